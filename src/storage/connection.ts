/**
 * Every access to the database goes through `withDatabase`, because a connection can die under a
 * running page or worker (a full disk, a sleeping machine, another tab's upgrade). A dead one is
 * opened again and the work repeated once; all writes are idempotent, so a repetition is safe.
 */
import Dexie from "dexie";
import { RekindleDatabase } from "./database";

/** The database could not be opened or reached, also not at the second try. Nothing was written. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
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
  shared ??= new RekindleDatabase();
  return shared;
}

/** @throws StorageUnavailable when the database cannot be reached; other errors pass through. */
export async function withDatabase<T>(work: (db: RekindleDatabase) => Promise<T>): Promise<T> {
  const db = database();
  try {
    return await work(db);
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
  }
  try {
    db.close();
    await db.open();
    return await work(db);
  } catch (error) {
    throw new StorageUnavailable("The database on this computer could not be opened.", {
      cause: error,
    });
  }
}

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && CONNECTION_LOST.has(error.name);
}
