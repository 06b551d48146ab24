/**
 * Reads a database past the code that usually opens it: store by store, row by row, whatever its version,
 * and without changing anything. What makes sense comes out as people of a backup.
 */
import type { BackupPerson } from "~domain/backup";
import type { LoggedEvent } from "~domain/event";
import { isSoundEvent, rebuiltFacts } from "~domain/sound";
import { DATABASE_NAME } from "../database";
import { assertRoomToOpen, lookForRoom } from "../room";
import { handleKeysOf } from "./prospects";

export interface Salvaged {
  people: BackupPerson[];
  /** Rows that cannot be read or make no sense. */
  unreadable: number;
}

/** @throws when the browser does not open the database at all, or the disk has no room for that. */
export async function salvage(name = DATABASE_NAME): Promise<Salvaged> {
  await lookForRoom();
  assertRoomToOpen();
  const db = await openRaw(name);
  try {
    const [people, events] = [await readStore(db, "prospects"), await readStore(db, "events")];
    const logs = new Map<string, LoggedEvent[]>();
    const sound = events.rows.filter(isSoundEvent);
    for (const event of sound)
      logs.set(event.prospectId, [...(logs.get(event.prospectId) ?? []), event]);
    const found = people.rows.flatMap((row) => personOf(row, logs) ?? []);
    const kept = found.length + found.reduce((sum, { log }) => sum + log.length, 0);
    return { people: found, unreadable: people.keyCount + events.keyCount - kept };
  } finally {
    db.close();
  }
}

function personOf(row: unknown, logs: Map<string, LoggedEvent[]>): BackupPerson | undefined {
  const id = typeof row === "object" && row !== null && "id" in row ? row.id : undefined;
  const log = (typeof id === "string" && logs.get(id)) || [];
  const since = Math.min(Date.now(), ...log.map(({ recordedAt }) => recordedAt));
  const facts = rebuiltFacts(row, handleKeysOf, since);
  return facts && { facts, log };
}

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // It was not there: the empty one that the browser is about to make is not wanted.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error ?? new Error("It does not open."));
    request.onsuccess = () => resolve(request.result);
  });
}

async function readStore(
  db: IDBDatabase,
  store: string,
): Promise<{ rows: unknown[]; keyCount: number }> {
  if (!db.objectStoreNames.contains(store)) return { rows: [], keyCount: 0 };
  const keys = (await ifReadable(answerOf(db, store, (rows) => rows.getAllKeys()))) ?? [];
  const rows: unknown[] = [];
  for (let from = 0; from < keys.length; from += BATCH)
    rows.push(...(await readBatch(db, store, keys.slice(from, from + BATCH))));
  return { rows, keyCount: keys.length };
}

const BATCH = 500;

/** All at once, or if one of them cannot be read each by itself: a request that fails ends its transaction. */
async function readBatch(
  db: IDBDatabase,
  store: string,
  keys: readonly IDBValidKey[],
): Promise<unknown[]> {
  const range = IDBKeyRange.bound(keys[0], keys.at(-1));
  const all = await ifReadable(answerOf(db, store, (rows) => rows.getAll(range)));
  if (all) return all;
  const rows: unknown[] = [];
  for (const key of keys) {
    const row = await ifReadable(answerOf(db, store, (one) => one.get(key)));
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Undefined for what cannot be read: the rest is what all this is for. */
async function ifReadable<T>(answer: Promise<T>): Promise<T | undefined> {
  const [outcome] = await Promise.allSettled([answer]);
  return outcome.status === "fulfilled" ? outcome.value : undefined;
}

function answerOf<T>(
  db: IDBDatabase,
  store: string,
  ask: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(store).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("It cannot be read."));
  });
}
