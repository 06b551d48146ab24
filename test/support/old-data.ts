/**
 * Databases as earlier versions of Rekindle left them: made-up people, written by the code of that time,
 * and frozen. A new version gets one of its own.
 */
import { readFileSync } from "node:fs";
import type { RawTable } from "./raw-database";

export interface OldDatabase {
  /** As the browser counts it: ten times Dexie's. */
  version: number;
  tables: (Omit<RawTable, "rows"> & { rows: Record<string, unknown>[] })[];
}

export function readOld(version: number): OldDatabase {
  const url = new URL(`../storage/fixtures/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as OldDatabase;
}

/**
 * Puts it where Rekindle looks, by the browser's own means. Also runs in a page of the extension, so it uses
 * nothing from outside.
 */
export async function putOld({ name, old }: { name: string; old: OldDatabase }): Promise<void> {
  const request = indexedDB.open(name, old.version);
  request.onupgradeneeded = () => {
    for (const { name: table, keyPath, autoIncrement, indexes } of old.tables) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name: index, keyPath: of, ...options } of indexes)
        store.createIndex(index, of, options);
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  const db = request.result;
  const transaction = db.transaction(
    old.tables.map((table) => table.name),
    "readwrite",
  );
  for (const table of old.tables)
    for (const row of table.rows) transaction.objectStore(table.name).put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}
