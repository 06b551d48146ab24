import type { ImportTerms } from "~domain/import-decision";
import type { ImportJob } from "~domain/import-job";
import { neverTracked } from "~domain/never-track";
import type { RekindleDatabase } from "../database";
import { readErased } from "./erased";
import { getSettings } from "./state";

/** What an import goes by. In a transaction that has the tables `state` and `erased` it is part of it. */
export async function importTerms(
  db: RekindleDatabase,
  { source, interestedAt, bringsBack }: Partial<ImportJob>,
  now: number,
): Promise<ImportTerms> {
  const { neverTrack } = await getSettings(db);
  const erased = bringsBack ? undefined : await readErased(db);
  return {
    now,
    source,
    interestedAt,
    isErased: (keys) => erased?.has(keys) === true,
    isRefused: (email) => neverTracked(email, neverTrack) !== undefined,
  };
}
