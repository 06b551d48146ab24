/**
 * Days and times of day in a time zone, as numbers: what the calendar counts with. A day is its number
 * since the epoch, in no zone; a time is minutes after midnight.
 */
import { TZDate, tzOffset } from "@date-fns/tz";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Calendar days since the epoch. A list asks this for each row, so it is plain arithmetic. */
export function dayNumberAt(at: number, zone: string): number {
  return Math.floor((at + offsetAt(at, zone) * MINUTE) / DAY);
}

/** What the clock on the wall says, in minutes after midnight. */
export function minutesOfDay(at: number, zone: string): number {
  const local = at + offsetAt(at, zone) * MINUTE;
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: number): number {
  // The epoch began on a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Asking for an offset or a time of a zone is slow, and replays of many logs ask for the same few. */
const offsets = new Map<string, Map<number, number>>();
const times = new Map<string, Map<number, number>>();
const KEPT = 20_000;
/** No zone changes its offset in between. */
const OFFSET_HOLDS = 15 * MINUTE;

function offsetAt(at: number, zone: string): number {
  return remembered(offsets, zone, Math.floor(at / OFFSET_HOLDS), () =>
    tzOffset(zone, new Date(at)),
  );
}

/** The moment at which the clock in the zone says so on that day. */
export function timeOn(day: number, minutes: number, zone: string): number {
  return remembered(times, zone, day * 24 * 60 + minutes, () => {
    const date = new Date(day * DAY);
    const [year, month, dayOfMonth] = [
      date.getUTCFullYear(),
      date.getUTCMonth(),
      date.getUTCDate(),
    ];
    return new TZDate(year, month, dayOfMonth, 0, minutes, zone).getTime();
  });
}

function remembered(
  memory: Map<string, Map<number, number>>,
  zone: string,
  key: number,
  work: () => number,
): number {
  const own = memory.get(zone) ?? new Map<number, number>();
  memory.set(zone, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  if (own.size >= KEPT) own.clear();
  const value = work();
  own.set(key, value);
  return value;
}
