/**
 * Everybody in memory, sorted as the table shows them. Read once for as long as the page is open, and
 * kept true by the changes the database tells of: only who has changed is read again.
 */
import { create } from "zustand";
import type { ProspectId } from "~domain/ids";
import type { ProspectLine } from "~domain/prospect-line";
import { mergeLines, type Order, sortLines } from "~domain/prospect-order";
import { EVERYBODY } from "~domain/prospect-view";
import { database, withDatabase } from "~storage/connection";
import { readAll, readLines, watchChanged } from "~storage/read/all-prospects";
import { locale } from "~words/say";

interface Lines {
  sorted: readonly ProspectLine[];
  order: Order;
  /** Everybody has been read. */
  isComplete: boolean;
}

const NOBODY: Lines = { sorted: [], order: EVERYBODY, isComplete: false };
export const useLines = create<Lines>(() => NOBODY);

let collator: Intl.Collator | undefined;
const words = () => {
  collator ??= new Intl.Collator(locale());
  return collator;
};

let known = new Set<ProspectId>();
/** Read and not yet shown. */
let taken = new Map<ProspectId, ProspectLine>();
let waiting: Set<ProspectId> | "all" = new Set();
let isCatchingUp = false;
let stopWatching: (() => void) | undefined;
let fail: (error: unknown) => void = () => undefined;

/** Begins to read, unless that was begun. `onFailure` hears when the database cannot be reached. */
export function startLines(onFailure: (error: unknown) => void): void {
  fail = onFailure;
  if (stopWatching) return;
  stopWatching = watchChanged(database(), noteChanged);
  void withDatabase((db) => readAll(db, take)).then(() => {
    replace([...taken.values()]);
    useLines.setState({ isComplete: true });
  }, giveUp);
}

/** The next start begins anew: after a failure, and between tests. */
export function stopLines(): void {
  stopWatching?.();
  stopWatching = undefined;
  known = new Set();
  taken = new Map();
  waiting = new Set();
  useLines.setState(NOBODY, true);
}

export function orderLines({ sortBy, isDescending }: Order): void {
  const { sorted, order } = useLines.getState();
  if (order.sortBy === sortBy && order.isDescending === isDescending) return;
  const next = { sortBy, isDescending };
  useLines.setState({ sorted: sortLines(sorted, next, words()), order: next });
}

/** Shows the first at once and then the more at a time the more there are: each time costs as much as all. */
function take(lines: readonly ProspectLine[]): void {
  for (const line of lines) taken.set(line.id, line);
  if (taken.size >= known.size / 2) replace([...taken.values()]);
}

/** Puts these people to their places; `gone` is whoever else is not to stay as they are. */
function replace(lines: readonly ProspectLine[], gone: readonly ProspectId[] = []): void {
  const { sorted, order } = useLines.getState();
  const changed = new Set([...lines.map(({ id }) => id), ...gone].filter((id) => known.has(id)));
  const rest = changed.size === 0 ? sorted : sorted.filter(({ id }) => !changed.has(id));
  for (const id of gone) known.delete(id);
  for (const { id } of lines) known.add(id);
  // What was read before is older than this.
  for (const id of [...gone, ...lines.map((line) => line.id)]) taken.delete(id);
  const own = sortLines(lines, order, words());
  useLines.setState({ sorted: mergeLines(rest, own, order, words()) });
}

function noteChanged(changed: ProspectId[] | "all"): void {
  if (changed === "all" || waiting === "all") waiting = "all";
  else for (const id of changed) waiting.add(id);
  void catchUp().catch(giveUp);
}

async function catchUp(): Promise<void> {
  if (isCatchingUp) return;
  isCatchingUp = true;
  try {
    while (waiting === "all" || waiting.size > 0) {
      const next = waiting;
      waiting = new Set();
      if (next === "all") await readAnew();
      else await readAgain([...next]);
    }
  } finally {
    isCatchingUp = false;
  }
}

async function readAgain(ids: readonly ProspectId[]): Promise<void> {
  replace(await withDatabase((db) => readLines(db, ids)), ids);
}

async function readAnew(): Promise<void> {
  const found = new Map<ProspectId, ProspectLine>();
  const note = (lines: ProspectLine[]) => {
    for (const line of lines) found.set(line.id, line);
  };
  await withDatabase((db) => readAll(db, note));
  known = new Set(found.keys());
  taken = new Map();
  const { order } = useLines.getState();
  useLines.setState({ sorted: sortLines([...found.values()], order, words()), isComplete: true });
}

function giveUp(error: unknown): void {
  stopLines();
  fail(error);
}
