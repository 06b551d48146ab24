/**
 * Erases people with whom nothing has happened for as long as the rep has set. Once a day, in parts: each
 * looks again, in the transaction that erases, whether something has happened meanwhile.
 */
import { dayAfter, dayOf } from "~domain/calendar";
import type { ProspectId } from "~domain/ids";
import { HELD_DAYS, monthsBefore, nextRun, type RetentionRun } from "~domain/retention";
import type { RekindleDatabase } from "~storage/database";
import { listStale, staleAmong } from "~storage/read/stale";
import { findRetentionRun, getSettings } from "~storage/read/state";
import { eraseForGood, tablesErased } from "~storage/write/erase-for-good";
import type { ActionContext } from "./context";
import { forgetInMemory } from "./erase-prospects";
import { partsOf } from "./parts";

export interface Round {
  run: RetentionRun;
  since: number;
  parts: ProspectId[][];
}

/**
 * Nobody is erased for a week: people have come with old logs, and the rep looks at them first. In the
 * caller's transaction, which has the state.
 */
export async function holdRetention({ db, now, zone }: ActionContext): Promise<void> {
  const { retentionMonths: months } = await getSettings(db);
  if (months === undefined) return;
  const on = dayOf(now, zone);
  await note(db, { on, months, count: 0, isDone: true, heldUntilOn: dayAfter(on, HELD_DAYS) });
}

/** Whom a round is about; undefined when none is due. */
export async function beginRound({ db, now, zone }: ActionContext): Promise<Round | undefined> {
  const { retentionMonths: months } = await getSettings(db);
  const last = await findRetentionRun(db);
  // Switched off: when it is switched on again, that is a beginning.
  if (months === undefined) return last && void (await db.state.delete("retention"));
  const today = dayOf(now, zone);
  const next = nextRun(last, months, today);
  if (next.kind === "none") return undefined;
  if (next.kind === "hold") {
    const run = { on: today, months, count: 0, isDone: true, heldUntilOn: next.untilOn } as const;
    return void (await note(db, run));
  }
  const isSame = last?.on === today && last.months === months;
  const run = { on: today, months, count: isSame ? last.count : 0 };
  const since = monthsBefore(now, months);
  return { run, since, parts: [...partsOf(await listStale(db, since))] };
}

/** One transaction. Returns the run with whom it was of. */
export async function erasePart(
  { db, now }: ActionContext,
  run: RetentionRun,
  ids: readonly ProspectId[],
  since: number,
): Promise<RetentionRun> {
  await forgetInMemory(db, ids);
  return db.transaction("rw", [...tablesErased(db), db.imports], async () => {
    // The rep may have changed their mind since the round was begun.
    const isWanted = (await getSettings(db)).retentionMonths === run.months;
    const stale = isWanted ? await staleAmong(db, ids, since) : [];
    if (stale.length === 0) return run;
    const counted = { ...run, count: run.count + (await eraseForGood(db, stale, now)) };
    await note(db, counted);
    return counted;
  });
}

export function endRound({ db }: ActionContext, run: RetentionRun): Promise<unknown> {
  return note(db, { ...run, isDone: true });
}

const note = (db: RekindleDatabase, value: RetentionRun) =>
  db.state.put({ name: "retention", value });
