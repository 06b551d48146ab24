/**
 * Every message between the contexts of the extension: its name, who may send it, what it carries
 * and what comes back. Pages may do everything; a content script may only report what it saw and
 * learns nothing from the answer. Bodies are parsed on arrival, unknown keys and names are refused.
 */
import * as v from "valibot";
import { CADENCES } from "~domain/cadence";
import { isDay } from "~domain/calendar";
import { CHANNELS } from "~domain/channel";
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import { type EventId, isEventId, isProspectId, type ProspectId } from "~domain/ids";
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
    cadenceId: v.optional(v.picklist([...CADENCES.map((cadence) => cadence.id), "by-hand"])),
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
    untilOn: v.pipe(v.string(), v.check(isDay, "Not a calendar day.")),
    reason: optionalLine(500),
  }),
  "close-prospect": v.strictObject({
    commandId,
    prospectId,
    outcome: v.picklist(["won", "lost"]),
    reason: optionalLine(500),
  }),
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
} as const;

/** The rep's act was written down; `eventId` undoes it. */
export type Logged = { kind: "logged"; eventId: EventId } | { kind: "unknown-prospect" };
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
  undo: { kind: "undone" | "unknown-event" };
  "remove-prospect": { kind: "removed" };
  "track-recipient": Added | { kind: "unknown-recipient" };
  "dismiss-recipient": { kind: "dismissed" };
  "add-missed": { kind: "logged"; eventIds: EventId[] } | { kind: "unknown-send" };
  "dismiss-missed": { kind: "dismissed" };
  "change-settings": { kind: "changed" };
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
