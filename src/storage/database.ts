/**
 * The database, one per browser profile. Schema versions are frozen once released: a change is a
 * new `version(n)` with its migration, never an edit of an old one.
 *
 * Writes are strict: a transaction counts as done when it is on the disk. With the default a power
 * cut loses touches that were already reported as recorded.
 */
import type { Table, Transaction } from "dexie";
import type { BackupPerson, Erased } from "~domain/backup";
import type { ConnectorId } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { Health } from "~domain/health";
import type { EventId, ProspectId } from "~domain/ids";
import type { ImportJob, ImportPart } from "~domain/import-job";
import type { ManyChange } from "~domain/many-change";
import type { Announced } from "~domain/nudge";
import type { PendingSend } from "~domain/pending-send";
import type { Prospect, ProspectFacts } from "~domain/prospect";
import type { SavedViews } from "~domain/prospect-view";
import type { RetentionRun } from "~domain/retention";
import type { RulesSettings } from "~domain/rules";
import type { Settings } from "~domain/settings";
import { openNoNewer } from "./refuse-newer";
import { DatabaseWithRoom } from "./room";

export const DATABASE_NAME = "rekindle";

export type ProspectRow = Prospect & {
  /** Words of name, company and address in lower case, for search: see `domain/search-words.ts`. */
  words: string[];
};

export type PendingSendRow = PendingSend & {
  /** The recipients who are prospects; never empty, for nobody else leaves a row. */
  prospectIds: ProspectId[];
  /** The prospects found by a plus-address without its tag alone. */
  weakIds: ProspectId[];
};

/** When the rep was last at work, to tell who comes back from an absence. */
export interface Presence {
  /** Calendar day, `yyyy-MM-dd`. */
  seenOn: string;
  /** The last time there were whole days between: the day of return, and how many they were. */
  back?: { on: string; days: number };
}

/**
 * The last thing done to many prospects at once, for as long as it may be taken back. What is done to
 * everyone due is told in the list until the next day, so it has a row of its own: what is done to a
 * selection meanwhile leaves it alone.
 */
export interface Batch {
  /** Key of its events, and what undoes it. */
  commandId: string;
  what: AboutAll | "snooze-many" | "park-many" | "change-many" | "log-many";
  /** So far, while it is being done. */
  count: number;
  at: number;
}

export type AboutAll = "snooze-all" | "spread-due";

/**
 * The way back of the last `change-many`: of each person the field as it was, for no event tells of
 * it. Apart from the batch, for pages read that one often and this is as long as the people are many.
 */
export interface WayBack {
  commandId: string;
  change: ManyChange;
  /** In the order in which they are changed; empty when it has been gone. */
  people: ChangedFacts[];
  /** How many it brought back, once it has been gone. */
  backCount?: number;
}

export type ChangedFacts = Pick<ProspectFacts, "id" | "stage" | "source" | "cadenceId" | "tags">;

/** The last merging of two rows, for as long as it may be taken back. */
export interface Merge {
  commandId: string;
  at: number;
  /** Both as they were. */
  keep: ProspectFacts;
  other: ProspectFacts;
  /** The other's log as it was. */
  events: LoggedEvent[];
  /** Who the messages on their way to the other were for. */
  sends: Pick<PendingSendRow, "key" | "prospectIds" | "weakIds">[];
}

/** The last change of one person's facts, so that the same command again finds its own way back. */
export interface LastEdit {
  commandId: string;
  before: ProspectFacts;
  after: ProspectFacts;
}

/** By which rules the derived columns were made. */
export interface Derived {
  /** See `fingerprintOf`. */
  fingerprint: string;
  /** Up to this prospect, when that is not yet all. */
  after?: ProspectId;
}

/** A mailbox of the rep's own. */
export interface Account {
  connector: ConnectorId;
  /** Normalised. */
  address: string;
  /** Last seen in a tab. Epoch milliseconds, as all times here. */
  seenAt: number;
  /** How asking for its unread mail went; absent when it was never asked. */
  feed?: FeedState;
}

export interface FeedState {
  askedAt: number;
  /** Times in a row that no list came back. */
  failures: number;
  lastOkAt?: number;
}

/** A part of an import, or of a backup that is about to be restored. */
export interface PartRow {
  jobId: string;
  index: number;
  /** When it was put aside, epoch milliseconds: one that nothing became of is dropped after a day. */
  at: number;
  part: ImportPart | { kind: "backup"; people: BackupPerson[] };
}

