import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { sayCount } from "./say";

/** "7 touches in 34 days", first day and today included; undefined when there was no touch. */
export function effortWords(
  { touchCount, firstTouchAt }: Pick<Prospect, "touchCount" | "firstTouchAt">,
  { now, zone }: Moment,
): string | undefined {
  if (touchCount === 0 || firstTouchAt === undefined) return undefined;
  const days = Math.max(0, daysBetween(firstTouchAt, now, zone)) + 1;
  return sayCount("personEffort", days, sayCount("commonTouches", touchCount));
}
