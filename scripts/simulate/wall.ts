/** What the clock and the calendar on the wall say, told without the code that is tried. */
import { TZDate } from "@date-fns/tz";
import type { RulesSettings } from "../../src/domain/rules";

export interface Wall {
  /** `yyyy-MM-dd` */
  day: string;
  /** Since midnight, as the clock shows it. */
  minutes: number;
}

const DAY = 24 * 60 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

export function wallOf(at: number, zone: string): Wall {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
    });
    formats.set(zone, format);
  }
  const [day = "", time = ""] = format.format(at).split(" ");
  const [hours = "0", minutes = "0"] = time.split(":");
  return { day, minutes: Number(hours) * 60 + Number(minutes) };
}

/** The moment at which the clock on the wall says so. */
export function momentOf(day: string, minutes: number, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, 0, minutes, zone).getTime();
}

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

export function isOff(day: string, { workdays, holidays, absences }: RulesSettings["calendar"]) {
  return (
    !workdays.some((one) => one === weekdayOf(day)) ||
    absences.some(({ from, until }) => from <= day && day <= until) ||
    (holidays?.days.some(({ on }) => on === day) ?? false)
  );
}

/** The day itself, or the last working day before it. */
export function workdayBy(day: string, calendar: RulesSettings["calendar"]): string {
  return isOff(day, calendar) ? workdayBy(shiftDay(day, -1), calendar) : day;
}

export function nextWorkdayAfter(day: string, calendar: RulesSettings["calendar"]): string {
  const next = shiftDay(day, 1);
  return isOff(next, calendar) ? nextWorkdayAfter(next, calendar) : next;
}

export function daysBetweenDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
