/**
 * What the columns of a table seem to mean: by their names, else by what is in them. A guess the rep can change,
 * so it rather leaves a column out than takes the address of somebody else for the person's own.
 */
import { type ColumnContent, contentOf } from "./column-content";
import { columnCalled, plainWords } from "./column-words";
import type { Column, TableRow } from "./list-table";

/** Of so many rows the cells are looked at. */
const SAMPLE = 200;
/** Tells of one thing in several columns. */
const MAY_REPEAT = new Set<Column>(["ignore", "first-name", "other-emails"]);

export function guessColumns(
  header: readonly string[] | undefined,
  rows: readonly TableRow[],
): Column[] {
  const sample = rows.slice(0, SAMPLE);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header?.length ?? 0);
  const contents = Array.from({ length: width }, (_, index) =>
    contentOf(sample.map(({ cells }) => cells[index] ?? "")),
  );
  const columns = contents.map((content, index) =>
    inKeeping(columnCalled(header?.[index] ?? "") ?? "ignore", content),
  );
  const isKnown = contents.map((_, index) => columnCalled(header?.[index] ?? "") !== undefined);
  addAddresses(columns, contents, isKnown, header === undefined);
  once(columns, contents, header ?? []);
  settleNames(columns);
  addNames(columns, contents, isKnown, header === undefined);
  return columns;
}

/** A column is not what its name says if its cells say otherwise. */
function inKeeping(column: Column, { filled, emails, profiles }: ColumnContent): Column {
  if (filled === 0) return column;
  // A cell may hold several addresses or a wrong one; without any the column is about something else.
  if (column === "email" || column === "other-emails") return emails === 0 ? "ignore" : column;
  return column === "linkedin" && profiles < 0.5 ? "ignore" : column;
}

function addAddresses(
  columns: Column[],
  contents: readonly ColumnContent[],
  isKnown: readonly boolean[],
  isBare: boolean,
): void {
  for (const [index, { filled, emails, profiles, dates, distinct }] of contents.entries()) {
    // The same address in many rows is that of whoever wrote the list.
    if (isKnown[index] || filled === 0 || (filled > 3 && distinct < 0.5)) continue;
    if (emails > 0.6 && (isBare || !columns.includes("email")))
      columns[index] = columns.includes("email") ? "other-emails" : "email";
    else if (profiles > 0.9 && !columns.includes("linkedin")) columns[index] = "linkedin";
    else if (isBare && dates > 0.9 && !columns.includes("created-at"))
      columns[index] = "created-at";
  }
}

/**
 * Each thing has one column, and one that is empty gives way to one that is not; a second one with addresses has
 * further ones.
 */
function once(
  columns: Column[],
  contents: readonly ColumnContent[],
  header: readonly string[],
): void {
  for (const column of new Set(columns)) {
    if (MAY_REPEAT.has(column)) continue;
    const places = columns.flatMap((one, index) => (one === column ? [index] : []));
    const weight = (index: number) =>
      ((contents[index]?.filled ?? 0) > 0 ? 2 : 0) + (isAmbiguous(header[index]) ? 0 : 1);
    const [best] = places.toSorted((one, other) => weight(other) - weight(one));
    for (const index of places)
      if (index !== best) columns[index] = column === "email" ? "other-emails" : "ignore";
  }
}

/** "Title" is what people do, or with Outlook and others what is said before their name. */
const isAmbiguous = (header = "") => plainWords(header) === "title";

/** "Name" and "Vorname" are surname and first name; a part of a name alone is all of it. */
function settleNames(columns: Column[]): void {
  const replace = (from: Column, to: Column) => {
    const index = columns.indexOf(from);
    if (index !== -1) columns[index] = to;
  };
  const has = (column: Column) => columns.includes(column);
  if (has("first-name") && has("name") && !has("last-name")) replace("name", "last-name");
  if (has("last-name") && !has("first-name") && !has("name")) replace("last-name", "name");
  if (has("first-name") && !has("last-name") && !has("name")) replace("first-name", "name");
}

function addNames(
  columns: Column[],
  contents: readonly ColumnContent[],
  isKnown: readonly boolean[],
  isBare: boolean,
): void {
  const free = (index: number) => columns[index] === "ignore" && isKnown[index] === false;
  const isText = (index: number) => free(index) && (contents[index]?.texts ?? 0) > 0.6;
  if (!columns.some((column) => column === "name" || column === "first-name")) {
    const first = contents.findIndex((_, index) => isWord(contents, index) && free(index));
    if (isBare && first !== -1 && isWord(contents, first + 1) && free(first + 1)) {
      columns[first] = "first-name";
      columns[first + 1] = "last-name";
    } else {
      const named = contents.findIndex(
        ({ names, filled, distinct }, index) =>
          free(index) && names > 0.6 && (filled < 4 || distinct > 0.5),
      );
      const index = named === -1 && isBare ? contents.findIndex((_, at) => isText(at)) : named;
      if (index !== -1) columns[index] = "name";
    }
  }
  if (!isBare) return;
  const company = contents.findIndex((_, index) => isText(index));
  if (company !== -1) columns[company] = "company";
}

function isWord(contents: readonly ColumnContent[], index: number): boolean {
  return (contents[index]?.words ?? 0) > 0.8;
}
