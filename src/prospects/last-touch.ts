import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { formatDate } from "~words/dates";
import { dayLabel } from "~words/when";

/** A day within the year needs none. */
const NEEDS_NO_YEAR = 300;

export function lastTouchWords(at: number | undefined, moment: Moment): string {
  if (at === undefined) return "";
  const isNear = daysBetween(at, moment.now, moment.zone) < NEEDS_NO_YEAR;
  return isNear ? dayLabel(at, moment) : formatDate(at, "date", moment.zone);
}
