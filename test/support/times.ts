/** Fixed moments for tests. Every text carries its offset, so that no test computes what it expects. */
export const BERLIN = "Europe/Berlin";

/** Epoch milliseconds of an ISO time; without an offset it is Berlin in winter. */
export function at(text: string): number {
  const time = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+01:00`);
  if (Number.isNaN(time)) throw new Error(`Not a time: ${text}`);
  return time;
}

/** How a moment reads on a clock on the wall, `2026-11-23 Mon 09:00`. */
export function onTheWall(time: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("weekday")} ${part("hour")}:${part("minute")}`;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
