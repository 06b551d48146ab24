/**
 * Every message between the contexts of the extension: its name, who may send it, what it carries
 * and what comes back. Pages may do everything; a content script may only report what it saw and
 * learns nothing from the answer. Bodies are parsed on arrival, unknown keys and names are refused.
 */
import * as v from "valibot";
import type { EventId, ProspectId } from "~domain/ids";
import { SavedViewsSchema } from "~domain/prospect-view";
import { RulesSettingsSchema } from "~domain/rules";
import { SettingsSchema } from "~domain/settings";
import {
  type Checked,
  type Imported,
  jobId,
  type Restored,
  RunImportSchema,
  RunRestoreSchema,
  StagePartSchema,
} from "./data-bodies";
import {
  cadenceId,
  commandId,
  day,
  eventId,
  line,
  optionalLine,
  plan,
  prospectId,
  time,
} from "./parts";
import {
  ActSchema,
  type FollowUpChange,
  FollowUpChangeSchema,
  LogTouchSchema,
  ManyChangeSchema,
  manyIds,
  NewProspectSchema,
  type PersonChange,
  PersonChangeSchema,
} from "./person-bodies";
import { ScreenSignSchema } from "./screen-sign";
import { OutlineSchema, SightingsSchema } from "./sightings";

export type { Act, FollowUpChange, NewProspect, PersonChange } from "./person-bodies";
export { NewProspectSchema } from "./person-bodies";

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
  "change-prospect": v.strictObject({ commandId, prospectId, change: FollowUpChangeSchema }),
  "edit-prospect": v.strictObject({ commandId, prospectId, change: PersonChangeSchema }),
  /** Undone by `undo-batch`, as the next three. */
  "change-many": v.strictObject({ commandId, prospectIds: manyIds, change: ManyChangeSchema }),
  "park-many": v.strictObject({
    commandId,
    prospectIds: manyIds,
    untilOn: day,
    reason: optionalLine(500),
  }),
  "snooze-many": v.strictObject({ commandId, prospectIds: manyIds, untilAt: time }),
  /** What was done with each: a touch, or a promise kept. */
  "log-many": v.strictObject({
    commandId,
    acts: v.pipe(v.array(ActSchema), v.minLength(1), v.maxLength(5_000)),
  }),
  /** For good: rows, logs, and messages on their way. */
  "remove-many": v.strictObject({ prospectIds: manyIds }),
  /** Several typed or pasted at once. `commandId` as with one: a retry adds nobody twice. */
  "add-many": v.strictObject({
    commandId,
    prospects: v.pipe(v.array(NewProspectSchema), v.minLength(1), v.maxLength(1_000)),
  }),
  /** Two rows of one person become one, with both logs. */
  "merge-prospects": v.strictObject({ commandId, keepId: prospectId, otherId: prospectId }),
  "undo-merge": v.strictObject({ commandId }),
  /** The rep says that two rows are two people: not asked again. */
  "keep-apart": v.strictObject({ prospectId, otherId: prospectId }),
  /** An address of someone that another site shows: from now on it finds this prospect too. */
  "join-address": v.strictObject({
    commandId,
    prospectId,
    keys: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(10)),
    email: optionalLine(300),
    linkedinUrl: optionalLine(500),
  }),
  "save-views": SavedViewsSchema,
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
  /** Takes back what was done to many at once, by the id of that command, which for a digest's button is the digest's. */
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
  /** A part of a list or a backup is put aside, until one of the next two takes all of them in. */
  "stage-part": StagePartSchema,
  /** Answered when it is done, stopped or failed. Told again, it goes on. */
  "run-import": RunImportSchema,
  /** What went in comes out again. Answered at once; `run-import` is answered when it is out. */
  "stop-import": v.strictObject({ importId: jobId }),
  /** As a whole, for some days. */
  "undo-import": v.strictObject({ importId: jobId }),
  /** All of it or, when anything is wrong, nothing. */
  "run-restore": RunRestoreSchema,
  /** Forgets the parts of an import or a restore that was not run. */
  "drop-staged": v.strictObject({ jobId }),
  /** For good, and remembered as erased, so that no import or restore brings them back unnoticed. */
  "erase-prospects": v.strictObject({ prospectIds: manyIds }),
  /** Everything there is, settings too. */
  "erase-everything": v.strictObject({ commandId }),
  /** Looks at every row: mends what follows from the log, sets aside what cannot be read. */
  "check-data": v.strictObject({ commandId }),
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
  | { kind: "already-tracked"; prospectId: ProspectId; name: string }
  /** The rep does not want this address to be looked at; `entry` of the list says why. */
  | { kind: "never-tracked"; entry: string };

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
  /** `before` is the way back: what was changed, as it was. */
  "change-prospect": { kind: "changed"; before: FollowUpChange } | { kind: "unknown-prospect" };
  /** `before` as with the one above; `taken` when an address belongs to somebody else, `never-tracked` as with `Added`. */
  "edit-prospect":
    | { kind: "changed"; before: PersonChange }
    | { kind: "taken"; prospectId: ProspectId; name: string }
    | { kind: "never-tracked"; entry: string }
    | { kind: "unknown-prospect" };
  "change-many": { kind: "changed"; count: number };
  "park-many": { kind: "parked"; count: number };
  "snooze-many": Snoozed;
  "log-many": { kind: "logged"; count: number };
  "remove-many": { kind: "removed"; count: number };
  /**
   * `alreadyCount`: how many were prospects before, or stand twice in the list. `refusedCount`: how
   * many have an address that is never to be tracked.
   */
  "add-many": {
    kind: "added";
    prospectIds: ProspectId[];
    alreadyCount: number;
    refusedCount: number;
  };
  "merge-prospects": { kind: "merged" } | { kind: "unknown-prospect" };
  "undo-merge": { kind: "undone" } | { kind: "unknown-merge" };
  "keep-apart": { kind: "kept" } | { kind: "unknown-prospect" };
  /** `before` is for `edit-prospect`, to take it back. */
  "join-address": Replies["edit-prospect"];
  "save-views": { kind: "saved" };
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
  "stage-part": { kind: "staged" };
  "run-import": Imported;
  "stop-import": { kind: "stopping" } | { kind: "unknown-import" };
  /** `keptCount`: those who stayed, for something has happened with them since. */
  "undo-import": { kind: "undone"; count: number; keptCount: number } | { kind: "unknown-import" };
  "run-restore": Restored;
  "drop-staged": { kind: "dropped" };
  "erase-prospects": { kind: "erased"; count: number };
  "erase-everything": { kind: "erased" };
  "check-data": Checked;
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
    /** It goes on, and whoever asks the same again waits on: see `late-answers.ts`. */
    | "still-working"
    | "no-answer";
  /** What happened: the key of a message (`problem…`), or else an error's own words. */
  message: string;
}
