/**
 * Every message between the contexts of the extension: its name, who may send it, what it carries
 * and what comes back. Pages may do everything; a content script may only report what it saw and
 * learns nothing from the answer. Bodies are parsed on arrival, unknown keys and names are refused.
 */
import * as v from "valibot";
import { isDay } from "~domain/calendar";
import { CHANNELS } from "~domain/channel";
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import { type EventId, isEventId, isProspectId, type ProspectId } from "~domain/ids";
import { STAGES } from "~domain/prospect";
import { RulesSettingsSchema } from "~domain/rules";
import { SettingsSchema } from "~domain/settings";
import { ScreenSignSchema } from "./screen-sign";
import { OutlineSchema, SightingsSchema } from "./sightings";

const prospectId = v.custom<ProspectId>(isProspectId, "Not a prospect's id.");
const eventId = v.custom<EventId>(isEventId, "Not an event's id.");
/** Made once by the page for each thing the rep does, so that a retry cannot do it twice. */
const commandId = v.pipe(v.string(), v.uuid());
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const optionalLine = (most: number) => v.optional(line(most));
const day = v.pipe(v.string(), v.check(isDay, "Choose a day."));
/** What was promised or planned, in the rep's own words. */
const plan = v.pipe(line(300), v.nonEmpty("Enter a few words."));
/** A cadence's id, or `by-hand`; one that is unknown by now counts as not chosen. */
const cadenceId = v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)));
const zone = v.optional(v.pipe(v.string(), v.check(isZone, "There is no such time zone.")));

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What decides on someone's cadence and times; what is absent is cleared. */
const FollowUpFactsSchema = v.strictObject({
  stage: v.picklist(STAGES),
  source: optionalLine(200),
  cadenceId,
  theirZone: zone,
  /** When they showed interest. */
  interestedAt: v.optional(time),
});
export type FollowUpFacts = v.InferOutput<typeof FollowUpFactsSchema>;

export const NewProspectSchema = v.pipe(
  v.strictObject({
    name: v.pipe(line(200), v.nonEmpty("Enter a name.")),
    email: optionalLine(300),
    linkedinUrl: optionalLine(500),
    company: optionalLine(200),
    title: optionalLine(300),
    /** Handle keys that a page has shown beside the address, for example the id of a profile. */
    handleKeys: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.regex(/^linkedin:/), v.maxLength(300))), v.maxLength(10)),
    ),
    source: optionalLine(200),
    cadenceId,
    theirZone: zone,
    /** When they showed interest, for someone who came by themselves. */
    interestedAt: v.optional(time),
  }),
  v.forward(
    v.check(
      (body) => !body.email || normaliseEmail(body.email) !== undefined,
      "This is no email address.",
    ),
    ["email"],
  ),
  v.forward(
    v.check(
      (body) => !body.linkedinUrl || parseLinkedin(body.linkedinUrl) !== undefined,
      "This is no address of a LinkedIn profile.",
    ),
    ["linkedinUrl"],
  ),
);
export type NewProspect = v.InferOutput<typeof NewProspectSchema>;

const LogTouchSchema = v.strictObject({
  commandId,
  prospectId,
  channel: v.picklist(CHANNELS),
  /** When it happened, if that was not now. */
  at: v.optional(time),
});

