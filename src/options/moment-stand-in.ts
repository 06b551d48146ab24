/**
 * Stands in for moment-timezone (see `alias` in package.json). The package of holidays asks it for
 * two things, and it would bring the time zones of the whole world along, which the browser knows by
 * itself: with it the holidays took twice the space. A test compares the two.
 */
import { TZDate } from "@date-fns/tz";

interface Day {
  /** From 0. */
  month: () => number;
  date: () => number;
}

/** On which day a moment falls; an offset (`+09:00`) is a zone, too. */
function atMoment(iso: string): Record<"utcOffset" | "tz", (zone: string) => Day> {
  const dayIn = (zone: string): Day => {
    const day = new TZDate(Date.parse(iso), zone);
    return { month: () => day.getMonth(), date: () => day.getDate() };
  };
  return { utcOffset: dayIn, tz: dayIn };
}

/** The moment at which the clocks of a zone say `yyyy-MM-dd HH:mm:ss`. */
function atWallTime(text: string, zone: string): { format: () => string } {
  const [year = 0, month = 1, day, hour, minute, second] = text.split(/\D/).map(Number);
  const time = new TZDate(year, month - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0, zone);
  return { format: () => time.toISOString() };
}

const moment = Object.assign(atMoment, { tz: atWallTime });

export { moment as default };
