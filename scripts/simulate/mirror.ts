/** One store of the database, read once and kept up with what is written. */
import { DATABASE_NAME } from "../../src/storage/database";
import type { Change } from "./worker-database";

export class Mirror<T extends object> {
  #rows: Map<string, T> | undefined;

  constructor(
    readonly factory: IDBFactory,
    readonly store: string,
    readonly keyOf: (row: T) => string,
  ) {}

  note(change: Change): void {
    if (this.#rows === undefined || change.store !== this.store) return;
    if (change.kind === "unknown") this.#rows = undefined;
    else if (change.kind === "deleted") this.#rows.delete(change.key);
    else {
      // What a store holds is known by its name alone, as it is where the store is declared.
      const row: T = Reflect.get(Object(change), "value");
      this.#rows.set(this.keyOf(row), row);
    }
  }

  async all(): Promise<T[]> {
    this.#rows ??= new Map((await this.#read()).map((row) => [this.keyOf(row), row]));
    return [...this.#rows.values()];
  }

  async isTrue(): Promise<boolean> {
    const known = this.#rows;
    if (known === undefined) return true;
    const rows = await this.#read();
    const isSame = (row: T) => JSON.stringify(row) === JSON.stringify(known.get(this.keyOf(row)));
    return rows.length === known.size && rows.every(isSame);
  }

  #read(): Promise<T[]> {
    return new Promise((resolve, reject) => {
      const opening = this.factory.open(DATABASE_NAME);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const connection = opening.result;
        const request: IDBRequest<T[]> = connection
          .transaction(this.store)
          .objectStore(this.store)
          .getAll();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          connection.close();
          resolve(request.result);
        };
      };
    });
  }
}