const bodies = {
  "report-sign": ScreenSignSchema,
  "report-sightings": SightingsSchema,
  "report-outline": OutlineSchema,
  "add-prospect": v.strictObject({ commandId, prospect: NewProspectSchema }),
  "log-touch": LogTouchSchema,
  "log-reply": LogTouchSchema,
  "snooze-prospect": v.strictObject({ commandId, prospectId, untilAt: time }),
  "park-prospect": v.strictObject({
    commandId,
    prospectId,
    untilOn: day,
    reason: optionalLine(500),
  }),
  "close-prospect": v.strictObject({
    commandId,
    prospectId,
    outcome: v.picklist(["won", "lost"]),
    reason: optionalLine(500),
    /** The cadence by which a customer is looked after from now on. */
    careCadenceId: cadenceId,
  }),
  "start-round": v.strictObject({ commandId, prospectId }),
  "set-next-step": v.strictObject({ commandId, prospectId, on: day, text: plan }),
  "make-promise": v.strictObject({ commandId, prospectId, dueOn: day, text: plan }),
  "move-promise": v.strictObject({ commandId, prospectId, promiseId: eventId, dueOn: day }),
  "close-promise": v.strictObject({
    commandId,
    prospectId,
    promiseId: eventId,
    how: v.picklist(["kept", "dropped"]),
  }),
  "change-prospect": v.strictObject({ prospectId, facts: FollowUpFactsSchema }),
  /** Everyone due now but those who wait for the rep's word. */
  "snooze-all": v.strictObject({ commandId }),
  "spread-due": v.strictObject({
    commandId,
    days: v.pipe(
      v.array(
        v.strictObject({ untilAt: time, ids: v.pipe(v.array(prospectId), v.maxLength(5_000)) }),
      ),
      v.maxLength(31),
    ),
  }),
  /** Takes back a `snooze-all` or `spread-due`, by the id of that command, which for a digest's button is the digest's. */
  "undo-batch": v.strictObject({ commandId: v.pipe(line(100), v.nonEmpty()) }),
  /** The rep looked at the list; told by pages when they open. Declined: not offered to spread again. */
  "note-presence": v.strictObject({ hasDeclined: v.boolean() }),
  undo: v.strictObject({ commandId, eventId }),
  "remove-prospect": v.strictObject({ prospectId }),
  "track-recipient": v.strictObject({
    commandId,
    sendKey: line(300),
    address: line(300),
  }),
  "dismiss-recipient": v.strictObject({ sendKey: line(300), address: line(300) }),
  "add-missed": v.strictObject({ sendKey: line(300) }),
  "dismiss-missed": v.strictObject({ sendKey: line(300) }),
  "change-settings": SettingsSchema,
  "change-rules": RulesSettingsSchema,
} as const;

/** The rep's act was written down; `eventId` undoes it. */
export type Logged = { kind: "logged"; eventId: EventId } | { kind: "unknown-prospect" };
/** Several at once; the command's id undoes it. */
export interface Snoozed {
  kind: "snoozed";
  count: number;
}
export type Added =
  | { kind: "added"; prospectId: ProspectId }
  | { kind: "already-tracked"; prospectId: ProspectId; name: string };

interface Replies {
  "report-sign": { kind: "noted" };
  "report-sightings": { kind: "noted" };
  "report-outline": { kind: "noted" };
  "add-prospect": Added;
  "log-touch": Logged;
  "log-reply": Logged;
  "snooze-prospect": Logged;
  "park-prospect": Logged;
  "close-prospect": Logged;
  "start-round": Logged;
  "set-next-step": Logged;
  "make-promise": Logged;
  "move-promise": Logged;
  "close-promise": Logged;
  /** `before` is the way back. */
  "change-prospect": { kind: "changed"; before: FollowUpFacts } | { kind: "unknown-prospect" };
  "snooze-all": Snoozed;
  "spread-due": Snoozed;
  "undo-batch": { kind: "undone"; count: number };
  "note-presence": { kind: "noted" };
  undo: { kind: "undone" | "unknown-event" };
  "remove-prospect": { kind: "removed" };
  "track-recipient": Added | { kind: "unknown-recipient" };
  "dismiss-recipient": { kind: "dismissed" };
  "add-missed": { kind: "logged"; eventIds: EventId[] } | { kind: "unknown-send" };
  "dismiss-missed": { kind: "dismissed" };
  "change-settings": { kind: "changed" };
  "change-rules": { kind: "changed" };
}

export type MessageName = keyof typeof bodies;
export type Body<N extends MessageName> = v.InferOutput<(typeof bodies)[N]>;
export type Reply<N extends MessageName> = Replies[N];

const FOR_CONTENT_SCRIPTS: readonly MessageName[] = [
  "report-sign",
  "report-sightings",
  "report-outline",
];

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === "string" && Object.hasOwn(bodies, name);
}

export function mayContentScriptSend(name: MessageName): boolean {
  return FOR_CONTENT_SCRIPTS.includes(name);
}

export function schemaOf<N extends MessageName>(name: N): (typeof bodies)[N] {
  return bodies[name];
}

/** What travels back. A message is always answered, also when it could not be done. */
export type Answer<N extends MessageName> =
  | { ok: true; value: Reply<N> }
  | { ok: false; failure: Failure };

export interface Failure {
  kind:
    | "unknown-message"
    | "not-allowed"
    | "invalid-body"
    | "storage-unavailable"
    | "failed"
    | "no-answer";
  /** For the rep: what happened. */
  message: string;
}
