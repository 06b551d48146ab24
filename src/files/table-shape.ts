/** Whether a text is a table, by which character its cells are apart, and in which row its header is. */
import { isEmailCell, isProfileCell } from "./column-content";
import { columnCalled } from "./column-words";
import { readRows, SEPARATORS, type Separator } from "./read-rows";
import { trimmed } from "./trimmed-cells";

/** So many rows tell what a text is. */
const LOOKED_AT = 50;
const SAMPLE = 400_000;
/** Below that no header is looked for. */
const LOWEST_HEADER = 25;

export interface TableShape {
  separator: Separator;
  /** Which of the rows is the header; undefined if none is. */
  header: number | undefined;
  /** What comes before is not of the table: a line that names the separator. */
  from: number;
}

/** What kind of table a text is; undefined if it is none, or one of a single column. */
export function shapeOf(text: string): TableShape | undefined {
  const named = /^\s*"?sep=([\t;,|])"?[ \t;,|]*(\r\n|\r|\n)/i.exec(text);
  const from = named?.[0].length ?? 0;
  const fixed = SEPARATORS.find((separator) => separator === named?.[1]);
  const sample = text.slice(from, from + SAMPLE);
  const possible = SEPARATORS.filter((separator) => sample.includes(separator));
  const candidates = (fixed === undefined ? possible : [fixed]).map((separator) => {
    const rows = firstRows(sample, separator);
    return { separator, from, rows, ...headerAmong(rows), ...evenness(rows) };
  });
  const [best] = candidates.toSorted(
    (one, other) => other.known - one.known || other.even - one.even || other.width - one.width,
  );
  if (best === undefined || best.width < 2) return undefined;
  const { separator, header, known, rows } = best;
  if (known < 2 && fixed === undefined && !isBareTable(best)) return undefined;
  return { separator, from, header: known < 2 && isHeader(rows) ? 0 : header };
}

function firstRows(sample: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  for (const { cells } of readRows(sample, separator)) {
    rows.push(trimmed(cells));
    if (rows.length === LOOKED_AT) break;
  }
  return rows;
}

/** The row in which most cells are names of columns, if there are at least two. */
function headerAmong(rows: readonly string[][]): { header: number | undefined; known: number } {
  let header: number | undefined;
  let known = 0;
  for (const [index, cells] of rows.slice(0, LOWEST_HEADER).entries()) {
    if (cells.length < 2 || cells.some(isAddress)) continue;
    const count = cells.filter((cell) => columnCalled(cell) !== undefined).length;
    if (count < 2 || count <= known) continue;
    header = index;
    known = count;
  }
  return { header, known };
}

/** How many cells most rows have, and the share of those rows. */
function evenness(rows: readonly string[][]): { width: number; even: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0, count = 0] =
    [...counts].filter(([cells]) => cells > 1).toSorted(([, one], [, other]) => other - one)[0] ??
    [];
  return { width, even: rows.length === 0 ? 0 : count / rows.length };
}

/** Whether rows without a known header are a table, and not lines with names and addresses. */
function isBareTable({ rows, even, width }: { rows: string[][]; even: number; width: number }) {
  if (rows.length < 2 || even < 0.8) return false;
  const mails = new Set(rows.flatMap((cells) => indexesOf(cells, isEmailCell)));
  const isWritten = rows.some((cells) => cells.some((cell) => /<[^<>]*@[^<>]*>/.test(cell)));
  // Two addresses in most rows are two people.
  const crowded = rows.filter((cells) => indexesOf(cells, isEmailCell).length > 1).length;
  if (isWritten || crowded > rows.length / 2) return false;
  return (
    width > 2 || (mails.size === 0 && even === 1 && !rows.some((cells) => cells.some(isAddress)))
  );
}

function indexesOf(cells: readonly string[], is: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, index) => (is(cell) ? [index] : []));
}

/** A first row without any address above rows that have one, or with the name of a column. */
function isHeader([first, ...others]: readonly string[][]): boolean {
  if (first === undefined || first.some(isAddress)) return false;
  if (first.some((cell) => columnCalled(cell) !== undefined)) return true;
  const addressed = others.filter((cells) => cells.some(isAddress)).length;
  return addressed > 0 && addressed >= others.length * 0.6;
}

const isAddress = (cell: string) => isEmailCell(cell) || isProfileCell(cell);
