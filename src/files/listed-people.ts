/** The people of a table. Every row that is not blank is a person, one who stands there before, or a rejection. */
import type { ListedPerson, RejectionKind } from "~domain/listed-person";
import { makeBreather } from "./breather";
import { makeGatherer } from "./gather-people";
import { noteLeftOut } from "./left-out";
import {
  type Column,
  type LeftOut,
  type ListedPeople,
  type ListTable,
  LONGEST_CELL,
  type TableRow,
} from "./list-table";
import { type ListedDraft, personFrom } from "./listed-draft";
import { nameFrom } from "./person-name";
import { dateReader } from "./read-dates";
import { splitList } from "./split-list";

/** When its columns mean this. Days and times without a zone are those of `zone`. Gives way to the page now and then. */
export async function peopleOf(
  table: ListTable,
  columns: readonly Column[],
  zone: string,
): Promise<ListedPeople> {
  const breather = makeBreather();
  const gatherer = makeGatherer(isOwnList(table));
  const read = rowReader(table, columns, zone);
  for (const row of table.rows) {
    const text = () => row.cells.filter((cell) => cell.trim() !== "").join(", ");
    gatherer.add(read(row, gatherer.found.leftOut), row.line, text);
    if (breather.isDue()) await breather.rest();
  }
  return gatherer.found;
}

type RowReader = (row: TableRow, leftOut: LeftOut[]) => ListedPerson | RejectionKind;

function rowReader(table: ListTable, columns: readonly Column[], zone: string): RowReader {
  const places = placesOf(columns);
  const dateIn = (column: Column) => dateReader(cellsAt(table.rows, places.get(column)?.[0]), zone);
  const interestedAt = dateIn("interested-at");
  const createdAt = dateIn("created-at");
  // Our own file has every text as it is.
  const isOwn = isOwnList(table);
  const tidy = (text: string) => (isOwn ? text : text.replace(/\s{2,}|[^\S ]/gu, " ")).trim();
  return ({ line, cells }, leftOut) => {
    if (isTooLong(places, cells)) return "too-long";
    const raw = (column: Column) => places.get(column)?.map((index) => cells[index] ?? "") ?? [];
    const all = (column: Column) => filledAt(places.get(column), cells, tidy);
    const one = (column: Column) => all(column)[0] ?? "";
    const draft: ListedDraft = {
      line,
      name: nameFrom(one("name"), all("first-name"), all("last-name"), isOwn),
      emails: [
        ...filledAt(places.get("email"), cells, trim),
        ...filledAt(places.get("other-emails"), cells, trim),
      ],
      profiles: all("linkedin"),
      company: one("company"),
      title: one("title"),
      source: one("source"),
      stage: one("stage"),
      // Google's own groups begin with an asterisk; a tag of the rep's may too.
      tags: raw("tags")
        .flatMap(splitList)
        .filter((tag) => isOwn || !tag.startsWith("* ")),
      notes: filledAt(places.get("notes"), cells, trim).join("\n"),
      cadence: one("cadence"),
      zone: one("zone"),
      interestedAt: interestedAt(one("interested-at")),
      createdAt: createdAt(one("created-at")),
    };
    const person = personFrom(draft, isOwn);
    if (typeof person !== "string") noteLeftOut(leftOut, person, one);
    return person;
  };
}

const isOwnList = ({ origin }: ListTable) => origin === "rekindle";

const trim = (text: string) => text.trim();

const NOTHING: string[] = [];

function filledAt(
  indexes: readonly number[] | undefined,
  cells: readonly string[],
  tidy: (text: string) => string,
): string[] {
  if (indexes === undefined) return NOTHING;
  const texts: string[] = [];
  for (const index of indexes) {
    const text = tidy(cells[index] ?? "");
    if (text !== "") texts.push(text);
  }
  return texts;
}

function placesOf(columns: readonly Column[]): Map<Column, number[]> {
  const places = new Map<Column, number[]>();
  for (const [index, column] of columns.entries())
    if (column !== "ignore") places.set(column, [...(places.get(column) ?? []), index]);
  return places;
}

function* cellsAt(rows: readonly TableRow[], index: number | undefined): Generator<string> {
  if (index === undefined) return;
  for (const { cells } of rows) yield cells[index] ?? "";
}

function isTooLong(places: ReadonlyMap<Column, readonly number[]>, cells: readonly string[]) {
  for (const [column, indexes] of places)
    if (column !== "notes" && indexes.some((index) => (cells[index]?.length ?? 0) > LONGEST_CELL))
      return true;
  return false;
}
