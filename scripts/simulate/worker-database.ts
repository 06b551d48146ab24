/**
 * The database as one run of the worker has it. When the worker is stopped, its transactions that are
 * not done are undone and its connections are gone, as in Chrome; the data stays.
 */
export class WorkerDatabase {
  readonly factory: IDBFactory;
  readonly #running = new Set<IDBTransaction>();
  #opening = 0;
  readonly #connections = new Set<IDBDatabase>();
  #isDead = false;

  /** `onTransaction` is called before each one begins. */
  constructor(factory: IDBFactory, onTransaction: (mode: IDBTransactionMode) => void) {
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
          request.addEventListener("success", () => this.#watch(request.result, onTransaction));
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

  #watch(connection: IDBDatabase, onTransaction: (mode: IDBTransactionMode) => void): void {
    this.#connections.add(connection);
    const begin = connection.transaction.bind(connection);
    connection.transaction = (stores, mode, options) => {
      onTransaction(mode ?? "readonly");
      const transaction = begin(stores, mode, options);
      this.#running.add(transaction);
      for (const end of ["complete", "abort"])
        transaction.addEventListener(end, () => this.#running.delete(transaction));
      return transaction;
    };
  }
}
