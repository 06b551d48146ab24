/**
 * A backup is read to its end before anything of it is used, for only its end tells that all of it is as
 * it was written. What it holds beside the people, and what restoring it would come to, is known then.
 */
import type { BackupState } from "~domain/backup";
import { type BackupPart, BackupRefused, type Refusal } from "~files/backup/format";
import { readBackup, readHeader } from "~files/backup/read";
import { withDatabase } from "~storage/connection";
import { previewRestore, type RestorePreview } from "~storage/read/restore-preview";

export interface CheckedBackup {
  file: Blob;
  passphrase: string | undefined;
  /** Epoch milliseconds. */
  createdAt: number;
  state: BackupState;
  preview: RestorePreview;
  /** Whether there is nobody in the list yet. */
  isFirst: boolean;
}

export type BackupCheck =
  | { kind: "checked"; backup: CheckedBackup }
  | { kind: "refused"; refusal: Refusal | "unreadable" };

/** `onPeople` is told how many people have been read. @throws when the database cannot be read. */
export async function checkBackup(
  file: Blob,
  passphrase: string | undefined,
  onPeople: (count: number) => void,
): Promise<BackupCheck> {
  try {
    const { createdAt } = await readHeader(file);
    let state: BackupState | undefined;
    const parts = () =>
      watched(readBackup(file, passphrase), onPeople, (found) => {
        state = found;
      });
    const { preview, isFirst } = await withDatabase(async (db) => {
      const anyone = await db.prospects.limit(1).primaryKeys();
      return { preview: await previewRestore(db, parts()), isFirst: anyone.length === 0 };
    });
    if (state === undefined) return { kind: "refused", refusal: "damaged" };
    return { kind: "checked", backup: { file, passphrase, createdAt, state, preview, isFirst } };
  } catch (error) {
    if (error instanceof BackupRefused) return { kind: "refused", refusal: error.refusal };
    if (isUnreadable(error)) return { kind: "refused", refusal: "unreadable" };
    throw error;
  }
}

async function* watched(
  parts: AsyncIterable<BackupPart>,
  onPeople: (count: number) => void,
  onState: (state: BackupState) => void,
): AsyncGenerator<BackupPart> {
  let count = 0;
  for await (const part of parts) {
    if (part.kind === "state") onState(part.state);
    else count += part.people.length;
    onPeople(count);
    yield part;
  }
}

/** The file was moved, changed or taken away since it was chosen. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && /^Not(Readable|Found|Allowed)Error$/.test(error.name);
}
