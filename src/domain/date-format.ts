/**
 * Dates in words. Making a formatter is slow and a list needs the same few again and again, so each
 * is made once.
 */
const STYLES = {
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "short" },
  "weekday-day": { weekday: "short", day: "numeric", month: "short" },
  full: { dateStyle: "full", timeStyle: "short" },
  time: { timeStyle: "medium" },
  moment: { dateStyle: "medium", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `at` in epoch milliseconds, as it is called in the zone. */
export function formatDate(at: number, style: keyof typeof STYLES, zone: string): string {
  const key = `${style} ${zone}`;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat("en-GB", { ...STYLES[style], timeZone: zone });
  formatters.set(key, formatter);
  return formatter.format(at);
}
