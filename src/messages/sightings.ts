/**
 * What a content script may say of messages that came in: who wrote, when, in which conversation.
 * It does not know who is a prospect, so it says this of every message on screen; the worker drops
 * whoever is none without a trace.
 */
import * as v from "valibot";
import { isDay } from "~domain/calendar";

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const day = v.pipe(v.string(), v.check(isDay, "Not a calendar day."));
const address = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

const SightingSchema = v.strictObject({
  key: id,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seenIn: v.picklist(["thread", "list"]),
  from: v.strictObject({
    address,
    name: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
  }),
  isSure: v.boolean(),
  threadId: v.exactOptional(id),
  link: v.exactOptional(v.pipe(v.string(), v.url(), v.maxLength(1000))),
  automatic: v.exactOptional(
    v.strictObject({ shownBy: v.picklist(["subject", "text"]), returnsOn: v.exactOptional(day) }),
  ),
  isCalendar: v.exactOptional(v.boolean()),
  isBulk: v.exactOptional(v.boolean()),
});

export const OutlineSchema = v.strictObject({
  of: v.picklist(["confirmation", "thread", "list"]),
  text: v.pipe(v.string(), v.maxLength(3000)),
});

export const SightingsSchema = v.strictObject({
  /** Whose mailbox it is, when the page says so. */
  account: v.exactOptional(address),
  /** One that makes no sense is left out; the others count all the same. */
  sightings: v.pipe(
    v.array(v.unknown()),
    v.maxLength(500),
    v.transform((list) =>
      list.flatMap((one) => {
        const parsed = v.safeParse(SightingSchema, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  ),
});

export type Sightings = v.InferOutput<typeof SightingsSchema>;
