/**
 * Reads a table of a known shape. Everything from the header on is kept; what stands above it is what a program
 * has to say about its file.
 */
import { makeBreather } from "./breather";
import { originOf } from "./column-words";
import { plainCell } from "./csv-cell";
import { guessColumns } from "./guess-columns";
import { type ListTable, LONGEST_NOTE, MOST_COLUMNS, MOST_ROWS, type TableRow } from "./list-table";
import { readRows } from "./read-rows";
import type { TableShape } from "./table-shape";
import { cut } from "./text-lines";
import { trimmed } from "./trimmed-cells";

export async function readTable(
  text: string,
  { separator, header, from }: TableShape,
): Promise<ListTable | "too-large"> {
  const breather = makeBreather();
  const rows: TableRow[] = [];
  const lineBefore = from > 0 ? 1 : 0;
  for (const { line, cells } of readRows(from > 0 ? text.slice(from) : text, separator)) {
    if (rows.length > MOST_ROWS + (header ?? 0)) return "too-large";
    const kept = trimmed(cells);
    if (kept.length > MOST_COLUMNS) return "too-large";
    rows.push({ line: line + lineBefore, cells: kept.map(tidyCell) });
    if (breather.isDue()) await breather.rest();
  }
  const names = header === undefined ? undefined : rows[header]?.cells;
  const body = header === undefined ? rows : rows.slice(header + 1);
  const origin = names && originOf(names);
  return {
    ...(names !== undefined && { header: names }),
    rows: body,
    columns: guessColumns(names, body),
    ...(origin !== undefined && { origin }),
  };
}

/** One character more than is taken, so that it shows that there was more. */
const tidyCell = (cell: string) => plainCell(cut(cell, LONGEST_NOTE + 2));
