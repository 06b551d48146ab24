/**
 * The database, one per browser profile. Schema versions are frozen once released: a change is a
 * new `version(n)` with its migration, never an edit of an old one.
 *
 * Writes are strict: a transaction counts as done when it is on the disk. With the default a power
 * cut loses touches that were already reported as recorded.
 */
import Dexie, { type Table, type Transaction } from "dexie";
import type { ConnectorId } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { Health } from "~domain/health";
import type { EventId, ProspectId } from "~domain/ids";
import type { Announced } from "~domain/nudge";
import type { PendingSend } from "~domain/pending-send";
import type { Prospect } from "~domain/prospect";
import type { RulesSettings } from "~domain/rules";
import type { Settings } from "~domain/settings";

export const DATABASE_NAME = "rekindle";

export type ProspectRow = Prospect & {
  /** Words of name, company and address in lower case, for search. */
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

/** The last thing done to many prospects at once, for as long as it may be taken back. */
export interface Batch {
  /** Key of its events, and what undoes it. */
  commandId: string;
  what: "snooze-all" | "spread-due";
  count: number;
  at: number;
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

export type StateRow =
  | { name: "settings"; value: Settings }
  | { name: "rules"; value: RulesSettings }
  | { name: "derived"; value: Derived }
  | { name: "presence"; value: Presence }
  | { name: "batch"; value: Batch }
  | { name: "accounts"; value: Account[] };

export class RekindleDatabase extends Dexie {
  declare prospects: Table<ProspectRow, ProspectId>;
  declare events: Table<LoggedEvent, EventId>;
  declare pendingSends: Table<PendingSendRow, string>;
  declare health: Table<Health, Health["connector"]>;
  declare nudges: Table<Announced, string>;
  declare state: Table<StateRow, StateRow["name"]>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: "strict" });
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
