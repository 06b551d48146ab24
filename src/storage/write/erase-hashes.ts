/** Who was erased is remembered, or is not any more. In the caller's transaction, with `state` and `erased`. */
import type { RekindleDatabase } from "../database";
import { type EraseKey, hasherOf, identifyingKeys, newEraseKey } from "../erased-hashes";
import { listEraseKeys } from "../read/erased";

/** `keys` are those of `erasableKeysOf`. What is remembered already stays as it is. */
export async function rememberErased(
  db: RekindleDatabase,
  keys: readonly string[],
  at: number,
): Promise<void> {
  const own = await ownKey(db);
  const hash = hasherOf(own);
  const rows = [...new Set(keys)].map((key) => ({ hash: hash(key), keyId: own.id, at }));
  const known = await db.erased.bulkGet(rows.map((row) => row.hash));
  const added = rows.filter((_, index) => known[index] === undefined);
  if (added.length > 0) await db.erased.bulkAdd(added);
}

/** Whoever has one of these handle keys is not erased any more: the rep has brought them back. */
export async function forgetErased(
  db: RekindleDatabase,
  handleKeys: readonly string[],
): Promise<void> {
  const hashers = (await listEraseKeys(db)).map(hasherOf);
  const keys = identifyingKeys(handleKeys);
  if (hashers.length === 0 || keys.length === 0) return;
  await db.erased.bulkDelete(hashers.flatMap((hash) => keys.map(hash)));
}

async function ownKey(db: RekindleDatabase): Promise<EraseKey> {
  const [first] = await listEraseKeys(db);
  if (first !== undefined) return first;
  const made = newEraseKey();
  await db.state.put({ name: "erase-keys", value: [made] });
  return made;
}
