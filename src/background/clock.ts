import type { Moment } from "~domain/moment";

/** The one place where the worker reads the clock and the time zone. */
export function rightNow(): Moment {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
