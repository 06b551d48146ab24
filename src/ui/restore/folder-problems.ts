import type { FolderProblem } from "~storage/backup-folder";
import type { MessageKey } from "~words/say";

/** What is the matter with the folder, what is safe, and what to do. */
export const FOLDER_PROBLEMS: Record<FolderProblem, MessageKey> = {
  "not-allowed": "backupNotAllowed",
  gone: "backupGone",
  full: "backupFull",
  failed: "backupFailed",
};
