/** The ledger of what was announced: the one place that decides that something is told, and writes that down. */
import { startOfDayAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { type Announced, isDigestAhead } from "~domain/nudge";
import type { RekindleDatabase } from "../database";

const MINUTE = 60_000;
const KEPT_FOR = 2 * 366 * 24 * 60 * MINUTE;

/**
 * Sets right what was written while the clock was ahead: it counts as told just now, or it would
 * hold back what is due until the clock gets there once more. Drops what is long past.
 */
export async function mendLedger(db: RekindleDatabase, { now, zone }: Moment): Promise<void> {
  const ahead = await db.nudges
    .where("at")
    .above(now + MINUTE)
    .toArray();
  if (ahead.length > 0) {
    await db.nudges.bulkDelete(ahead.map(({ key }) => key));
    const kept = ahead.filter(({ key }) => !isDigestAhead(key, now, zone));
    await db.nudges.bulkPut(kept.map((one) => ({ ...one, at: now })));
  }
  await db.nudges
    .where("at")
    .below(now - KEPT_FOR)
    .delete();
}

/** How many notifications there were since the day began. */
export function countNotifications(db: RekindleDatabase, { now, zone }: Moment): Promise<number> {
  return db.nudges
    .where("at")
    .aboveOrEqual(startOfDayAt(now, zone))
    .filter(({ isNotification }) => isNotification === true)
    .count();
}

/** Those of the keys that were never used. */
export async function unused(db: RekindleDatabase, keys: readonly string[]): Promise<Set<string>> {
  const known = await db.nudges.bulkGet([...keys]);
  return new Set(keys.filter((_, index) => known[index] === undefined));
}

/** Writes down that the keys were told of, by one notification or, for an empty digest, by none. */
export async function markTold(
  db: RekindleDatabase,
  keys: readonly string[],
  now: number,
  isNotification: boolean,
): Promise<void> {
  const rows = keys.map(
    (key, index): Announced => ({
      key,
      at: now,
      ...(index === 0 && isNotification && { isNotification: true as const }),
    }),
  );
  await db.nudges.bulkPut(rows);
}
