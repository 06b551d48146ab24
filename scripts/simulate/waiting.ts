/**
 * What the rep has to have been told by now, found by plain looking at everyone: fresh leads that
 * wait, promises on their day, and once a working day how many are due. Nothing here asks how the
 * code comes to know of it.
 */
import type { LoggedEvent } from "../../src/domain/event";
import type { ProspectRow } from "../../src/storage/database";
import type { Clock } from "./clock";
import type { Ledger } from "./ledger";
import type { Stored } from "./stored";
import { isOff, wallOf, workdayBy } from "./wall";

export class Waiting {
  /** The days on which it is settled whether there was anything for a digest. */
  readonly #settled = new Set<string>();

  constructor(
    readonly clock: Clock,
    readonly stored: Stored,
    readonly ledger: Ledger,
    readonly report: (says: string, person?: string) => Promise<void>,
  ) {}

  /** Call it when the worker has done all it had to do, and may show notifications. */
  async check(): Promise<void> {
    const { shown: now, zone } = this.clock;
    const { nudges } = await this.stored.settings();
    const { calendar } = await this.stored.rules();
    const { day, minutes } = wallOf(now, zone);
    if (minutes >= nudges.quietFrom || minutes < nudges.quietUntil) return;
    if (isOff(day, calendar) || this.ledger.isClockSetToday()) return;
    const rows = await this.stored.people();
    const isDigestTime = minutes >= calendar.startsAt;
    let room = nudges.dailyCap - this.ledger.countToday();
    if (isDigestTime && room > 0) await this.#digest(day, rows);
    if (!isDigestTime) room -= 1;
    if (room <= 0) return;
    for (const row of rows) {
      if (isFresh(row, now) && !this.ledger.fresh.has(row.id))
        await this.report(`Not told of a fresh lead: ${row.name}`, row.id);
      if (await this.#hasUntoldPromise(row, day))
        await this.report(`Not told of a promise on its day: ${row.name}`, row.id);
    }
  }

  async #digest(day: string, rows: readonly ProspectRow[]): Promise<void> {
    if (this.#settled.has(day)) return;
    this.#settled.add(day);
    const due = rows.filter(({ dueAt }) => dueAt !== undefined && dueAt <= this.clock.shown).length;
    if (due > 0 && !this.ledger.digests.has(day))
      await this.report(`${due} are due, and there is no digest for ${day}`);
  }

  async #hasUntoldPromise(row: ProspectRow, day: string): Promise<boolean> {
    const { calendar } = await this.stored.rules();
    const todays = row.promises.filter(({ dueOn }) => workdayBy(dueOn, calendar) === day);
    if (todays.length === 0 || this.ledger.promises.has(`${row.id}/${day}`)) return false;
    const log = await this.stored.logOf(row.id);
    return todays.some(({ id }) => !isPutOff(log, id, this.clock.shown));
  }
}

function isFresh({ interestedAt, touchCount, dueFor, dueAt }: ProspectRow, now: number): boolean {
  const isUnanswered = interestedAt !== undefined && touchCount === 0 && dueFor === "first-touch";
  return isUnanswered && dueAt !== undefined && dueAt <= now;
}

/** Whether a snooze that came after the promise, or after it was moved, is not over yet. */
function isPutOff(log: readonly LoggedEvent[], promiseId: string, now: number): boolean {
  const gone = new Set(log.flatMap((one) => (one.kind === "retracted" ? [one.eventId] : [])));
  const since = log.findLastIndex(
    (one) => one.id === promiseId || (one.kind === "promise-moved" && one.promiseId === promiseId),
  );
  return log
    .slice(since + 1)
    .some((one) => one.kind === "snoozed" && one.untilAt > now && !gone.has(one.id));
}
