/**
 * What the page knows: the list that is being looked at, what is to be done with it, and the import it has
 * begun. Nothing of it is stored. The list and all that was chosen stay until the import is done, so that
 * whoever stops it, or has it fail, has not lost anything.
 */
import { create } from "zustand";
import type { ListedPerson } from "~domain/listed-person";
import type { Column, Encoding, ReadList } from "~files/read-list";
import type { Body } from "~messages/contract";

export interface OpenList {
  /** The file's name, or the name for what was pasted. */
  name: string;
  content: Extract<ReadList, { kind: "table" | "people" }>;
  /** Of a file: as it is on the disk, to be read in another encoding. */
  file?: { bytes: Uint8Array; encoding: Encoding; found: Encoding };
}

/** Why something given is no list; `detail` in the browser's own words. */
export interface Refused {
  name: string;
  why: "empty" | "too-large" | "spreadsheet" | "no-list" | "several" | "unreadable";
  detail?: string;
}

/** An import on its way to the worker. */
export interface Sending {
  body: Body<"run-import">;
  /** Empty when another page has sent them. */
  parts: ListedPerson[][];
  sentCount: number;
}

export interface ImportPage {
  pasted: string;
  /** What is being read at the moment. */
  opening: string | undefined;
  refused: Refused | undefined;
  list: OpenList | undefined;
  /** What the columns of its table mean; one that is not there is left out. */
  columns: readonly Column[];
  source: string;
  /** As its field has it; empty for none. */
  interest: string;
  bringsBack: boolean;
  sending: Sending | undefined;
  isStopping: boolean;
  /** Why it does not go on, in words. */
  failure: string | undefined;
  /** What has become of the last one, if nothing is left of it to be shown. */
  said: string | undefined;
  /** The import that the page shows, also when it is done. */
  shownId: string | undefined;
}

export const useImport = create<ImportPage>(() => ({
  pasted: "",
  opening: undefined,
  refused: undefined,
  list: undefined,
  columns: [],
  source: "",
  interest: "",
  bringsBack: false,
  sending: undefined,
  isStopping: false,
  failure: undefined,
  said: undefined,
  shownId: undefined,
}));

/** Back to where a list is chosen. What was pasted stays in its field. */
export function closeList(): void {
  useImport.setState({ list: undefined, columns: [], refused: undefined, bringsBack: false });
}

/** After an import is done: all as when the page was opened. */
export function beginAnew(): void {
  useImport.setState(useImport.getInitialState(), true);
}

/** From an import that was taken back to the list it came from. */
export function backToList(): void {
  useImport.setState({ shownId: undefined, said: undefined });
}
