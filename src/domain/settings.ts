import * as v from "valibot";
import type { ConnectorId } from "./channel";
import { isNeverTrackEntry } from "./never-track";
import { DEFAULT_NUDGES, NudgePreferencesSchema } from "./nudge";

/** Gmail's own choices for its undo window, in seconds. */
export const UNDO_SECONDS = [5, 10, 20, 30] as const;
const HOLD_MARGIN = 5_000;
export const RETENTION_MONTHS = [6, 12, 18, 24, 36] as const;

export const SettingsSchema = v.strictObject({
  /** How long Gmail lets the rep undo a send, in seconds; the same as in Gmail's own settings. */
  undoSeconds: v.picklist(UNDO_SECONDS),
  /** Whether sends in Gmail are noticed at all. */
  captureGmail: v.boolean(),
  /** Whether sends and replies on LinkedIn are noticed at all. */
  captureLinkedin: v.optional(v.boolean(), true),
  /** Whether the rep has been told what is read on LinkedIn, and has said that it is fine. */
  isLinkedinExplained: v.optional(v.boolean(), false),
  /** Whether Gmail's own list of unread mail is asked for replies, also while Gmail is closed. */
  checkFeed: v.optional(v.boolean(), false),
  /** Addresses (`jane@acme.com`) and domains (`acme.com`, with all below it) that are never looked at. */
  neverTrack: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.check(isNeverTrackEntry, "problemNeverTrack"))),
      v.maxLength(1_000, "problemNeverTrackMany"),
    ),
    () => [],
  ),
  /** Whether the subject line of a mail is kept with its touch. */
  keepSubjects: v.optional(v.boolean(), false),
  /** Whether single keys do something in the lists; some who dictate must be able to turn that off. */
  hasSingleKeys: v.optional(v.boolean(), true),
  /** When announcements may come, and how many. */
  nudges: v.optional(NudgePreferencesSchema, DEFAULT_NUDGES),
  /** After how many months without anything somebody is erased; absent: never. */
  retentionMonths: v.exactOptional(v.picklist(RETENTION_MONTHS)),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  undoSeconds: 30,
  captureGmail: true,
  captureLinkedin: true,
  isLinkedinExplained: false,
  checkFeed: false,
  neverTrack: [],
  keepSubjects: false,
  hasSingleKeys: true,
  nudges: DEFAULT_NUDGES,
};

/** Which setting switches a connector on and off. */
const SWITCHES = {
  gmail: "captureGmail",
  linkedin: "captureLinkedin",
} as const satisfies Record<ConnectorId, keyof Settings>;

/** Whether the rep has switched a connector off. */
export function isOff(connector: ConnectorId, settings: Settings): boolean {
  return !settings[SWITCHES[connector]];
}

/**
 * How long a sent message is held before it is a touch, in milliseconds: as long as the site lets the
 * rep undo it. LinkedIn has no such time; what is taken back there is withdrawn.
 */
export function holdMsOf(connector: ConnectorId, settings: Settings): number {
  return connector === "gmail" ? settings.undoSeconds * 1000 + HOLD_MARGIN : 0;
}
