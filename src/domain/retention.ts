/**
 * Who is erased because nothing has happened with them for as long as the rep has set. In doubt they
 * stay: whatever is still to come, or was written down of them later, counts as something that happened.
 */
import { dayAfter } from "./calendar";
import type { LoggedEvent } from "./event";
import type { Prospect } from "./prospect";
import { DAY } from "./zone-time";

/** The moment so many months before; the last of a month stays within its month. Epoch milliseconds. */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), length)) + (now % DAY);
}

/** Whether nothing has happened with them since then. `log` is all of theirs. */
export function isStale(prospect: Prospect, log: readonly LoggedEvent[], since: number): boolean {
  if (prospect.promises.length > 0) return false;
  const { createdAt, interestedAt = 0, lastTouchAt = 0, lastReplyAt = 0 } = prospect;
  const latest = Math.max(createdAt, interestedAt, lastTouchAt, lastReplyAt);
  return latest < since && log.every((event) => lastMomentOf(event) < since);
}

/** Of what the event is about, when it happened, or when it was written down: the latest. */
function lastMomentOf(event: LoggedEvent): number {
  return Math.max(event.at, event.recordedAt, ...plannedFor(event));
}

function plannedFor(event: LoggedEvent): number[] {
  switch (event.kind) {
    case "snoozed":
      return [event.untilAt];
    case "parked":
      return [endOf(event.untilOn)];
    case "next-step-set":
      return [endOf(event.on)];
    case "promise-made":
    case "promise-moved":
      return [endOf(event.dueOn)];
    case "auto-replied":
      return event.returnsOn === undefined ? [] : [endOf(event.returnsOn)];
    default:
      return [];
  }
}

/** In whatever zone. */
function endOf(day: string): number {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? 0 : start + 2 * DAY;
}

/** The last time it was looked who is to be erased. */
export interface RetentionRun {
  /** Calendar day, `yyyy-MM-dd`. */
  on: string;
  months: number;
  /** How many were erased on that day. */
  count: number;
  /** Absent when the worker was stopped before it was through. */
  isDone?: true;
  /** Nobody is erased before this day: the calendar had made a leap, or a backup was restored. */
  heldUntilOn?: string;
}

const LEAP_DAYS = 35;
export const HELD_DAYS = 7;

/**
 * What is to be done on this day. Whoever switches it on or changes it has just seen how many it is, so it
 * is done at once. After a leap of the calendar it waits: a clock that is years ahead for an hour must not
 * erase everybody, and who comes back after months looks at their list first.
 */
export function nextRun(
  last: RetentionRun | undefined,
  months: number,
  today: string,
): { kind: "none" } | { kind: "run" } | { kind: "hold"; untilOn: string } {
  if (last === undefined || last.months !== months) return { kind: "run" };
  if (last.on === today && last.isDone) return { kind: "none" };
  if (dayAfter(last.on, LEAP_DAYS) < today)
    return { kind: "hold", untilOn: dayAfter(today, HELD_DAYS) };
  // A hold that was set while the clock was ahead is none any more.
  const { heldUntilOn = today } = last;
  if (today < heldUntilOn && heldUntilOn <= dayAfter(today, HELD_DAYS))
    return { kind: "hold", untilOn: heldUntilOn };
  return { kind: "run" };
}
