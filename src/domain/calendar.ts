/**
 * Calendar arithmetic in the rep's own time zone. Days are calendar days, never multiples of 24
 * hours, so that a night with a clock change or the end of a month moves nothing by an hour.
 *
 * Nothing falls due on a day off: every function here that ends a wait or takes a day for a due
 * date moves on to the next working day.
 */
import { tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { startOfDay } from "date-fns/startOfDay";
import { DAY, dayNumberAt, dayText, MINUTE, minutesOfDay, timeOn, weekdayOf } from "./zone-time";

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When the rep works, and where. */
export interface WorkCalendar {
  /** The rep's IANA time zone. */
  zone: string;
  /** At least one. */
  workdays: readonly Weekday[];
  /** Minutes after midnight; `startsAt` is less than `endsAt`, which is at most 1440. */
  startsAt: number;
  endsAt: number;
  /** Holidays and the rep's own days off, `yyyy-MM-dd`. */
  daysOff: ReadonlySet<string>;
}

/**
 * How long to wait: exact minutes for a fresh lead, working days for a follow-up, calendar days for
 * the long intervals of customer care.
 */
export type Wait =
  | { kind: "minutes"; minutes: number }
  | { kind: "business-days"; days: number }
  | { kind: "days"; days: number };

/** Whoever has no working day in so many days gets the day itself: a date must be found. */
const LONGEST_ABSENCE = 1_100;
/** When people at the other end can be reached, in minutes after their midnight. */
const THEIR_DAY = { startsAt: 9 * 60, endsAt: 18 * 60 };

/**
 * The moment a wait ends. Days end at the start of the working hours, so that a whole day's
 * prospects fall due together, or as soon after it as it is day in `theirZone`. Minutes count
 * from the next working hours on when `at` lies outside them.
 */
export function addWait(
  at: number,
  wait: Wait,
  calendar: WorkCalendar,
  theirZone?: string,
): number {
  switch (wait.kind) {
    case "minutes":
      return minutesAfter(at, wait.minutes, calendar);
    case "business-days":
      return dueTimeOn(
        workdaysAfter(dayNumberAt(at, calendar.zone), wait.days, calendar),
        calendar,
        theirZone,
      );
    case "days":
      return dueTimeOn(
        workdayFrom(dayNumberAt(at, calendar.zone) + wait.days, calendar),
        calendar,
        theirZone,
      );
  }
}

function minutesAfter(at: number, minutes: number, calendar: WorkCalendar): number {
  const until =
    (isWorkingTime(at, calendar) ? at : nextWorkStartAt(at, calendar)) + minutes * MINUTE;
  return isDayOff(dayOf(until, calendar.zone), calendar) ? nextWorkStartAt(until, calendar) : until;
}

/** The working day so many working days after a day; at least one. */
function workdaysAfter(day: number, count: number, calendar: WorkCalendar): number {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = workdayFrom(reached + 1, calendar);
  return reached;
}

/** The first working day that is not before this one. */
function workdayFrom(day: number, calendar: WorkCalendar): number {
  for (let next = day; next < day + LONGEST_ABSENCE; next += 1)
    if (isWorkday(next, calendar)) return next;
  return day;
}

/** The start of the working hours, or the first moment after it within them at which it is day there. */
function dueTimeOn(day: number, calendar: WorkCalendar, theirZone: string | undefined): number {
  const start = timeOn(day, calendar.startsAt, calendar.zone);
  if (theirZone === undefined) return start;
  const end = timeOn(day, calendar.endsAt, calendar.zone);
  // Their calendar may be a day ahead or behind while it is this day here.
  for (const theirDay of [day - 1, day, day + 1]) {
    if (weekdayOf(theirDay) > 5) continue;
    const from = Math.max(start, timeOn(theirDay, THEIR_DAY.startsAt, theirZone));
    const until = Math.min(end, timeOn(theirDay, THEIR_DAY.endsAt, theirZone));
    if (from < until) return from;
  }
  return start;
}

export function startOfDayAt(at: number, zone: string): number {
  return startOfDay(at, { in: tz(zone) }).getTime();
}

/** The first moment of the next calendar day. */
export function startOfNextDayAt(at: number, zone: string): number {
  return startOfDay(addDays(at, 1, { in: tz(zone) })).getTime();
}

/** The start of the working hours of the first working day `days` calendar days or more after the day of `at`. */
export function workdayStartAt(at: number, days: number, calendar: WorkCalendar): number {
  const day = workdayFrom(dayNumberAt(at, calendar.zone) + days, calendar);
  return timeOn(day, calendar.startsAt, calendar.zone);
}

/**
 * The start of the working hours on a day written `yyyy-MM-dd`, or on the next working day when
 * that is a day off.
 *
 * @throws RangeError when the text is no calendar day (for example `2027-02-30`).
 */
export function workdayStartOn(day: string, calendar: WorkCalendar): number {
  return timeOn(workdayFrom(dayNumberOf(day), calendar), calendar.startsAt, calendar.zone);
}

/**
 * The start of the working hours on a day, or on the last working day before it when it is a day
 * off: for what has to be done by then. `before` goes back so many working days more.
 *
 * @throws RangeError as `workdayStartOn`.
 */
export function lastWorkdayStartBy(day: string, before: number, calendar: WorkCalendar): number {
  const first = dayNumberOf(day);
  let left = before;
  for (let next = first; next > first - LONGEST_ABSENCE; next -= 1) {
    if (!isWorkday(next, calendar)) continue;
    if (left === 0) return timeOn(next, calendar.startsAt, calendar.zone);
    left -= 1;
  }
  return timeOn(first, calendar.startsAt, calendar.zone);
}

/** The next start of working hours after a moment. */
export function nextWorkStartAt(at: number, calendar: WorkCalendar): number {
  const start = workdayStartAt(at, 0, calendar);
  return start > at ? start : workdayStartAt(at, 1, calendar);
}

/** Whether the text is an existing calendar day written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  // A day that does not exist is refused, or taken for another one.
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dayText(time / DAY) === text;
}

/** The calendar day of a moment, `yyyy-MM-dd`. */
export function dayOf(at: number, zone: string): string {
  return dayText(dayNumberAt(at, zone));
}

/** The calendar day so many days later, `yyyy-MM-dd`. @throws RangeError as `workdayStartOn`. */
export function dayAfter(day: string, days: number): string {
  return dayText(dayNumberOf(day) + days);
}

/** Calendar days from one moment to another; 0 on the same day, negative backwards. */
export function daysBetween(from: number, to: number, zone: string): number {
  return dayNumberAt(to, zone) - dayNumberAt(from, zone);
}

/** Whether the rep does not work on this day, `yyyy-MM-dd`. @throws RangeError as `workdayStartOn`. */
export function isDayOff(day: string, calendar: WorkCalendar): boolean {
  return !isWorkday(dayNumberOf(day), calendar);
}

/** Whether the rep works at this moment. */
export function isWorkingTime(at: number, calendar: WorkCalendar): boolean {
  const minutes = minutesOfDay(at, calendar.zone);
  if (minutes < calendar.startsAt || minutes >= calendar.endsAt) return false;
  return isWorkday(dayNumberAt(at, calendar.zone), calendar);
}

function dayNumberOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a calendar day (yyyy-MM-dd): ${day}`);
  return Date.parse(day) / DAY;
}

function isWorkday(day: number, { workdays, daysOff }: WorkCalendar): boolean {
  const weekday = weekdayOf(day);
  return (
    workdays.some((one) => one === weekday) && !(daysOff.size > 0 && daysOff.has(dayText(day)))
  );
}
