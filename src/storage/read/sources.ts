import Dexie from "dexie";
import { TURNS, type Turn } from "~domain/standing";
import type { RekindleDatabase } from "../database";

/** Every source that somebody came from, in the order of their letters. */
export async function listSources(db: RekindleDatabase): Promise<string[]> {
  const sources = await Promise.all(TURNS.map((turn) => listSourcesAt(db, turn)));
  return [...new Set(sources.flat())].sort((a, b) => indexedDB.cmp(a, b));
}

/** The sources of the people whose turn it is: each asked for after the one before it, not read from everybody. */
export async function listSourcesAt(db: RekindleDatabase, turn: Turn): Promise<string[]> {
  const sources: string[] = [];
  const last = [turn, Dexie.maxKey];
  for (let after: unknown[] = [turn]; ; ) {
    const [key] = await db.prospects.where(BY_SOURCE).between(after, last).limit(1).keys();
    if (!Array.isArray(key)) return sources;
    sources.push(...textsOf([key[1]]));
    after = [turn, key[1], Dexie.maxKey];
  }
}

/** The people of a source whose turn it is, who was added first first. */
export function ofSource(db: RekindleDatabase, source: string, turn: Turn) {
  return db.prospects
    .where(BY_SOURCE)
    .between([turn, source, Dexie.minKey], [turn, source, Dexie.maxKey]);
}

const BY_SOURCE = "[turn+source+createdAt]";

/** Every tag that somebody has, in the order of their letters. */
export async function listTags(db: RekindleDatabase): Promise<string[]> {
  return textsOf(await db.prospects.orderBy("tags").uniqueKeys());
}

function textsOf(keys: readonly unknown[]): string[] {
  return keys.flatMap((key) => (typeof key === "string" && key !== "" ? [key] : []));
}