/** Somebody the rep has erased: a keyed hash of one of their handle keys, which tells nothing by itself. */
export interface ErasedRow {
  hash: string;
  keyId: string;
  at: number;
}

/** The last restore, so that the same command again, because its answer was lost, has the same answer. */
export interface LastRestore {
  restoreId: string;
  addedCount: number;
  joinedCount: number;
  eventCount: number;
  erasedCount: number;
}

/** A row that could not be read or makes no sense, as far as there is something of it. */
export interface SetAsideRow {
  /** Table and key. */
  id: string;
  table: "prospects" | "events";
  at: number;
  /** Undefined when the browser could not read it at all. */
  row?: unknown;
}

export type StateRow =
  | { name: "settings"; value: Settings }
  | { name: "rules"; value: RulesSettings }
  | { name: "derived"; value: Derived }
  | { name: "presence"; value: Presence }
  | { name: "batch"; value: Batch & { what: AboutAll } }
  | { name: "selection-batch"; value: Batch }
  | { name: "way-back"; value: WayBack }
  | { name: "merge"; value: Merge }
  | { name: "last-edit"; value: LastEdit }
  | { name: "last-restore"; value: LastRestore }
  | { name: "views"; value: SavedViews }
  | { name: "accounts"; value: Account[] }
  /** By which this database is told from a new one: see `seen-data.ts`. */
  | { name: "seen"; value: string }
  | { name: "erase-keys"; value: Erased["keys"] }
  | { name: "retention"; value: RetentionRun };

export class RekindleDatabase extends DatabaseWithRoom {
  declare prospects: Table<ProspectRow, ProspectId>;
  declare events: Table<LoggedEvent, EventId>;
  declare pendingSends: Table<PendingSendRow, string>;
  declare health: Table<Health, Health["connector"]>;
  declare nudges: Table<Announced, string>;
  declare state: Table<StateRow, StateRow["name"]>;
  declare imports: Table<ImportJob, string>;
  declare parts: Table<PartRow, [string, number]>;
  declare erased: Table<ErasedRow, string>;
  declare setAside: Table<SetAsideRow, string>;

  constructor(name = DATABASE_NAME) {
    super(name, openNoNewer());
    this.version(1).stores({
      prospects: "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source",
      events: "id, [prospectId+at], &[source+messageKey+prospectId]",
      pendingSends: "key, wakeAt",
      health: "connector",
      state: "name",
    });
    // Whoever may have answered is found wherever they stand in the list.
    this.version(2).stores({
      prospects:
        "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at",
    });
    // Who of which source was never written to, and what was announced of whom.
    this.version(3)
      .stores({
        prospects:
          "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at, " +
          "[turn+source], [source+createdAt], promiseDueAt",
        nudges: "key, at",
      })
      .upgrade((transaction) => toVersion3(transaction));
    // How many touches since a day, and which tags are in use, without reading everything.
    this.version(4).stores({
      prospects:
        "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at, " +
        "[turn+source], [source+createdAt], promiseDueAt, *tags",
      events: "id, [prospectId+at], &[source+messageKey+prospectId], [kind+at]",
    });
    // Lists and backups on their way in, who was erased, and what cannot be read. Each index makes an import
    // longer: nobody was ever looked for by stage, whoever is due is due in a lane, and of the people of a source
    // one index tells all.
    this.version(5).stores({
      prospects:
        "id, coldAt, [lane+laneAt], *handleKeys, *words, possibleReply.at, " +
        "[turn+source+createdAt], promiseDueAt, *tags",
      imports: "id, at",
      parts: "[jobId+index], at",
      erased: "hash",
      setAside: "id",
    });
  }
}

/** The new columns get what is true of a row without them, until the log has been replayed. */
async function toVersion3(transaction: Transaction): Promise<void> {
  await transaction.table("state").delete("nudges");
  await transaction
    .table("prospects")
    .toCollection()
    .modify((row) => {
      row.tried = {};
      row.sameChannelRun = 0;
      row.promises = [];
      row.waitingSince = row.lastTouchAt ?? row.createdAt;
      // No cadence used to mean none; the default was written out and may now follow source and stage.
      if (row.cadenceId === undefined) row.cadenceId = "by-hand";
      else if (row.cadenceId === "follow-up") delete row.cadenceId;
    });
}
