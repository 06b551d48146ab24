/** An event of a log as a backup's file holds it: every kind of `event.ts`, field by field. */
import * as v from "valibot";
import { day, text, time } from "./backup-values";
import { CHANNELS, CONNECTOR_IDS, TOUCH_FORMS } from "./channel";
import { POSSIBLE_REPLIES } from "./event";
import { type EventId, isEventId, isProspectId, type ProspectId } from "./ids";

const eventId = v.custom<EventId>(isEventId, "Not an event's id.");
const channel = v.picklist(CHANNELS);
const optional = v.exactOptional(text);

const recorded = {
  id: eventId,
  prospectId: v.custom<ProspectId>(isProspectId, "Not a prospect's id."),
  at: time,
  recordedAt: time,
  source: v.picklist([...CONNECTOR_IDS, "hand"]),
  messageKey: text,
};

export const LoggedEventSchema = v.variant("kind", [
  v.strictObject({
    ...recorded,
    kind: v.literal("touch"),
    channel,
    seenBy: v.picklist(["request", "screen", "both", "hand", "history"]),
    threadId: optional,
    link: optional,
    match: v.exactOptional(v.literal("weak")),
    form: v.exactOptional(v.picklist(TOUCH_FORMS)),
    subject: optional,
    isGroup: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({
    ...recorded,
    kind: v.literal("reply"),
    channel,
    threadId: optional,
    link: optional,
  }),
  v.strictObject({
    ...recorded,
    kind: v.literal("auto-replied"),
    channel,
    returnsOn: v.exactOptional(day),
  }),
  v.strictObject({
    ...recorded,
    kind: v.literal("possible-reply"),
    channel,
    why: v.picklist(POSSIBLE_REPLIES),
    link: optional,
  }),
  v.strictObject({
    ...recorded,
    kind: v.literal("invite-accepted"),
    channel,
    threadId: optional,
    link: optional,
  }),
  v.strictObject({ ...recorded, kind: v.literal("snoozed"), untilAt: time }),
  v.strictObject({ ...recorded, kind: v.literal("parked"), untilOn: day, reason: optional }),
  v.strictObject({ ...recorded, kind: v.literal("won"), careCadenceId: optional }),
  v.strictObject({ ...recorded, kind: v.literal("lost"), reason: optional }),
  v.strictObject({ ...recorded, kind: v.literal("next-step-set"), on: day, text }),
  v.strictObject({ ...recorded, kind: v.literal("round-started") }),
  v.strictObject({ ...recorded, kind: v.literal("promise-made"), text, dueOn: day }),
  v.strictObject({ ...recorded, kind: v.literal("promise-moved"), promiseId: eventId, dueOn: day }),
  v.strictObject({
    ...recorded,
    kind: v.literal("promise-closed"),
    promiseId: eventId,
    how: v.picklist(["kept", "dropped"]),
  }),
  v.strictObject({ ...recorded, kind: v.literal("retracted"), eventId }),
]);
