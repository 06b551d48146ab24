/** A whole backup as its file wants it: the state, then the people. */
import type { BackupPerson, BackupState } from "~domain/backup";
import type { RekindleDatabase } from "../database";
import { readBackupPeople, readBackupState } from "./backup";

type BackupPart =
  | { kind: "state"; state: BackupState }
  | { kind: "people"; people: BackupPerson[] };

/** `onPeople` is told how many people have been read so far. */
export async function* readBackupParts(
  db: RekindleDatabase,
  onPeople: (count: number) => void = () => undefined,
): AsyncGenerator<BackupPart> {
  yield { kind: "state", state: await readBackupState(db) };
  let count = 0;
  for await (const people of readBackupPeople(db)) {
    yield { kind: "people", people };
    count += people.length;
    onPeople(count);
  }
}
