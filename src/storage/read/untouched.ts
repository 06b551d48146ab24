/**
 * How far the rep has come with the people of each source: who has never been written to. Counts
 * over indexes, and only for sources where somebody is left; whose source nobody wrote down is not in it.
 */
import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { TURNS } from "~domain/standing";
import type { RekindleDatabase } from "../database";
import { listSourcesAt, ofSource } from "./sources";

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
  const sources = await listSourcesAt(db, NEVER);
  const known = await Promise.all(sources.map((source) => countSource(db, source, moment)));
  return known.toSorted((a, b) => b.untouched - a.untouched);
}

const NEVER = "never-contacted";

async function countSource(
  db: RekindleDatabase,
  source: string,
  { now, zone }: Moment,
): Promise<UntouchedSource> {
  const [untouched, counts, firsts] = await Promise.all([
    ofSource(db, source, NEVER).count(),
    Promise.all(TURNS.map((turn) => ofSource(db, source, turn).count())),
    Promise.all(TURNS.map((turn) => ofSource(db, source, turn).first())),
  ]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const first = Math.min(...firsts.map((row) => row?.createdAt ?? now));
  return { source, untouched, total, day: daysBetween(first, now, zone) + 1 };
}
