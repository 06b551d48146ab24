/** A database as it lies there, by the browser's own means: nothing is made anew by being looked at. */

export interface RawTable {
  name: string;
  keyPath: IDBObjectStore["keyPath"];
  autoIncrement: boolean;
  indexes: { name: string; keyPath: IDBIndex["keyPath"]; unique: boolean; multiEntry: boolean }[];
  rows: { key: IDBValidKey; value: unknown }[];
}

export interface RawDatabase {
  /** As the browser counts it: ten times Dexie's. */
  version: number;
  tables: RawTable[];
}

/** Also runs in a page of the extension, so it uses nothing from outside. */
export async function contentsOf(name: string): Promise<RawDatabase> {
  const answerTo = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answerTo(indexedDB.open(name));
  const tables: RawTable[] = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([
      answerTo(store.getAllKeys()),
      answerTo<unknown[]>(store.getAll()),
    ]);
    const indexes = [...store.indexNames].map((index) => {
      const { name: known, keyPath, unique, multiEntry } = store.index(index);
      return { name: known, keyPath, unique, multiEntry };
    });
    const { keyPath, autoIncrement } = store;
    const rows = keys.map((key, index) => ({ key, value: values[index] }));
    tables.push({ name: table, keyPath, autoIncrement, indexes, rows });
  }
  const { version } = db;
  db.close();
  return { version, tables };
}
