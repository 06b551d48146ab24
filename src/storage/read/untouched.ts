/**
 * How far the rep has come with the people of each source: who has never been written to. Counts
 * over indexes, and only for sources where somebody is left; whose source nobody wrote down is not in it.
 */
import Dexie from "dexie";
import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { RekindleDatabase } from "../database";

export interface UntouchedSource {
  source: string;
  untouched: number;
  total: number;
  /** Calendar days since the first of them was added; the first day is day 1. */
  day: number;
}

/** The source with the most people left first. */
export async function listUntouchedSources(
  db: RekindleDatabase,
  moment: Moment,
): Promise<UntouchedSource[]> {
  const never = [NEVER, Dexie.minKey];
  const keys = await db.prospects
    .where("[turn+source]")
    .between(never, [NEVER, Dexie.maxKey])
    .uniqueKeys();
  const sources = keys.flatMap((key) => (Array.isArray(key) ? String(key[1]) : []));
  const known = await Promise.all(sources.map((source) => countSource(db, source, moment)));
  return known.toSorted((a, b) => b.untouched - a.untouched);
}

const NEVER = "never-contacted";

async function countSource(
  db: RekindleDatabase,
  source: string,
  { now, zone }: Moment,
): Promise<UntouchedSource> {
  const [untouched, total, first] = await Promise.all([
    db.prospects.where("[turn+source]").equals([NEVER, source]).count(),
    db.prospects.where("source").equals(source).count(),
    db.prospects
      .where("[source+createdAt]")
      .between([source, Dexie.minKey], [source, Dexie.maxKey])
      .first(),
  ]);
  const day = daysBetween(first?.createdAt ?? now, now, zone) + 1;
  return { source, untouched, total, day };
}
