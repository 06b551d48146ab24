/** What comes in by lists and backups, part by part, and what is to become of it. */
import * as v from "valibot";
import { BackupPersonSchema, BackupStateSchema } from "~domain/backup";
import { type ImportCounts, MOST_IN_PART } from "~domain/import-job";
import { ListedPersonSchema } from "~domain/listed-person";
import { line, optionalLine, time } from "./parts";

/** A UUID of the import or restore, made by the page. */
export const jobId = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** Put aside, and not in the list yet. The same part again takes the place of the first. */
export const StagePartSchema = v.strictObject({
  jobId,
  index: count,
  part: v.variant("kind", [
    v.strictObject({
      kind: v.literal("listed"),
      people: v.pipe(v.array(ListedPersonSchema), v.minLength(1), v.maxLength(MOST_IN_PART)),
    }),
    v.strictObject({
      kind: v.literal("backup"),
      people: v.pipe(v.array(BackupPersonSchema), v.minLength(1), v.maxLength(MOST_IN_PART)),
    }),
  ]),
});

export const RunImportSchema = v.strictObject({
  importId: jobId,
  name: v.pipe(line(300), v.nonEmpty()),
  source: optionalLine(200),
  interestedAt: v.optional(time),
  bringsBack: v.boolean(),
  partCount: v.pipe(count, v.minValue(1)),
});

export const RunRestoreSchema = v.strictObject({
  restoreId: jobId,
  partCount: count,
  state: BackupStateSchema,
  /** Whether settings, rules and views become those of the backup. */
  withSettings: v.boolean(),
  /** Whether people whom the rep has erased since come back. */
  bringsBack: v.boolean(),
});

export type Imported =
  | { kind: "imported"; counts: ImportCounts }
  /** By the rep, before it was done. */
  | { kind: "stopped" }
  /** Not all parts are there. */
  | { kind: "incomplete" };

export type Restored =
  | {
      kind: "restored";
      /** People who were not in the list. */
      addedCount: number;
      /** People who were, by id or by address. */
      joinedCount: number;
      /** Events that were not in their logs. */
      eventCount: number;
      /** Left out because the rep has erased them. */
      erasedCount: number;
    }
  | { kind: "incomplete" };

export interface Checked {
  kind: "checked";
  peopleCount: number;
  /** Rows that did not follow from their log, and do now. */
  mendedCount: number;
  /** People and events that cannot be read: put aside, so that the rest can be used. */
  setAsideCount: number;
}
