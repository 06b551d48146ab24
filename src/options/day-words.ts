/** Calendar days `yyyy-MM-dd` in words, with their year; and the days of the week. */
import type { Weekday } from "~domain/calendar";
import { formatDate } from "~words/dates";
import { locale } from "~words/say";

const LONG: Intl.DateTimeFormatOptions = { dateStyle: "long" };
const SHORT: Intl.DateTimeFormatOptions = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
};

const inWords = (at: number, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: "UTC" }).format(at);

/** "6 January 2027" */
export const longDay = (day: string) => inWords(Date.parse(day), LONG);

/** "Wed 6 Jan 2027" */
export const shortDay = (day: string) => inWords(Date.parse(day), SHORT).replace(",", "");

/** A Monday, for its days of the week. */
const FIRST = Date.parse("2024-01-01");
const atWeekday = (day: Weekday) => FIRST + (day - 1) * 24 * 60 * 60_000;

/** "Monday" */
export const weekdayName = (day: Weekday) => formatDate(atWeekday(day), "weekday", "UTC");

/** "Mon" */
export const weekdayShort = (day: Weekday) => inWords(atWeekday(day), { weekday: "short" });
