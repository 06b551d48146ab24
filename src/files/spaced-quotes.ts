/**
 * Takes off the spaces before a quoted cell, as in `"Doe", "Jane"`. papaparse allows them behind one, but takes a
 * cell with spaces before its mark for an unquoted one. What is within a quoted cell stays as it is.
 */
import type { Separator } from "./read-rows";

/** A line that long is no table, and too much for an expression. */
const LONGEST = 400_000;

/** The text begins where a row does. */
export function withoutSpaces(text: string, separator: Separator): string {
  const { isThere, all } = expressionsOf(separator);
  if (text.length > LONGEST || !isThere.test(text)) return text;
  return text.replace(all, (found) => (found.startsWith(" ") ? "" : found));
}

const EXPRESSIONS = new Map<Separator, { isThere: RegExp; all: RegExp }>();

/** Made once: to make them takes longer than to look through a short text. */
function expressionsOf(separator: Separator) {
  const known = EXPRESSIONS.get(separator);
  if (known !== undefined) return known;
  const before = `(?<=^|[${separator}\\n])`;
  const quoted = `${before}"[^"]*(?:""[^"]*)*(?:"|$)`;
  const made = {
    isThere: new RegExp(`${before} +"`),
    all: new RegExp(`${quoted}|${before} +(?=")`, "g"),
  };
  EXPRESSIONS.set(separator, made);
  return made;
}
