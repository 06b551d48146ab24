/** A table as it was read from a list, and what its columns may tell of a person. */
import type { ListedPerson, RejectedLine } from "~domain/listed-person";

export const COLUMNS = [
  "ignore",
  "name",
  "first-name",
  "last-name",
  "email",
  "other-emails",
  "linkedin",
  "company",
  "title",
  "source",
  "stage",
  "tags",
  "notes",
  "cadence",
  "zone",
  "interested-at",
  "created-at",
] as const;
/** What a column of a table tells of a person. */
export type Column = (typeof COLUMNS)[number];

export interface ListTable {
  /** What the columns are called; absent when the first row is a person already. */
  header?: string[];
  rows: TableRow[];
  /** One for each column of the widest row. */
  columns: Column[];
  /** Which program it seems to come from. */
  origin?: ListOrigin;
}

export type ListOrigin =
  | "rekindle"
  | "linkedin"
  | "hubspot"
  | "pipedrive"
  | "salesforce"
  | "google"
  | "outlook";

export interface TableRow {
  /** Where it begins, counted from 1. */
  line: number;
  cells: string[];
}

/** Every row that is not blank is in one of the first three. */
export interface ListedPeople {
  people: ListedPerson[];
  rejected: RejectedLine[];
  /** The lines of whoever stands in the list before; the first has got what it lacked from them. */
  repeated: number[];
  /** What people come in without, at most `MOST_LEFT_OUT`. */
  leftOut: LeftOut[];
}

/** A cell that was not understood: a date, a stage, a cadence or a zone. */
export interface LeftOut {
  line: number;
  column: Column;
  /** Cut to 300 characters. */
  text: string;
}

export const MOST_LEFT_OUT = 1_000;

export const MOST_BYTES = 50_000_000;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
/** What is longer in a cell that is read makes the row a rejection; a note is cut. */
export const LONGEST_CELL = 8_000;
export const LONGEST_NOTE = 20_100;
