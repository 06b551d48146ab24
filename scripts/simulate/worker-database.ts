/**
 * The database as one run of the worker has it. When the worker is stopped, its transactions that are
 * not done are undone and its connections are gone, as in Chrome; the data stays. What is written is
 * told when, and only if, the transaction is done.
 */

/** `unknown` is anything but one row with its key: what is stored has to be read again. */
export type Change =
  | { kind: "put"; store: string; value: unknown }
  | { kind: "deleted"; store: string; key: string }
  | { kind: "unknown"; store: string };

interface Watchers {
  /** Called before each transaction begins. */
  onTransaction: () => void;
  onWritten: (changes: readonly Change[]) => void;
}

export class WorkerDatabase {
  readonly factory: IDBFactory;
  readonly #running = new Set<IDBTransaction>();
  readonly #connections = new Set<IDBDatabase>();
  #opening = 0;
  #isDead = false;

  constructor(factory: IDBFactory, watchers: Watchers) {
    this.factory = new Proxy(factory, {
      get: (target, name) => {
        if (name !== "open") return Reflect.get(target, name, target);
        return (...args: Parameters<IDBFactory["open"]>) => {
          // Nobody is there to hear of it: a request that is never answered.
          if (this.#isDead) return {};
          const request = target.open(...args);
          this.#opening += 1;
          for (const end of ["success", "error"])
            request.addEventListener(end, () => {
              this.#opening -= 1;
            });
          request.addEventListener("success", () => this.#watch(request.result, watchers));
          return request;
        };
      },
    });
  }

  get isBusy(): boolean {
    return this.#running.size + this.#opening > 0;
  }

  stop(): void {
    this.#isDead = true;
    for (const transaction of [...this.#running]) {
      try {
        transaction.abort();
      } catch (error) {
        // It was done, and its event is on the way.
        if (!(error instanceof Error && error.name === "InvalidStateError")) throw error;
      }
    }
    for (const connection of this.#connections) connection.close();
  }

  #watch(connection: IDBDatabase, { onTransaction, onWritten }: Watchers): void {
    this.#connections.add(connection);
    const begin = connection.transaction.bind(connection);
    connection.transaction = (stores, mode, options) => {
      onTransaction();
      const transaction = begin(stores, mode, options);
      this.#running.add(transaction);
      for (const end of ["complete", "abort"])
        transaction.addEventListener(end, () => this.#running.delete(transaction));
      if (mode === "readwrite") {
        const changes = record(transaction);
        transaction.addEventListener("complete", () => onWritten(changes));
      }
      return transaction;
    };
  }
}

/** Everything that the transaction writes, as it comes. */
function record(transaction: IDBTransaction): Change[] {
  const changes: Change[] = [];
  const get = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) => {
    const store = get(name);
    if (Object.hasOwn(store, "put")) return store;
    for (const how of ["put", "add"] as const) {
      const write = store[how].bind(store);
      store[how] = (value, ...more) => {
        changes.push({ kind: "put", store: name, value: structuredClone(value) });
        return write(value, ...more);
      };
    }
    const remove = store.delete.bind(store);
    store.delete = (key) => {
      const isOne = typeof key === "string";
      changes.push(
        isOne ? { kind: "deleted", store: name, key } : { kind: "unknown", store: name },
      );
      return remove(key);
    };
    return store;
  };
  return changes;
}
