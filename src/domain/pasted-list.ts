/**
 * A list of people as it is pasted: from a mail's recipients, a spreadsheet, or typed, one person a
 * line. Every line that is not blank is either a person or a problem, never both and never lost; an
 * address counts once. What cannot be read for sure is left to the rep and not guessed.
 */
import { linkedinKeys, parseLinkedin } from "./handle";
import { type PastedProblemKind, type ReadPerson, readLine } from "./pasted-line";

export interface PastedPerson extends ReadPerson {
  /** Counted from 1. */
  line: number;
}

export interface PastedProblem {
  line: number;
  /** As it was pasted. */
  text: string;
  kind: PastedProblemKind;
}

export interface PastedList {
  people: PastedPerson[];
  problems: PastedProblem[];
}

/** As many as one message to the worker may carry. */
export const MOST_PASTED = 1_000;

export function parsePastedList(pasted: string): PastedList {
  const people: PastedPerson[] = [];
  const problems: PastedProblem[] = [];
  const seen = new Set<string>();
  for (const [index, text] of pasted.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() === "") continue;
    const line = index + 1;
    const read = readLine(text);
    const found = typeof read === "string" ? read : problemAmong(read, seen, people.length);
    if (found !== undefined) problems.push({ line, text, kind: found });
    else if (typeof read !== "string") {
      for (const key of keysOf(read)) seen.add(key);
      people.push({ line, ...read });
    }
  }
  return { people, problems };
}

function problemAmong(
  person: ReadPerson,
  seen: ReadonlySet<string>,
  count: number,
): PastedProblemKind | undefined {
  if (keysOf(person).some((key) => seen.has(key))) return "repeated";
  return count >= MOST_PASTED ? "too-many" : undefined;
}

/** By which a person is recognised in the list. */
export function keysOf({ email, linkedinUrl }: Omit<ReadPerson, "name">): string[] {
  const linkedin = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl);
  return [...(email === undefined ? [] : [`email:${email}`]), ...linkedinKeys(linkedin ?? {})];
}
