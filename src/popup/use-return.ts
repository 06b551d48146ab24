/** Whether the rep is back from an absence with much due, and what was done about it today. */
import { dayAfter, dayOf } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { MANY_DUE } from "~domain/spread";
import type { Batch, RekindleDatabase } from "~storage/database";
import { listBatchTimes } from "~storage/read/batch";
import { countDueNow } from "~storage/read/due-list";
import { findBatch, findPresence } from "~storage/read/state";
import { useLive } from "~ui/use-live";

export type Return =
  | { kind: "back"; awayDays: number; due: number }
  | {
      kind: "done";
      batch: Batch;
      /** The days to which people were moved, the first moments of them; soonest first. */
      days: number[];
    }
  | { kind: "nothing" };

/** Undefined until the first answer. */
export function useReturn(moment: Moment): Return | undefined {
  return useLive((db) => readReturn(db, moment), [moment.now]);
}

async function readReturn(db: RekindleDatabase, { now, zone }: Moment): Promise<Return> {
  const [presence, batch] = await Promise.all([findPresence(db), findBatch(db)]);
  const today = dayOf(now, zone);
  const batchOn = batch && dayOf(batch.at, zone);
  if (batch && batchOn === today)
    return { kind: "done", batch, days: await listBatchTimes(db, batch.commandId) };
  const { back } = presence ?? {};
  if (back === undefined || back.on < dayAfter(today, -1)) return { kind: "nothing" };
  // Something was done about it on the day of return already.
  if (batchOn !== undefined && batchOn >= back.on) return { kind: "nothing" };
  const due = await countDueNow(db, now);
  return due > MANY_DUE ? { kind: "back", awayDays: back.days, due } : { kind: "nothing" };
}
