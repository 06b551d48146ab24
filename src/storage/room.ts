/**
 * Whether the disk has room for the database. On a full one the browser writes half a record, goes on behind
 * it as soon as there are bytes again, takes its own file for damaged when it next opens it, and begins an
 * empty one without a word (measured in Chromium 156: everything is gone after the next start). So nothing is
 * opened or written without room to spare.
 */
import Dexie, { type PromiseExtended } from "dexie";

const MB = 1024 * 1024;
/** The browser writes some bytes when it opens a database. */
const TO_OPEN = 2 * MB;
/** What is written in one go is smaller, and others who fill the disk are not that fast. */
const TO_WRITE = 16 * MB;
/** For how long what was seen is true enough: long work looks again between its transactions. */
const STAYS_TRUE = 200;

let free = Number.POSITIVE_INFINITY;
let lookedAt = 0;

/**
 * Bytes. With `unlimitedStorage`, which Rekindle has, the quota is what is used and what the disk has left. Not to
 * be waited for within a live query, which would see no changes any more.
 */
export async function lookForRoom(): Promise<number> {
  lookedAt = Date.now();
  try {
    const { quota, usage } = await navigator.storage.estimate();
    free = quota === undefined ? Number.POSITIVE_INFINITY : quota - (usage ?? 0);
  } catch {
    // A browser that does not say is believed to have some.
    free = Number.POSITIVE_INFINITY;
  }
  return free;
}

/** By what was seen last. @throws a `QuotaExceededError`, as the browser's own. */
export function assertRoomToOpen(): void {
  assertRoom(TO_OPEN);
}

/** For one transaction that writes so many bytes. @throws as `assertRoomToOpen`. */
export async function assertRoomFor(bytes: number): Promise<void> {
  await lookForRoom();
  assertRoom(bytes + TO_WRITE);
}

function assertRoom(bytes: number): void {
  if (free < bytes)
    throw new DOMException("The disk has hardly any room left.", "QuotaExceededError");
}

type Open = IDBFactory["open"];

/**
 * A database on a disk that may be full. Written strictly: a transaction counts as done when it is on the
 * disk. What reads goes on without room. The worker looks for room before each of its acts.
 */
export class DatabaseWithRoom extends Dexie {
  constructor(name: string, open: Open = (...which) => indexedDB.open(...which)) {
    super(name, { chromeTransactionDurability: "strict", indexedDB: opening(open) });
    this.use({
      stack: "dbcore",
      name: "room",
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) => {
          if (mode === "readwrite") assertRoomNow();
          return core.transaction(stores, mode, options);
        },
      }),
    });
  }

  override open(): PromiseExtended<Dexie> {
    return Dexie.Promise.resolve(lookForRoom()).then(() => super.open());
  }
}

/** The browser's databases, opened by `open` and only with room. */
function opening(open: Open) {
  return {
    open: (...which: Parameters<Open>) => {
      assertRoomToOpen();
      return open(...which);
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (one: unknown, other: unknown) => indexedDB.cmp(one, other),
  };
}

/** Nobody can be waited for where a transaction begins. */
function assertRoomNow(): void {
  assertRoom(TO_WRITE);
  if (Date.now() - lookedAt > STAYS_TRUE) void lookForRoom();
}
