import type { RekindleDatabase } from "../database";

/** Every source that somebody came from, in the order of their letters. */
export async function listSources(db: RekindleDatabase): Promise<string[]> {
  const keys = await db.prospects.orderBy("source").uniqueKeys();
  return keys.flatMap((key) => (typeof key === "string" && key !== "" ? [key] : []));
}
