/**
 * A list of people as it is found in the wild: a file's bytes or pasted text, a table of any separator, cards,
 * or lines with addresses. What it is is found out, and every line is either a person or a rejection.
 */
import { type ListedPeople, type ListTable, MOST_BYTES } from "./list-table";
import { whatElse } from "./not-a-list";
import { areCards, readCards } from "./read-cards";
import { readLines } from "./read-lines";
import { readTable } from "./read-table";
import { shapeOf } from "./table-shape";

export { decodeText, ENCODINGS, type Encoding, type ListText } from "./decode-text";
export {
  COLUMNS,
  type Column,
  type LeftOut,
  type ListedPeople,
  type ListOrigin,
  type ListTable,
  MOST_BYTES,
  MOST_LEFT_OUT,
  MOST_ROWS,
  type TableRow,
} from "./list-table";
export { peopleOf } from "./listed-people";

export type ReadList =
  | { kind: "empty" }
  /** A workbook, which the rep has to save as CSV first, or a picture, a PDF and the like. */
  | { kind: "not-a-list"; what: "spreadsheet" | "other" }
  | { kind: "table"; table: ListTable }
  /** Cards, or lines with names and addresses: nothing to be mapped. */
  | ({ kind: "people" } & ListedPeople)
  /** More than `MOST_BYTES`, rows or columns than are read at once. */
  | { kind: "too-large" };

/** Gives way to the page now and then. Never throws. */
export async function readList(text: string): Promise<ReadList> {
  if (text.length > MOST_BYTES) return { kind: "too-large" };
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!/\S/.test(plain)) return { kind: "empty" };
  const what = whatElse(plain);
  if (what !== undefined) return { kind: "not-a-list", what };
  const shape = areCards(plain) ? undefined : shapeOf(plain);
  if (shape !== undefined) {
    const table = await readTable(plain, shape);
    if (table === "too-large") return { kind: "too-large" };
    return table.rows.length === 0 ? { kind: "empty" } : { kind: "table", table };
  }
  const people = await (areCards(plain) ? readCards(plain) : readLines(plain));
  if (people === "too-large") return { kind: "too-large" };
  const isEmpty = people.people.length + people.rejected.length === 0;
  return isEmpty ? { kind: "empty" } : { kind: "people", ...people };
}
