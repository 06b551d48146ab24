/** Restores for tests: what a page does with a backup it has read. */
import { runRestore } from "~actions/run-restore";
import type { BackupPerson, BackupState } from "~domain/backup";
import type { RekindleDatabase } from "~storage/database";
import { readBackupPeople } from "~storage/read/backup";
import { collected, stateOf } from "./backup";
import { BERLIN } from "./times";

export interface Restoring {
  people: readonly BackupPerson[];
  state?: Partial<BackupState>;
  withSettings?: boolean;
  bringsBack?: boolean;
  restoreId?: string;
}

export const NOW = Date.UTC(2026, 10, 22, 12);

export async function stage(
  db: RekindleDatabase,
  jobId: string,
  people: readonly BackupPerson[],
  inPart = 100,
): Promise<number> {
  let index = 0;
  for (let from = 0; from < people.length; from += inPart) {
    const part = { kind: "backup" as const, people: people.slice(from, from + inPart) };
    await db.parts.put({ jobId, index, at: NOW, part });
    index += 1;
  }
  return index;
}

export async function restore(
  db: RekindleDatabase,
  { people, state, withSettings = false, bringsBack = false, restoreId }: Restoring,
) {
  const id = restoreId ?? crypto.randomUUID();
  const partCount = await stage(db, id, people);
  return runRestore(
    { db, now: NOW, zone: BERLIN },
    { restoreId: id, partCount, state: stateOf(state), withSettings, bringsBack },
  );
}

/** Everybody as a backup has them. */
export async function everybody(db: RekindleDatabase): Promise<BackupPerson[]> {
  return (await collected(readBackupPeople(db))).flat();
}

/** Everything there is, to be compared. */
export async function everything(db: RekindleDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
