/** What a restore would do. Nothing is written. */
import type { BackupPerson, BackupState } from "~domain/backup";
import { fateOf } from "~domain/joined";
import type { RekindleDatabase } from "../database";
import { readErased } from "./erased";
import { readHere, wouldComeBack } from "./here";

export interface RestorePreview {
  peopleCount: number;
  /** Not in the list. */
  newCount: number;
  /** In the list, by id or by address. */
  knownCount: number;
  /** Of all of them. */
  eventCount: number;
  /** Erased by the rep, and in the backup; among the new ones too. */
  erasedCount: number;
}

/** Reads all of it. */
export async function previewRestore(
  db: RekindleDatabase,
  parts: AsyncIterable<
    { kind: "state"; state: BackupState } | { kind: "people"; people: BackupPerson[] }
  >,
): Promise<RestorePreview> {
  const [here, erased] = [await readHere(db), await readErased(db)];
  const preview = { peopleCount: 0, newCount: 0, knownCount: 0, eventCount: 0, erasedCount: 0 };
  for await (const part of parts) {
    if (part.kind === "state") continue;
    for (const { facts, log } of part.people) {
      const fate = fateOf(facts, here);
      preview.peopleCount += 1;
      preview.eventCount += log.length;
      if (fate.kind === "new") preview.newCount += 1;
      else preview.knownCount += 1;
      if (wouldComeBack(facts, fate, here, erased)) preview.erasedCount += 1;
    }
  }
  return preview;
}
