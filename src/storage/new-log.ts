/**
 * Has the browser begin its log of the database anew. It writes every change at the end of one file, and
 * goes on with that file when it opens the database again, also behind a record that a full disk or a power
 * cut has torn; the next time it opens it, it takes all of it for damaged, and begins an empty database.
 * When the log has grown by some megabytes, the browser sorts what is in it into other files and begins
 * a new one: that is brought about here with a database of its own that is deleted at once.
 *
 * Once in each session of the browser, and again whenever it has closed the connection by itself.
 */
import Dexie from "dexie";
import { lookForRoom } from "./room";

const NAME = "rekindle-scratch";
const KEY = "hasNewLog";
/** Chromium begins anew after four megabytes, and puts values that are longer than these into files of their own. */
const WRITES = 12;
const ROWS = 16;
const ROW_BYTES = 32 * 1024;
/** The log, what it is sorted into, and some. */
const NEEDED = 48 * 1024 * 1024;

/** A connection has died, so the log may be torn. Never rejects: every session begins with a new one. */
export async function noteTorn(): Promise<void> {
  await Promise.allSettled([forget()]);
}

async function forget(): Promise<void> {
  await chrome.storage.session.remove(KEY);
}

/** Only the worker calls it, when the database can be written. Without enough room it is left for later. */
export async function beginNewLog(): Promise<void> {
  const { [KEY]: isDone } = await chrome.storage.session.get(KEY);
  if (isDone === true || (await lookForRoom()) < NEEDED) return;
  await fillAndDelete();
  await chrome.storage.session.set({ [KEY]: true });
}

async function fillAndDelete(): Promise<void> {
  const db = new Dexie(NAME, { chromeTransactionDurability: "strict" });
  db.version(1).stores({ rows: "" });
  const keys = Array.from({ length: ROWS }, (_, key) => key);
  const rows = keys.map(() => new Uint8Array(ROW_BYTES));
  for (let write = 0; write < WRITES; write += 1) await db.table("rows").bulkPut(rows, keys);
  await db.delete();
}
