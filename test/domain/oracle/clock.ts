/**
 * What the clock on the wall reads, asked of `Intl` each time, and when it reads something, by
 * walking until it does. Slow, and nothing to get wrong: no offset is ever computed.
 */
export const MINUTE = 60_000;
export const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

export interface Clock {
  day: string;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const readings = new Map<string, Map<number, Clock>>();

/** What calendar and clock on a wall in the zone say. */
export function clockAt(at: number, zone: string): Clock {
  // Quarters are read again and again on the walks; other moments are not worth keeping.
  if (at % QUARTER !== 0) return read(at, zone);
  const known = readings.get(zone) ?? new Map<number, Clock>();
  readings.set(zone, known);
  const clock = known.get(at) ?? read(at, zone);
  known.set(at, clock);
  return clock;
}

function read(at: number, zone: string): Clock {
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
  const [hours = "", minutes = ""] = time.split(":");
  return { day, minute: Number(hours) * 60 + Number(minutes) };
}

const starts = new Map<string, number>();

/** The first moment of the day at which the clock reads this minute or a later one. */
export function momentOn(day: string, minute: number, zone: string): number {
  const key = `${zone} ${day} ${minute}`;
  const found = starts.get(key) ?? seek(day, minute, zone);
  starts.set(key, found);
  return found;
}

function seek(day: string, minute: number, zone: string): number {
  const reads = (at: number, least: number) => {
    const clock = clockAt(at, zone);
    return clock.day > day || (clock.day === day && clock.minute >= least);
  };
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * HOUR;
  while (!reads(at + 6 * HOUR, 0)) at += 6 * HOUR;
  // No clock goes back by more than an hour: two hours before it is surely not yet time.
  while (!reads(at + HOUR, Math.max(0, minute - 120))) at += HOUR;
  while (!reads(at, minute)) at += QUARTER;
  while (reads(at - MINUTE, minute)) at -= MINUTE;
  return at;
}
