import type { Refusal } from "~files/backup/format";
import type { MessageKey } from "~words/say";

/** Why a file is not restored, and that nothing was changed. */
export const REFUSALS: Record<
  Exclude<Refusal, "needs-passphrase" | "wrong-passphrase"> | "unreadable",
  MessageKey
> = {
  "not-a-backup": "restoreNotBackup",
  newer: "restoreNewer",
  damaged: "restoreDamaged",
  unreadable: "restoreUnreadable",
};
