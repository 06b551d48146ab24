/**
 * Keeps its own record of every notification that appeared, and says what is wrong with it: on a day
 * off or in quiet hours, more than the daily limit, or something that was told before. It knows what
 * the notification said, and what was stored at that moment, and nothing of the code's own record.
 *
 * A day is a calendar day of the place where the rep is, from its midnight on. One that is lived twice,
 * because the rep has flown west, has one digest, and the limit counts from the later midnight. On a
 * day on which the clock was set, limit and digest are not judged: nobody can tell that day from
 * another.
 */
import type { Announced } from "../../src/domain/nudge";
import type { ProspectRow } from "../../src/storage/database";
import type { Shown } from "./browser";
import type { Clock } from "./clock";
import type { Counts } from "./counts";
import type { Stored } from "./stored";
import { isOff, momentOf, nextWorkdayAfter, shiftDay, wallOf, workdayBy } from "./wall";

const WEEK = 7 * 24 * 60 * 60_000;

export class Ledger {
  readonly digests = new Set<string>();
  readonly fresh = new Set<string>();
  readonly promises = new Map<string, number>();
  readonly #cold = new Set<string>();
  readonly #coldReplies = new Set<string>();
  #times: number[] = [];

  constructor(
    readonly clock: Clock,
    readonly stored: Stored,
    readonly counts: Counts,
    readonly report: (says: string, person?: string) => Promise<void>,
  ) {}

  /** How many there were since the day began. What was told while the clock was ahead is of no day. */
  countToday(): number {
    const { shown, zone } = this.clock;
    const midnight = momentOf(wallOf(shown, zone).day, 0, zone);
    this.#times = this.#times.map((at) => Math.min(at, shown));
    return this.#times.filter((at) => at >= midnight).length;
  }

  isClockSetToday(): boolean {
    const { time, setAt, zone } = this.clock;
    return (
      wallOf(setAt === Number.NEGATIVE_INFINITY ? 0 : setAt, zone).day === wallOf(time, zone).day
    );
  }

  /** The clock was ahead, and has been set right: the days that were thought to be are still to come. */
  forgetDaysAhead(): void {
    const tomorrow = shiftDay(wallOf(this.clock.shown, this.clock.zone).day, 1);
    for (const day of this.digests) if (day > tomorrow) this.digests.delete(day);
  }

  async note(shown: Shown): Promise<void> {
    const { nudges, calendar } = {
      ...(await this.stored.settings()),
      ...(await this.stored.rules()),
    };
    const now = this.clock.shown;
    const { day, minutes } = wallOf(now, this.clock.zone);
    const isQuiet = minutes >= nudges.quietFrom || minutes < nudges.quietUntil;
    if (isQuiet) await this.report(`A notification in quiet hours: ${shown.id}`);
    if (isOff(day, calendar)) await this.report(`A notification on a day off: ${shown.id}`);
    this.#times.push(now);
    const today = this.countToday();
    if (!this.isClockSetToday()) {
      this.counts.mostOnADay = Math.max(this.counts.mostOnADay, today);
      if (today > nudges.dailyCap)
        await this.report(`Notification ${today} of ${day}: ${shown.id}`);
    }
    const rows = await this.stored.people();
    if (shown.id.startsWith("digest/")) await this.#digest(shown, day, rows);
    else for (const row of aboutWhom(shown, rows)) await this.#urgent(shown, day, row);
  }

  /**
   * After the worker was stopped: what it had written down as told and had not shown yet is lost,
   * for it writes first so as never to tell anything twice. It counts as told, and is counted.
   */
  async adopt(announced: readonly Announced[]): Promise<void> {
    const { calendar } = await this.stored.rules();
    for (const { key, isNotification } of announced) {
      const [person = "", kind = "", more = ""] = key.split("/");
      const [known, name] =
        person === "digest"
          ? [this.digests, kind]
          : kind === "fresh"
            ? [this.fresh, person]
            : kind === "cold"
              ? [this.#cold, `${person}/${more}`]
              : [this.#coldReplies, `${person}/${more}`];
      if (kind.startsWith("event:")) {
        const name = `${person}/${workdayBy(more, calendar)}`;
        if (this.promises.has(name)) continue;
        this.promises.set(name, 1);
      } else if (known.has(name)) continue;
      else known.add(name);
      if (!isNotification) continue;
      this.counts.lostToAStop += 1;
      this.#times.push(this.clock.shown);
    }
  }

  async #digest({ message }: Shown, day: string, rows: readonly ProspectRow[]): Promise<void> {
    this.counts.digests += 1;
    if (this.digests.has(day) && !this.isClockSetToday())
      await this.report(`A second digest for ${day}`);
    this.digests.add(day);
    const { shown: now, zone } = this.clock;
    const due = rows.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now);
    const { calendar } = await this.stored.rules();
    const until = momentOf(nextWorkdayAfter(day, calendar), calendar.startsAt, zone);
    const cooling = due.filter(
      ({ coldAt = 0, possibleReply }) =>
        coldAt > now - WEEK && coldAt <= until && possibleReply === undefined,
    );
    const keys = cooling.map(({ id, waitingSince }) => `${id}/${waitingSince}`);
    const news = keys.filter((key) => !this.#cold.has(key));
    for (const key of news) this.#cold.add(key);
    const cold = Number(/(\d+) going cold/.exec(message)?.[1] ?? 0);
    if (Number.parseInt(message, 10) !== due.length || cold !== news.length)
      await this.report(
        `The digest says "${message}": ${due.length} due, ${news.length} going cold`,
      );
  }

  async #urgent({ id: what }: Shown, day: string, row: ProspectRow): Promise<void> {
    const { id, coldReplyAt, promises } = row;
    const twice = (name: string) => this.report(`Told twice of ${name}: ${row.name}`, id);
    if (what.includes("fresh-lead")) {
      this.counts.freshNudges += 1;
      if (this.fresh.has(id)) await twice("a fresh lead");
      this.fresh.add(id);
    } else if (what.includes("cold-reply")) {
      this.counts.coldNudges += 1;
      if (this.#coldReplies.has(`${id}/${coldReplyAt}`)) await twice("a reply after the cold");
      this.#coldReplies.add(`${id}/${coldReplyAt}`);
    } else {
      this.counts.promiseNudges += 1;
      const told = (this.promises.get(`${id}/${day}`) ?? 0) + 1;
      if (told > promises.length) await twice("a promise");
      this.promises.set(`${id}/${day}`, told);
    }
  }
}

/** The people a notification names. It names four; of the others it says how many. */
function aboutWhom({ id, message }: Shown, rows: readonly ProspectRow[]): ProspectRow[] {
  if (id.startsWith("person/")) return rows.filter((row) => row.id === id.split("/")[1]);
  const names = new Set(message.replace(/ and \d+ more$/, "").split(", "));
  return rows.filter(({ name }) => names.has(name));
}
