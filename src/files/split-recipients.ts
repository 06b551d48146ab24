/**
 * Takes a line apart into the people it names. Where a comma may stand between two people as well as within a
 * name, only what can be read in one way is sure.
 */
import type { Breather } from "./breather";

export interface RecipientPiece {
  text: string;
  isSure: boolean;
}

/** A longer part names nobody, or not only one. */
const LONGEST_PIECE = 2_000;
const ADDRESS = /@|linkedin\.com\//i;
const IN_BRACKETS = /<[^<>]*>\s*$/;

/** A line that names but one person is one piece, as it stands. One may name a hundred thousand: it gives way. */
export async function peopleIn(line: string, breather: Breather): Promise<RecipientPiece[]> {
  if (!isCrowded(line)) return [{ text: line, isSure: true }];
  const parts = line.includes(";") ? await piecesAt(line, ";", breather) : [];
  if (parts.length > 1 && parts.every((part) => !isCrowded(part)))
    return parts.map((text) => ({ text, isSure: true }));
  return byAddress(await piecesAt(line, ",;", breather), breather);
}

/** Whether there is more than one address of a kind. */
function isCrowded(text: string): boolean {
  return hasSeveral(text, /@/g) || hasSeveral(text, /linkedin\.com\//gi);
}

function hasSeveral(text: string, what: RegExp): boolean {
  return what.test(text) && what.test(text);
}

/** Cuts after each address. "Doe, Jane <…>" is sure only if all of them are written like that. */
async function byAddress(parts: readonly string[], breather: Breather): Promise<RecipientPiece[]> {
  const groups: string[][] = [];
  let open: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (breather.isDue()) await breather.rest();
    open.push(part);
    length += part.length;
    if (!ADDRESS.test(part) && length < LONGEST_PIECE) continue;
    groups.push(open);
    open = [];
    length = 0;
  }
  if (open.length > 0) groups.push(open);
  const areSurnamesFirst = groups.every(
    (group) => group.length === 2 && IN_BRACKETS.test(group[1] ?? ""),
  );
  return groups.map((group) => ({
    text: group.map((part) => part.trim()).join(", "),
    isSure: group.length === 1 || areSurnamesFirst,
  }));
}

/** Cut at such characters, but not between quotation marks or in an address in brackets. Without blank parts. */
async function piecesAt(text: string, cuts: string, breather: Breather): Promise<string[]> {
  const pieces: string[] = [];
  let from = 0;
  let within: '"' | "<" | undefined;
  const keep = (piece: string) => {
    if (piece.trim() !== "") pieces.push(piece);
  };
  for (const { 0: mark, index } of text.matchAll(/[",;<>]/g)) {
    if (breather.isDue()) await breather.rest();
    if (mark === '"' && within !== "<") within = within === '"' ? undefined : '"';
    else if (mark === "<" && within === undefined) within = "<";
    else if (mark === ">" && within === "<") within = undefined;
    else if (within === undefined && cuts.includes(mark)) {
      keep(text.slice(from, index));
      from = index + 1;
    }
  }
  keep(text.slice(from));
  return pieces;
}
