/** When something was or will be, as briefly as it stays clear: "today 14:05", "Tuesday 09:12". */
import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { formatDate } from "./dates";
import { say, sayCount } from "./say";

/** The day alone: "today", "yesterday", "Tuesday", "Tue 3 Nov". */
export function dayLabel(at: number, { now, zone }: Moment): string {
  const days = daysBetween(at, now, zone);
  if (days === 0) return say("whenToday");
  if (days === 1) return say("whenYesterday");
  if (days === -1) return say("whenTomorrow");
  return formatDate(at, days > 1 && days < 7 ? "weekday" : "weekday-day", zone);
}

/** Day and time: "today 14:05", "Tue 3 Nov 14:05", "3 Nov 2025, 14:05". */
export function whenLabel(at: number, moment: Moment): string {
  const { now, zone } = moment;
  const isNear = Math.abs(daysBetween(at, now, zone)) < NEEDS_NO_YEAR;
  return isNear
    ? say("whenDayTime", dayLabel(at, moment), clock(at, zone))
    : formatDate(at, "moment", zone);
}

const NEEDS_NO_YEAR = 300;

/** How many calendar days ago: "today", "yesterday", "4 days ago". */
export function daysAgo(days: number): string {
  if (days === 0) return say("whenToday");
  return days === 1 ? say("whenYesterday") : sayCount("whenDaysAgo", days);
}

/** Hours and minutes. */
export function clock(at: number, zone: string): string {
  return formatDate(at, "time", zone);
}

/** A calendar day `yyyy-MM-dd` in full: "5 January". */
export function longDayLabel(day: string): string {
  return formatDate(Date.parse(day), "day-month", "UTC");
}
