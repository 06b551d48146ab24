/** What one command did to many people at once. */
import Dexie from "dexie";
import type { RekindleDatabase } from "../database";

/** The moments to which a `snooze-all` or `spread-due` has put people off, each once, soonest first. */
export async function listBatchTimes(db: RekindleDatabase, commandId: string): Promise<number[]> {
  const events = await db.events
    .where("[source+messageKey+prospectId]")
    .between(["hand", commandId, Dexie.minKey], ["hand", commandId, Dexie.maxKey])
    .toArray();
  const times = events.flatMap((event) => (event.kind === "snoozed" ? [event.untilAt] : []));
  return [...new Set(times)].sort((a, b) => a - b);
}
