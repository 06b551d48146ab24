/**
 * What the browser alone needs for as many rows as an import writes: the same rows, put by IndexedDB's own
 * calls into a database that nobody looks at, without any index and with those of the real one. An import cannot be
 * quicker than that.
 */
import { type ProspectRow, RekindleDatabase } from "../../src/storage/database";

const NAME = "rekindle-bench-floor";
const PART = 1_000;

/** Of the people who are in the list, as many as `count`. Returns milliseconds. */
export async function floor(count: number, isIndexed: boolean): Promise<number> {
  const real = new RekindleDatabase();
  const rows = await real.prospects.limit(count).toArray();
  const indexes = isIndexed ? real.prospects.schema.indexes : [];
  real.close();
  const db = await open((store) => {
    for (const { name, keyPath, multi } of indexes)
      store.createIndex(name, keyPath ?? name, { multiEntry: multi === true });
  });
  const began = performance.now();
  for (let from = 0; from < rows.length; from += PART) await put(db, rows.slice(from, from + PART));
  const took = performance.now() - began;
  db.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve;
  });
  return took;
}

function open(make: (store: IDBObjectStore) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME);
  request.onupgradeneeded = () =>
    make(request.result.createObjectStore("prospects", { keyPath: "id" }));
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function put(db: IDBDatabase, rows: readonly ProspectRow[]): Promise<void> {
  const transaction = db.transaction("prospects", "readwrite", { durability: "strict" });
  const store = transaction.objectStore("prospects");
  for (const row of rows) store.add(row);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
