import { dayOf, startOfDayAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";

const HOUR = 60 * 60_000;

/** The first moment of the Monday of this week, where the rep is. */
export function startOfWeekAt({ now, zone }: Moment): number {
  const daysSinceMonday = (new Date(dayOf(now, zone)).getUTCDay() + 6) % 7;
  // From midday, so that a day of 23 or of 25 hours does not lead to another one.
  const midday = startOfDayAt(now, zone) + 12 * HOUR;
  return startOfDayAt(midday - daysSinceMonday * 24 * HOUR, zone);
}
