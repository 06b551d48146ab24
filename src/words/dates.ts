/**
 * Dates in words. Making a formatter is slow and a list needs the same few again and again, so each
 * is made once.
 */
import { locale } from "./say";

const STYLES = {
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "short" },
  "weekday-day": { weekday: "short", day: "numeric", month: "short" },
  full: { dateStyle: "full", timeStyle: "short" },
  time: { timeStyle: "short" },
  "day-month": { day: "numeric", month: "long" },
  date: { dateStyle: "medium" },
  moment: { dateStyle: "medium", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `at` in epoch milliseconds, as it is called in the zone and in the rep's language. */
export function formatDate(at: number, style: keyof typeof STYLES, zone: string): string {
  const key = `${locale()} ${style} ${zone}`;
  const known = formatters.get(key);
  const formatter =
    known ?? new Intl.DateTimeFormat(locale(), { ...STYLES[style], timeZone: zone });
  formatters.set(key, formatter);
  return formatter.format(at);
}
