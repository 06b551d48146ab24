/** Lines of addresses and domains as the rep types or pastes them. */
import { normaliseNeverTrack } from "~domain/never-track";

export interface WrongLine {
  /** From 1. */
  number: number;
  text: string;
}

export interface ReadLines {
  /** As they are stored, each once, and without those that are there already. */
  entries: string[];
  wrong: WrongLine[];
}

export function readLines(typed: string, known: readonly string[]): ReadLines {
  const entries = new Set<string>();
  const wrong: WrongLine[] = [];
  for (const [index, line] of typed.split("\n").entries()) {
    const text = line.trim();
    if (text === "") continue;
    const entry = normaliseNeverTrack(text);
    if (entry === undefined) wrong.push({ number: index + 1, text });
    else if (!known.includes(entry)) entries.add(entry);
  }
  return { entries: [...entries], wrong };
}
