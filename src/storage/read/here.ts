/** Who is in the list, as far as it takes to tell whether somebody out of a backup is one of them. */
import type { ProspectId } from "~domain/ids";
import { exactKeys, type Fate, type Here, type Known } from "~domain/joined";
import type { ProspectFacts } from "~domain/prospect";
import type { RekindleDatabase } from "../database";
import type { ErasedIndex } from "./erased";

const CHUNK = 1_000;

/** In a transaction of the caller's it is part of it. */
export async function readHere(db: RekindleDatabase): Promise<Here> {
  const people = new Map<ProspectId, Known>();
  const owners = new Map<string, ProspectId[]>();
  let after = "";
  for (;;) {
    const rows = await db.prospects.where("id").above(after).limit(CHUNK).toArray();
    for (const { id, name, createdAt, handleKeys, notSameAs } of rows) {
      people.set(id, { name, createdAt, handleKeys, ...(notSameAs && { notSameAs }) });
      for (const key of exactKeys(handleKeys)) {
        const same = owners.get(key);
        if (same) same.push(id);
        else owners.set(key, [id]);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return { people, owners };
    after = last.id;
  }
}

/**
 * Whether the rep has erased them, and they would come back. An address that somebody here has is not
 * erased, whatever is remembered of it.
 */
export function wouldComeBack(
  { id, handleKeys }: ProspectFacts,
  { kind }: Fate,
  { owners }: Here,
  erased: ErasedIndex,
): boolean {
  const keys = handleKeys.filter((key) => !owners.has(key));
  return erased.has(kind === "new" ? [...keys, id] : keys);
}
