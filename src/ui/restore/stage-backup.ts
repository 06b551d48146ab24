/** A checked backup is put aside with the worker part by part, and taken in by one step: all of it or nothing. */
import type { BackupPerson } from "~domain/backup";
import { MOST_IN_PART } from "~domain/import-job";
import { BackupRefused } from "~files/backup/format";
import { readBackup } from "~files/backup/read";
import type { Restored } from "~messages/data-bodies";
import { perform } from "~ui/perform";
import { say } from "~words/say";
import { type CheckedBackup, isUnreadable } from "./check-backup";

export interface RestoreChoices {
  withSettings: boolean;
  bringsBack: boolean;
}

export type Outcome =
  | Extract<Restored, { kind: "restored" }>
  | { kind: "cancelled" }
  /** Nothing was changed. */
  | { kind: "failed"; message: string };

interface Watching {
  /** Until everybody is put aside; from then on it is too late. */
  signal: AbortSignal;
  onStaged: (count: number) => void;
  onRunning: () => void;
}

export async function restoreBackup(
  backup: CheckedBackup,
  choices: RestoreChoices,
  watching: Watching,
): Promise<Outcome> {
  const restoreId = crypto.randomUUID();
  const outcome = await stageAndRun(restoreId, backup, choices, watching);
  if (outcome.kind !== "restored") await perform("drop-staged", { jobId: restoreId });
  return outcome;
}

async function stageAndRun(
  restoreId: string,
  backup: CheckedBackup,
  choices: RestoreChoices,
  { signal, onStaged, onRunning }: Watching,
): Promise<Outcome> {
  const staged = await stage(restoreId, backup, signal, onStaged);
  if (staged.kind !== "staged") return staged;
  onRunning();
  const { state } = backup;
  const answer = await perform("run-restore", {
    restoreId,
    partCount: staged.partCount,
    state,
    ...choices,
  });
  if (!answer.ok) return failed(answer.failure.message);
  return answer.value.kind === "restored" ? answer.value : failed(say("restoreIncomplete"));
}

const failed = (message: string): Outcome & { kind: "failed" } => ({ kind: "failed", message });

type Staged =
  | { kind: "staged"; partCount: number }
  | Extract<Outcome, { kind: "cancelled" | "failed" }>;

/** The file is read once more, and refused once more if it is another by now. */
async function stage(
  jobId: string,
  { file, passphrase }: CheckedBackup,
  signal: AbortSignal,
  onStaged: (count: number) => void,
): Promise<Staged> {
  let index = 0;
  let count = 0;
  try {
    for await (const part of readBackup(file, passphrase)) {
      for (const people of part.kind === "people" ? chunksOf(part.people) : []) {
        if (signal.aborted) return { kind: "cancelled" };
        const answer = await perform("stage-part", {
          jobId,
          index,
          part: { kind: "backup", people },
        });
        if (!answer.ok) return failed(answer.failure.message);
        index += 1;
        count += people.length;
        onStaged(count);
      }
    }
  } catch (error) {
    if (error instanceof BackupRefused || isUnreadable(error))
      return failed(say("restoreFileChanged"));
    throw error;
  }
  return signal.aborted ? { kind: "cancelled" } : { kind: "staged", partCount: index };
}

function chunksOf(people: BackupPerson[]): BackupPerson[][] {
  const count = Math.ceil(people.length / MOST_IN_PART);
  return Array.from({ length: count }, (_, index) =>
    people.slice(index * MOST_IN_PART, (index + 1) * MOST_IN_PART),
  );
}
