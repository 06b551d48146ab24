/**
 * What a content script may say of what is on screen: messages that came in, messages of the rep's
 * own, and who is who. It does not know who is a prospect, so it says this of everyone on screen; the
 * worker drops whoever is none without a trace.
 */
import * as v from "valibot";
import { isDay } from "~domain/calendar";
import { SURFACES } from "~domain/channel";
import { formSchema, linkSchema, listOf, RecipientSchema, timeSchema } from "./people";

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const day = v.pipe(v.string(), v.check(isDay, "Not a calendar day."));
const address = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

const SightingSchema = v.strictObject({
  key: id,
  at: timeSchema,
  seenIn: v.picklist(["thread", "list"]),
  from: RecipientSchema,
  isSure: v.boolean(),
  threadId: v.exactOptional(id),
  link: v.exactOptional(linkSchema),
  automatic: v.exactOptional(
    v.strictObject({ shownBy: v.picklist(["subject", "text"]), returnsOn: v.exactOptional(day) }),
  ),
  isCalendar: v.exactOptional(v.boolean()),
  isBulk: v.exactOptional(v.boolean()),
});

const OwnSightingSchema = v.strictObject({
  key: id,
  at: timeSchema,
  to: RecipientSchema,
  threadId: id,
  link: v.exactOptional(linkSchema),
  form: v.exactOptional(formSchema),
  isFirst: v.boolean(),
});

const ConversationSchema = v.strictObject({
  id,
  people: v.pipe(v.array(RecipientSchema), v.minLength(1), v.maxLength(100)),
});

export const OutlineSchema = v.strictObject({
  of: v.picklist(["confirmation", "thread", "list", "profile"]),
  /** The part of the site, where that is not the only one. */
  surface: v.exactOptional(v.picklist(SURFACES)),
  text: v.pipe(v.string(), v.maxLength(3000)),
});

export const SightingsSchema = v.strictObject({
  /** Whose mailbox it is, when the page says so. */
  account: v.exactOptional(address),
  sightings: listOf(SightingSchema, 500),
  /** The rep's own messages. */
  own: v.exactOptional(listOf(OwnSightingSchema, 500)),
  /** Ids that belong to one person, for example those of a profile. */
  people: v.exactOptional(listOf(RecipientSchema, 200)),
  /** Who is in the conversations on screen. */
  conversations: v.exactOptional(listOf(ConversationSchema, 100)),
  /** Names of people in a list of conversations who have written something that is not read yet. */
  unread: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100))),
});

export type Sightings = v.InferOutput<typeof SightingsSchema>;
