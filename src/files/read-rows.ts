/**
 * The rows of a table in text form, one at a time, with the line each begins on. Every character of the text
 * ends up in a cell, is a separator or a line end, or is a quotation mark around a cell. Line ends within a cell
 * are made one kind; nothing else is changed.
 *
 * papaparse reads them, a few lines of the text at a time, so that whoever asks may rest or stop between two rows.
 * Its own chunks and pauses do not help: it cannot go back to a place. That is needed where a quotation mark stands
 * in the wrong place, for papaparse takes all that follows, up to the next mark, for one cell. It says so; then that
 * mark is hidden from it, and reading goes on from the same row.
 */
import Papa, { type ParseError } from "papaparse";
import type { TableRow } from "./list-table";
import { withoutSpaces } from "./spaced-quotes";

export const SEPARATORS = ["\t", ";", ",", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So much is read at once, up to the next line end. */
const AT_ONCE = 16_000;
/** And so little behind a mark in the wrong place, for such marks come in numbers. */
const AT_FIRST = 100;
/** No quoted cell is longer: a mark that is not closed by then was none. */
const LONGEST_QUOTED = 100_000;
const MARK = '"';
/** Stands for a mark that opens nothing. Unicode has it for such use; no text holds it. */
const HIDDEN = "\uFDD0";

/** Rows without any text are left out. */
export function* readRows(text: string, separator: Separator): Generator<TableRow> {
  /** What comes next, from the beginning of a row on. */
  let ahead = "";
  let at = 0;
  let line = 1;
  let size = AT_ONCE;
  while (at < text.length || ahead !== "") {
    if (ahead.length < size && at < text.length) {
      const end = endOfLine(text, at + size);
      ahead = withoutSpaces(withoutMark(ahead + evenLines(text.slice(at, end))), separator);
      at = end;
    }
    const part = ahead.slice(0, endOfLine(ahead, size));
    const { rows, lines, wrong } = rowsIn(part, separator);
    for (const [index, cells] of rows.entries()) {
      if (cells.some((cell) => cell.trim() !== "")) yield { line, cells };
      line += lines[index] ?? 1;
    }
    const taken = wrong === undefined ? part.length : lengthOf(part, lines);
    const isOpen = wrong?.isOpen === true && part.length - taken < LONGEST_QUOTED;
    const goesOn = isOpen && (part.length < ahead.length || at < text.length);
    ahead =
      wrong === undefined || goesOn ? ahead.slice(taken) : hiding(ahead, wrong.at).slice(taken);
    if (goesOn) size *= 2;
    else size = wrong === undefined ? Math.min(size * 2, AT_ONCE) : AT_FIRST;
  }
}

interface Rows {
  rows: string[][];
  /** How many each row takes. */
  lines: number[];
  /** The mark that spoils the row after these; open if it may still be closed by what follows. */
  wrong?: { at: number; isOpen: boolean };
}

/** The rows of a text that ends with a line end, up to one that has a mark in the wrong place. */
function rowsIn(text: string, delimiter: Separator): Rows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const error = errors.find((one) => isWrong(one, data, delimiter));
  // Without an error the last one is what follows the last line end.
  const rows = data.slice(0, error?.row ?? -1);
  const lines = rows.map((cells) => cells.reduce((sum, cell) => sum + lineEndsIn(cell), 1));
  if (text.includes(HIDDEN)) for (const cells of rows) cells.forEach(showMark);
  if (error === undefined) return { rows, lines };
  const isOpen = errors.every(({ row, code }) => row !== error.row || code === "MissingQuotes");
  return { rows, lines, wrong: { at: (error.index ?? 1) - 1, isOpen } };
}

/** Marks within a cell that were not doubled harm nothing, as long as nothing else went into that cell. */
function isWrong({ code, row }: ParseError, data: string[][], separator: Separator): boolean {
  if (code === "MissingQuotes") return true;
  const cells = data[row ?? -1] ?? [];
  return cells.some((cell) => cell.includes("\n") || cell.includes(separator + MARK));
}

function showMark(cell: string, index: number, cells: string[]): void {
  if (cell.startsWith(HIDDEN)) cells[index] = MARK + cell.slice(1);
}

const hiding = (text: string, at: number) => text.slice(0, at) + HIDDEN + text.slice(at + 1);

/** papaparse takes off a byte order mark without a word, and all places are off by one. */
const withoutMark = (text: string) => (text.startsWith("\uFEFF") ? text.slice(1) : text);

/** Files that were joined have line ends of several kinds; papaparse knows one at a time. */
function evenLines(text: string): string {
  const even = text.replace(/\r\n?/g, "\n");
  return even.endsWith("\n") ? even : `${even}\n`;
}

/** Behind the first line end from a place on. */
function endOfLine(text: string, from: number): number {
  const ends = /\r\n?|\n/g;
  ends.lastIndex = from;
  return ends.test(text) ? ends.lastIndex : text.length;
}

function lengthOf(text: string, lines: readonly number[]): number {
  let at = 0;
  for (let left = lines.reduce((sum, one) => sum + one, 0); left > 0; left -= 1)
    at = text.indexOf("\n", at) + 1;
  return at;
}

function lineEndsIn(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}
