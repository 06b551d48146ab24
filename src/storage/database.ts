/**
 * The database, one per browser profile. Schema versions are frozen once released: a change is a
 * new `version(n)` with its migration, never an edit of an old one.
 *
 * Writes are strict: a transaction counts as done when it is on the disk. With the default a power
 * cut loses touches that were already reported as recorded.
 */
import Dexie, { type Table } from "dexie";
import type { ConnectorId } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { Health } from "~domain/health";
import type { EventId, ProspectId } from "~domain/ids";
import type { PendingSend } from "~domain/pending-send";
import type { Prospect } from "~domain/prospect";
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

/** What has been announced, so that nothing is announced twice. */
export interface NudgeState {
  /** The calendar day of the last digest, `yyyy-MM-dd`. */
  digestOn?: string;
  /** Who turned cold up to here has been announced. Epoch milliseconds. */
  coldUntil: number;
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
  | { name: "nudges"; value: NudgeState }
  | { name: "accounts"; value: Account[] };

export class RekindleDatabase extends Dexie {
  declare prospects: Table<ProspectRow, ProspectId>;
  declare events: Table<LoggedEvent, EventId>;
  declare pendingSends: Table<PendingSendRow, string>;
  declare health: Table<Health, Health["connector"]>;
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
  }
}
