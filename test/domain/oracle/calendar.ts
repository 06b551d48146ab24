/**
 * The calendar of `docs/follow-up.md` by walking: days one by one, moments by quarters of an hour.
 * It shares no code with `src/domain/calendar.ts`.
 */
import type { Wait, WorkCalendar } from "~domain/calendar";
import { clockAt, MINUTE, momentOn, QUARTER } from "./clock";

const DAY = 24 * 60 * MINUTE;
const LONGEST = 1_100;

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

export function isWorkday(day: string, { workdays, daysOff }: WorkCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return workdays.some((one) => one === weekday) && !daysOff.has(day);
}

/** The first working day from this one on; the day itself when none comes. */
export function workdayFrom(day: string, calendar: WorkCalendar): string {
  for (let count = 0; count <= LONGEST; count += 1)
    if (isWorkday(plusDays(day, count), calendar)) return plusDays(day, count);
  return day;
}

/** The last working day up to and with this one; the day itself when there is none. */
export function workdayUpTo(day: string, calendar: WorkCalendar): string {
  for (let count = 0; count <= LONGEST; count += 1)
    if (isWorkday(plusDays(day, -count), calendar)) return plusDays(day, -count);
  return day;
}

export function startOn(day: string, calendar: WorkCalendar): number {
  return momentOn(day, calendar.startsAt, calendar.zone);
}

/** A moment on a day off moves to the start of the next working day. */
export function offDaysOff(at: number, calendar: WorkCalendar): number {
  const { day } = clockAt(at, calendar.zone);
  const next = workdayFrom(day, calendar);
  return next === day ? at : startOn(next, calendar);
}

function isInHours(at: number, calendar: WorkCalendar): boolean {
  const { day, minute } = clockAt(at, calendar.zone);
  return isWorkday(day, calendar) && minute >= calendar.startsAt && minute < calendar.endsAt;
}

function workdaysLater(day: string, count: number, calendar: WorkCalendar): string {
  let found = workdayFrom(day, calendar);
  if (count === 0) return found;
  found = day;
  for (let left = count; left > 0; left -= 1) {
    const next = workdayFrom(plusDays(found, 1), calendar);
    if (!isWorkday(next, calendar)) return day;
    found = next;
  }
  return found;
}

/** When the wait is over. With their zone, as soon as somebody may be there. */
export function after(at: number, wait: Wait, calendar: WorkCalendar, theirZone?: string): number {
  const { day } = clockAt(at, calendar.zone);
  if (wait.kind === "minutes") return minutesLater(at, day, wait.minutes, calendar);
  const on =
    wait.kind === "days"
      ? workdayFrom(plusDays(day, wait.days), calendar)
      : workdaysLater(day, wait.days, calendar);
  return theirZone === undefined ? startOn(on, calendar) : whenThere(on, calendar, theirZone);
}

function minutesLater(at: number, day: string, minutes: number, calendar: WorkCalendar): number {
  if (isInHours(at, calendar)) return offDaysOff(at + minutes * MINUTE, calendar);
  let on = workdayFrom(day, calendar);
  if (startOn(on, calendar) <= at) on = workdayFrom(plusDays(day, 1), calendar);
  return offDaysOff(startOn(on, calendar) + minutes * MINUTE, calendar);
}

function whenThere(on: string, calendar: WorkCalendar, theirZone: string): number {
  const start = startOn(on, calendar);
  let at = start;
  while (clockAt(at, calendar.zone).day === on) {
    const here = clockAt(at, calendar.zone);
    if (here.minute >= calendar.endsAt) break;
    const there = clockAt(at, theirZone);
    const weekday = new Date(`${there.day}T00:00:00Z`).getUTCDay();
    const isThere = weekday >= 1 && weekday <= 5 && there.minute >= 540 && there.minute < 1080;
    if (isThere && here.minute >= calendar.startsAt) return at;
    at = (Math.floor(at / QUARTER) + 1) * QUARTER;
  }
  return start;
}
