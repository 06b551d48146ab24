/**
 * What is in the database, known beside the code that is tried and without its queries. Reading
 * everything after every step takes too long, so it is kept up with what is written; that the two
 * agree is checked now and then.
 */
import type { LoggedEvent } from "../../src/domain/event";
import type { Announced } from "../../src/domain/nudge";
import { DEFAULT_RULES, type RulesSettings } from "../../src/domain/rules";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import type { ProspectRow, StateRow } from "../../src/storage/database";
import { Mirror } from "./mirror";
import type { Change } from "./worker-database";

export class Stored {
  readonly #people: Mirror<ProspectRow>;
  readonly #events: Mirror<LoggedEvent>;
  readonly #nudges: Mirror<Announced>;
  readonly #state: Mirror<StateRow>;

  constructor(factory: IDBFactory) {
    this.#people = new Mirror(factory, "prospects", ({ id }) => id);
    this.#events = new Mirror(factory, "events", ({ id }) => id);
    this.#nudges = new Mirror(factory, "nudges", ({ key }) => key);
    this.#state = new Mirror(factory, "state", ({ name }) => name);
  }

  note(changes: readonly Change[]): void {
    for (const change of changes) for (const one of this.#mirrors) one.note(change);
  }

  people(): Promise<ProspectRow[]> {
    return this.#people.all();
  }

  events(): Promise<LoggedEvent[]> {
    return this.#events.all();
  }

  announced(): Promise<Announced[]> {
    return this.#nudges.all();
  }

  /** The log of one person, in the order in which it was written. */
  async logOf(id: string): Promise<LoggedEvent[]> {
    const log = (await this.events()).filter(({ prospectId }) => prospectId === id);
    return log.toSorted((a, b) => a.recordedAt - b.recordedAt);
  }

  async rules(): Promise<RulesSettings> {
    const row = (await this.#state.all()).find(({ name }) => name === "rules");
    return row?.name === "rules" ? row.value : DEFAULT_RULES;
  }

  async settings(): Promise<Settings> {
    const row = (await this.#state.all()).find(({ name }) => name === "settings");
    return row?.name === "settings" ? row.value : DEFAULT_SETTINGS;
  }

  /** Absent while the rows are being made anew. */
  async fingerprint(): Promise<string | undefined> {
    const row = (await this.#state.all()).find(({ name }) => name === "derived");
    const isWhole = row?.name === "derived" && row.value.after === undefined;
    return isWhole ? row.value.fingerprint : undefined;
  }

  /** The names of the stores that are not as they were thought to be. */
  async differences(): Promise<string[]> {
    const names: string[] = [];
    for (const one of this.#mirrors) if (!(await one.isTrue())) names.push(one.store);
    return names;
  }

  get #mirrors() {
    return [this.#people, this.#events, this.#nudges, this.#state];
  }
}
