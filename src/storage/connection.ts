/**
 * Every access to the database goes through `withDatabase`, because a connection can die under a
 * running page or worker (a full disk, a sleeping machine, another tab's upgrade). A dead one is
 * opened again and the work repeated once; all writes are idempotent, so a repetition is safe.
 */
import Dexie from "dexie";
import { RekindleDatabase } from "./database";
import { noteTorn } from "./new-log";
import { hasNoRoom } from "./no-room";
import { isNewer } from "./refuse-newer";

/** The database could not be opened or reached, also not at the second try. Nothing was written. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
}

/** The disk has no room left. What was to be written is not; what was written before is safe. */
export class StorageFull extends Error {
  override name = "StorageFull";
}

/** A newer version of Rekindle has written this. Nothing was read or changed. */
export class StorageNewer extends Error {
  override name = "StorageNewer";
}

const CONNECTION_LOST = new Set<string>([
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.InvalidState,
  Dexie.errnames.Unknown,
  Dexie.errnames.Abort,
  Dexie.errnames.OpenFailed,
  Dexie.errnames.Timeout,
]);

let shared: RekindleDatabase | undefined;

/** The one connection of this page or worker. Prefer `withDatabase`. */
export function database(): RekindleDatabase {
  if (shared === undefined) {
    shared = new RekindleDatabase();
    // The browser closes it when it cannot write, whoever it was that wanted to.
    shared.on("close", () => void noteTorn());
  }
  return shared;
}

/**
 * @throws StorageFull when there is no room for what is to be written.
 * @throws StorageNewer when the data is of a newer version than this one.
 * @throws StorageUnavailable when the database cannot be reached; other errors pass through.
 */
export async function withDatabase<T>(work: (db: RekindleDatabase) => Promise<T>): Promise<T> {
  const db = database();
  let first: unknown;
  try {
    return await work(db);
  } catch (error) {
    if (!isConnectionLost(error)) throw hasNoRoom(error) ? full(error) : error;
    first = error;
  }
  try {
    db.close();
    await db.open();
  } catch (error) {
    if (isNewer(error)) throw newer(error);
    // A full disk kills the connection, and then it may not open again: the first error says why.
    throw hasNoRoom(error) || hasNoRoom(first) ? full(error) : unavailable(error);
  }
  try {
    return await work(db);
  } catch (error) {
    if (hasNoRoom(error)) throw full(error);
    throw isConnectionLost(error) ? unavailable(error) : error;
  }
}

function unavailable(cause: unknown): StorageUnavailable {
  return new StorageUnavailable("The database on this computer could not be opened.", { cause });
}

function newer(cause: unknown): StorageNewer {
  return new StorageNewer("The database is of a newer version.", { cause });
}

function full(cause: unknown): StorageFull {
  return new StorageFull("The disk of this computer is full.", { cause });
}

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && CONNECTION_LOST.has(error.name);
}
