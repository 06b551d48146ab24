/** When something was or will be, as briefly as it stays clear: "today 14:05", "Tuesday 09:12". */
import { daysBetween } from "~domain/calendar";
import { formatDate } from "~domain/date-format";
import type { Moment } from "~domain/moment";

/** The day alone: "today", "yesterday", "Tuesday", "Tue 3 Nov". */
export function dayLabel(at: number, { now, zone }: Moment): string {
  const days = daysBetween(at, now, zone);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days === -1) return "tomorrow";
  return formatDate(at, days > 1 && days < 7 ? "weekday" : "weekday-day", zone);
}

/** Day and time: "today 14:05", "Tue 3 Nov 14:05", "3 Nov 2025, 14:05". */
export function whenLabel(at: number, moment: Moment): string {
  const { now, zone } = moment;
  const isNear = Math.abs(daysBetween(at, now, zone)) < NEEDS_NO_YEAR;
  return isNear ? `${dayLabel(at, moment)} ${clock(at, zone)}` : formatDate(at, "moment", zone);
}

const NEEDS_NO_YEAR = 300;

/** Hours and minutes. */
export function clock(at: number, zone: string): string {
  return formatDate(at, "time", zone).slice(0, 5);
}

let longDay: Intl.DateTimeFormat | undefined;

/** A calendar day `yyyy-MM-dd` in full: "5 January". */
export function longDayLabel(day: string): string {
  longDay ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  return longDay.format(Date.parse(day));
}
