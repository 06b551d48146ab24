import * as v from "valibot";

/** Gmail's own choices for its undo window, in seconds. */
export const UNDO_SECONDS = [5, 10, 20, 30] as const;
const HOLD_MARGIN = 5_000;

export const SettingsSchema = v.strictObject({
  /** How long Gmail lets the rep undo a send, in seconds; the same as in Gmail's own settings. */
  undoSeconds: v.picklist(UNDO_SECONDS),
  /** Whether sends in Gmail are noticed at all. */
  captureGmail: v.boolean(),
  /** Whether Gmail's own list of unread mail is asked for replies, also while Gmail is closed. */
  checkFeed: v.optional(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  undoSeconds: 30,
  captureGmail: true,
  checkFeed: false,
};

/** How long a sent message is held before it is a touch, in milliseconds. */
export function holdMsOf(settings: Settings): number {
  return settings.undoSeconds * 1000 + HOLD_MARGIN;
}
