/**
 * Rows of a CSV file as any spreadsheet reads them: every cell quoted, lines that end in CRLF, and no
 * cell that would be run as a formula. The mark at the beginning tells Excel that it is UTF-8.
 */
import Papa from "papaparse";
import { safeCell } from "./csv-cell";

export const CSV_TYPE = "text/csv;charset=utf-8";
const MARK = "\uFEFF";
const LINE_END = "\r\n";

/** The beginning of a file. */
export function csvHead(headers: readonly string[]): string {
  return MARK + csvRows([headers]);
}

/** Lines, each with its end, so that parts of a file can follow on each other. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const safe = rows.map((cells) => cells.map(safeCell));
  return Papa.unparse(safe, { quotes: true, newline: LINE_END }) + LINE_END;
}

/** ISO 8601 in UTC: the same moment for every reader. Empty when there is none. */
export function csvTime(at: number | undefined): string {
  return at === undefined ? "" : new Date(at).toISOString();
}
