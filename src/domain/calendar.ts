/**
 * Calendar arithmetic in the rep's own time zone. Days are calendar days, never multiples of 24
 * hours, so that a night with a clock change or the end of a month moves nothing by an hour.
 */
import { tz, tzOffset } from "@date-fns/tz";
import { addBusinessDays } from "date-fns/addBusinessDays";
import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getHours } from "date-fns/getHours";
import { isValid } from "date-fns/isValid";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";
import { setHours } from "date-fns/setHours";
import { startOfDay } from "date-fns/startOfDay";

/** The hour at which a working day starts, and so the hour at which a day's prospects fall due. */
export const WORKDAY_STARTS_HOUR = 9;
/** The hour after which nothing is announced until the next working day. */
export const WORKDAY_ENDS_HOUR = 18;

/** How long to wait: exact minutes for a fresh lead, working days for everything else. */
export type Wait = { kind: "minutes"; minutes: number } | { kind: "business-days"; days: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The moment a wait ends. Working days end at the start of the working day, so that a whole day's
 * prospects fall due together.
 */
export function addWait(at: number, wait: Wait, zone: string): number {
  if (wait.kind === "minutes") return at + wait.minutes * MINUTE;
  const day = addBusinessDays(at, wait.days, { in: tz(zone) });
  return setHours(startOfDay(day), WORKDAY_STARTS_HOUR).getTime();
}

export function startOfDayAt(at: number, zone: string): number {
  return startOfDay(at, { in: tz(zone) }).getTime();
}

/** The first moment of the next calendar day. */
export function startOfNextDayAt(at: number, zone: string): number {
  return startOfDay(addDays(at, 1, { in: tz(zone) })).getTime();
}

/**
 * The start of the working hours `days` calendar days after the day of `at`; on the Monday after
 * when that is a weekend.
 */
export function workdayStartAt(at: number, days: number, zone: string): number {
  const day = startOfDay(addDays(at, days, { in: tz(zone) }));
  const workday = isWeekend(day) ? addBusinessDays(day, 1) : day;
  return setHours(workday, WORKDAY_STARTS_HOUR).getTime();
}

/**
 * The start of the working hours on a day written `yyyy-MM-dd`.
 *
 * @throws RangeError when the text is no calendar day (for example `2027-02-30`).
 */
export function workdayStartOn(day: string, zone: string): number {
  const date = parseISO(day, { in: tz(zone) });
  if (!isDay(day)) throw new RangeError(`Not a calendar day (yyyy-MM-dd): ${day}`);
  return setHours(startOfDay(date), WORKDAY_STARTS_HOUR).getTime();
}

/** Whether the text is an existing calendar day written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

/** The calendar day of a moment, `yyyy-MM-dd`. */
export function dayOf(at: number, zone: string): string {
  return formatISO(at, { representation: "date", in: tz(zone) });
}

/** Calendar days from one moment to another; 0 on the same day, negative backwards. */
export function daysBetween(from: number, to: number, zone: string): number {
  return dayNumber(to, zone) - dayNumber(from, zone);
}

/** Calendar days since the epoch. A list asks this for each row, so it is plain arithmetic. */
function dayNumber(at: number, zone: string): number {
  return Math.floor((at + tzOffset(zone, new Date(at)) * MINUTE) / DAY);
}

/** Whether the rep may be disturbed: a weekday between the start and the end of the working hours. */
export function isWorkingTime(at: number, zone: string): boolean {
  const inZone = { in: tz(zone) };
  if (isWeekend(at, inZone)) return false;
  const hour = getHours(at, inZone);
  return hour >= WORKDAY_STARTS_HOUR && hour < WORKDAY_ENDS_HOUR;
}
