/**
 * What of a list could not become a person, as a CSV file that is put right and imported again as it is: the
 * list's own columns, and behind them the line each stood on and why, which an import passes over.
 */
import { unparse } from "papaparse";
import type { RejectedLine } from "~domain/listed-person";
import { plainWords } from "./column-words";
import { safeCell } from "./csv-cell";
import type { Column, ListTable } from "./list-table";
import { REJECTION_HEADERS } from "./rekindle-headers";

/** Excel takes a file for Unicode only with this mark at its beginning. */
const MARK = "\uFEFF";

/** For a table that has no names of its own for its columns; what they mean is not asked again then. */
const HEADERS: Record<Exclude<Column, "ignore">, string> = {
  name: "Name",
  "first-name": "First name",
  "last-name": "Last name",
  email: "Email",
  "other-emails": "Other emails",
  linkedin: "LinkedIn",
  company: "Company",
  title: "Title",
  source: "Source",
  stage: "Stage",
  tags: "Tags",
  notes: "Notes",
  cadence: "Cadence",
  zone: "Time zone",
  "interested-at": "Interested",
  "created-at": "Added",
};

export interface RejectedFile {
  rejected: readonly RejectedLine[];
  /** Why, in the rep's words. */
  reasonOf: (line: RejectedLine) => string;
  /** The table they are of, and what its columns were said to mean; absent when the list is none. */
  table?: { rows: ListTable["rows"]; header?: string[] | undefined; columns: readonly Column[] };
}

export function rejectedCsv({ rejected, reasonOf, table }: RejectedFile): string {
  const names = table ? namesOf(table) : ["Text"];
  // A file that was saved here before has the last two already.
  const own = names.flatMap((name, index) => (isOurs(name) ? [] : [index]));
  const cells = new Map(table?.rows.map(({ line, cells }) => [line, cells]));
  const rows = rejected.map((one) => {
    const row = cells.get(one.line) ?? [one.text];
    return [...own.map((index) => row[index] ?? ""), String(one.line), reasonOf(one)];
  });
  const head = [...own.map((index) => names[index] ?? ""), ...REJECTION_HEADERS];
  const safe = [head, ...rows].map((row) => row.map(safeCell));
  return MARK + unparse(safe, { quotes: true, newline: "\r\n" });
}

/** One for each column of the widest row. */
function namesOf({ header, columns }: NonNullable<RejectedFile["table"]>): string[] {
  return columns.map((column, index) => {
    if (header !== undefined) return header[index] ?? "";
    return column === "ignore" ? `Column ${index + 1}` : HEADERS[column];
  });
}

const OURS = new Set<string>(REJECTION_HEADERS.map(plainWords));
const isOurs = (name: string) => OURS.has(plainWords(name));
