/**
 * Whom the rep has erased: known by keyed hashes of their handle keys alone. Who is in the list now is
 * not erased, whatever this says: ask for the owner of an address first.
 */
import type { RekindleDatabase } from "../database";
import { type EraseKey, hasherOf, identifyingKeys } from "../erased-hashes";

export interface ErasedIndex {
  /** Whether one of these handle keys is of somebody who was erased. */
  has: (handleKeys: readonly string[]) => boolean;
}

/**
 * Reads all of it once: then thousands can be asked for. Inside a transaction that has the tables
 * `state` and `erased` it is part of it, and `has` needs no database any more.
 */
export async function readErased(db: RekindleDatabase): Promise<ErasedIndex> {
  const keys = await listEraseKeys(db);
  if (keys.length === 0) return { has: () => false };
  const hashes = new Set(await db.erased.toCollection().primaryKeys());
  if (hashes.size === 0) return { has: () => false };
  const hashers = keys.map(hasherOf);
  const isErased = (key: string) => hashers.some((hash) => hashes.has(hash(key)));
  return { has: (handleKeys) => identifyingKeys(handleKeys).some(isErased) };
}

/** The profile's own first, then those that came with backups of other computers. */
export async function listEraseKeys(db: RekindleDatabase): Promise<EraseKey[]> {
  const row = await db.state.get("erase-keys");
  return row?.name === "erase-keys" ? row.value : [];
}
