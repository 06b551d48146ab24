import { type ImportCounts, type ImportJob, UNDO_IMPORT_DAYS } from "~domain/import-job";
import type { Moment } from "~domain/moment";
import { formatDate } from "~words/dates";
import { say, sayCount, sayNumber } from "~words/say";

const DAY = 24 * 60 * 60_000;

/** "41 people added", "41 added, 3 completed" */
export function doneWords({ added, filled }: ImportCounts): string {
  if (added > 0 && filled > 0) return say("importAddedFilled", sayNumber(added), sayNumber(filled));
  if (added > 0) return sayCount("importAdded", added);
  return filled > 0 ? sayCount("importFilled", filled) : say("importDoneNothing");
}

/** What is left of one that was taken back. */
export function undoneWords({ keptCount = 0 }: ImportJob): string {
  return keptCount > 0 ? sayCount("importKept", keptCount) : say("importTakenBackAll");
}

export function undoUntil({ at }: ImportJob, { zone }: Moment): string {
  return say("importUndoUntil", formatDate(at + UNDO_IMPORT_DAYS * DAY, "weekday-day", zone));
}
