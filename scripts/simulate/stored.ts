/**
 * What is in the database, read beside the code that is tried, by a connection of its own and
 * without its queries.
 */
import type { LoggedEvent } from "../../src/domain/event";
import type { Announced } from "../../src/domain/nudge";
import { DEFAULT_RULES, type RulesSettings } from "../../src/domain/rules";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import { DATABASE_NAME, type ProspectRow, type StateRow } from "../../src/storage/database";

export class Stored {
  #connection: IDBDatabase | undefined;
  #people: ProspectRow[] | undefined;
  #state: StateRow[] | undefined;
  #events: LoggedEvent[] | undefined;

  constructor(readonly factory: IDBFactory) {}

  /** What was read before may be out of date. */
  forget(): void {
    this.#people = undefined;
    this.#state = undefined;
    this.#events = undefined;
  }

  async people(): Promise<ProspectRow[]> {
    this.#people ??= await this.#all<ProspectRow>("prospects");
    return this.#people;
  }

  async events(): Promise<LoggedEvent[]> {
    this.#events ??= await this.#all<LoggedEvent>("events");
    return this.#events;
  }

  /** The log of one person, in the order in which it was written. */
  async logOf(id: string): Promise<LoggedEvent[]> {
    const log = (await this.events()).filter(({ prospectId }) => prospectId === id);
    return log.toSorted((a, b) => a.recordedAt - b.recordedAt);
  }

  announced(): Promise<Announced[]> {
    return this.#all<Announced>("nudges");
  }

  async rules(): Promise<RulesSettings> {
    const row = (await this.#stateRows()).find(({ name }) => name === "rules");
    return row?.name === "rules" ? row.value : DEFAULT_RULES;
  }

  async settings(): Promise<Settings> {
    const row = (await this.#stateRows()).find(({ name }) => name === "settings");
    return row?.name === "settings" ? row.value : DEFAULT_SETTINGS;
  }

  async fingerprint(): Promise<string | undefined> {
    const row = (await this.#stateRows()).find(({ name }) => name === "derived");
    return row?.name === "derived" && row.value.after === undefined
      ? row.value.fingerprint
      : undefined;
  }

  close(): void {
    this.#connection?.close();
  }

  async #stateRows(): Promise<StateRow[]> {
    this.#state ??= await this.#all<StateRow>("state");
    return this.#state;
  }

  async #all<T>(store: string): Promise<T[]> {
    const connection = await this.#open();
    return new Promise((resolve, reject) => {
      const request: IDBRequest<T[]> = connection.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  #open(): Promise<IDBDatabase> | IDBDatabase {
    if (this.#connection) return this.#connection;
    return new Promise((resolve, reject) => {
      const request = this.factory.open(DATABASE_NAME);
      request.onsuccess = () => {
        this.#connection = request.result;
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
  }
}
