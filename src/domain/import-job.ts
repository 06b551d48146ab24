/**
 * An import on its way into the list, and afterwards what takes it back. Its people wait in parts; each
 * part goes in by one transaction that leaves in its place how to undo it. So it can be stopped at any
 * moment, goes on where it was, and can be taken back as a whole for some days.
 */
import type { ProspectId } from "./ids";
import type { ListedPerson } from "./listed-person";
import type { ProspectFacts } from "./prospect";

export const UNDO_IMPORT_DAYS = 7;
/** As many as a part has at most, and one message to the worker carries. */
export const MOST_IN_PART = 1_000;

/**
 * - `running`: parts are going in; goes on by itself after a crash.
 * - `stopping`: the rep does not want it; what went in comes out again.
 * - `done`: can be taken back.
 * - `undoing`: is being taken back; goes on by itself.
 * - `undone`: nothing of it is left but what the rep has worked with since.
 */
export type ImportState = "running" | "stopping" | "done" | "undoing" | "undone";

export interface ImportJob {
  /** A UUID, made by the page. */
  id: string;
  /** When it was started, epoch milliseconds. */
  at: number;
  /** What the rep knows it by: the file's name, or the name for what was pasted. */
  name: string;
  /** Given to whoever has none of their own in the list. */
  source?: string;
  /** For those whose list does not say it, when they showed interest. Epoch milliseconds. */
  interestedAt?: number;
  /** Whether people whom the rep has erased come back with it. */
  bringsBack: boolean;
  state: ImportState;
  partCount: number;
  /** Parts that are in, or while it is taken back those that still are. */
  doneParts: number;
  counts: ImportCounts;
  /** After it was taken back: those who stayed because something has happened with them since. */
  keptCount?: number;
  /** And those who are not in the list any more because of it. */
  goneCount?: number;
}

export interface ImportCounts {
  /** New in the list. */
  added: number;
  /** Known before, and now more is known of them. */
  filled: number;
  /** Known before, with nothing new. */
  same: number;
  /** On the rep's own list of whom not to track. */
  refused: number;
  /** Erased by the rep earlier, and left out. */
  erased: number;
}

/**
 * What the ids of those begin with whom this import has added. The last 48 bits of the import's own: an
 * id stands in every index entry, and with all of it a long list takes a sixth longer.
 */
export const idsOf = (importId: string): ProspectId => `prospect:${importId.slice(-12)}-`;

/** A part that is not in yet has its people, one that is has the way back. */
export type ImportPart =
  | { kind: "waiting"; people: ListedPerson[] }
  | {
      kind: "done";
      added: ProspectId[];
      /** Of each of the added, what their facts were made like: see `printOf`. */
      prints: number[];
      changed: { before: ProspectFacts; after: ProspectFacts }[];
    };

/**
 * A number by which facts are known again, without keeping them once more. It need not withstand anybody:
 * it only tells whether the rep has changed something.
 */
export function printOf(facts: ProspectFacts): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  // In whatever order they were written down.
  const text = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}
