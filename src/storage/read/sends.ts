/** Reads of the messages on their way: a day's worth, so all of them are quickly read. */
import { isOnItsWay } from "~domain/pending-send";
import type { PendingSendRow, RekindleDatabase } from "../database";

/** Messages to prospects that were sent and are not a touch yet. */
export async function listSending(db: RekindleDatabase, now: number): Promise<PendingSendRow[]> {
  return (await db.pendingSends.toArray()).filter((send) => isOnItsWay(send, now));
}

/** Records whose time has come. */
export function listAwake(db: RekindleDatabase, now: number): Promise<PendingSendRow[]> {
  return db.pendingSends.where("wakeAt").belowOrEqual(now).toArray();
}

/** When the next record wants to be looked at. */
export async function findNextWake(db: RekindleDatabase): Promise<number | undefined> {
  return (await db.pendingSends.orderBy("wakeAt").first())?.wakeAt;
}
