/** What must be true of what is stored, after each step and, in full, once a day. */

import type { LoggedEvent } from "../../src/domain/event";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { rulesOf } from "../../src/domain/rules";
import { standingOf } from "../../src/domain/standing";
import type { ProspectRow } from "../../src/storage/database";
import { factsOf } from "../../src/storage/read/prospects";
import type { Clock } from "./clock";
import type { Stored } from "./stored";
import { isOff, wallOf } from "./wall";

type Report = (says: string, person?: string) => Promise<void>;

export class Invariants {
  /** Everyone the rep has added and not removed. */
  readonly added = new Set<string>();
  readonly #replayed = new WeakMap<ProspectRow, string>();
  #log = new Map<LoggedEvent["id"], LoggedEvent>();

  constructor(
    readonly clock: Clock,
    readonly stored: Stored,
    readonly report: Report,
  ) {}

  /** What the worker has just worked out of what is stored. */
  async checkBadge(text: string): Promise<void> {
    const rows = await this.stored.people();
    const due = rows.filter(({ dueAt }) => dueAt !== undefined && dueAt <= this.clock.shown).length;
    const expected = due === 0 ? "" : due > 99 ? "99+" : String(due);
    if (text !== expected) await this.report(`The badge says "${text}", and ${due} are due`);
  }

  async checkEveryone(): Promise<void> {
    const rows = await this.stored.people();
    const known = new Set<string>(rows.map(({ id }) => id));
    for (const id of this.added) if (!known.has(id)) await this.report(`${id} is gone`, id);
    const { zone } = this.clock;
    const settings = await this.stored.rules();
    const isDerived = (await this.stored.fingerprint()) === fingerprintOf(settings, zone);
    for (const row of rows) {
      const problem = problemOf(row);
      if (problem !== undefined) await this.report(`${row.name}: ${problem}`, row.id);
      const { dueAt } = row;
      if (isDerived && dueAt !== undefined && isOff(wallOf(dueAt, zone).day, settings.calendar))
        await this.report(`${row.name} falls due on a day off`, row.id);
    }
  }

  /**
   * Compares every row with a replay of its log, once the rows follow the rules. A row that is the same
   * object as when it was compared last, with no event since and by the same rules, is not done again.
   */
  async checkReplay(): Promise<void> {
    const { zone } = this.clock;
    const settings = await this.stored.rules();
    const fingerprint = fingerprintOf(settings, zone);
    if ((await this.stored.fingerprint()) !== fingerprint) return;
    const rules = rulesOf(settings, zone);
    const logs = new Map<string, LoggedEvent[]>();
    for (const event of await this.stored.events()) {
      const log = logs.get(event.prospectId);
      if (log) log.push(event);
      else logs.set(event.prospectId, [event]);
    }
    for (const row of await this.stored.people()) {
      const log = logs.get(row.id) ?? [];
      const mark = `${log.length} ${fingerprint}`;
      if (this.#replayed.get(row) === mark) continue;
      this.#replayed.set(row, mark);
      const facts = factsOf(row);
      const { words: _, ...stored } = row;
      if (textOf({ ...facts, ...standingOf(facts, log, rules) }) !== textOf(stored))
        await this.report(`${row.name} is not as the log says`, row.id);
    }
  }

  /** The log only grows, but for people who were removed. Nothing in it is written a second time. */
  async checkLog(): Promise<void> {
    const now = new Map((await this.stored.events()).map((event) => [event.id, event]));
    for (const [id, event] of this.#log)
      if (now.get(id) !== event && this.added.has(event.prospectId))
        await this.report(`The log has lost or changed ${id}`, event.prospectId);
    this.#log = now;
  }
}

/** A closed prospect has no date and no lane but for a promise; everyone else is somewhere in the list. */
function problemOf(row: ProspectRow): string | undefined {
  const { turn, outcome, lane, dueAt, coldAt, maxTouches, promises } = row;
  if (turn === "closed") {
    if (outcome !== "won" && outcome !== "lost") return "closed without a yes or a no";
    return lane === undefined || promises.length > 0 ? undefined : "closed, and in the list";
  }
  if (lane === undefined) return "open, and in no group of the list";
  if (maxTouches !== undefined && dueAt === undefined) return "has a cadence and no date";
  if (dueAt !== undefined && (coldAt ?? 0) <= dueAt) return "cold before being due";
  return undefined;
}

/** With the fields in one order. */
function textOf(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
