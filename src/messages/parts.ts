/** What the bodies of messages are made of. Problems are named by the key of their message. */
import * as v from "valibot";
import { isDay } from "~domain/calendar";
import { type EventId, isEventId, isProspectId, type ProspectId } from "~domain/ids";

export const prospectId = v.custom<ProspectId>(isProspectId, "Not a prospect's id.");
export const eventId = v.custom<EventId>(isEventId, "Not an event's id.");
/** Made once by the page for each thing the rep does, so that a retry cannot do it twice. */
export const commandId = v.pipe(v.string(), v.uuid());
export const time = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(8_640_000_000_000_000),
);
export const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(most, "problemTooLong"));
export const optionalLine = (most: number) => v.optional(line(most));
export const day = v.pipe(v.string(), v.check(isDay, "problemDay"));
/** What was promised or planned, in the rep's own words. */
export const plan = v.pipe(line(300), v.nonEmpty("problemWords"));
/** A cadence's id, or `by-hand`; one that is unknown by now counts as not chosen. */
export const cadenceId = v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)));
export const zone = v.optional(v.pipe(v.string(), v.check(isZone, "problemZone")));

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
