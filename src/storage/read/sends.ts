/** Reads of the messages on their way: a day's worth, so all of them are quickly read. */
import type { ProspectId } from "~domain/ids";
import { isOnItsWay } from "~domain/pending-send";
import type { PendingSendRow, RekindleDatabase } from "../database";

/** Messages to prospects that were sent and are not a touch yet. */
export async function listSending(db: RekindleDatabase, now: number): Promise<PendingSendRow[]> {
  return (await db.pendingSends.toArray()).filter((send) => isOnItsWay(send, now));
}

/** Messages that may have gone out, and of which only the rep can tell; newest first. */
export async function listUnclear(db: RekindleDatabase): Promise<PendingSendRow[]> {
  const unclear = (await db.pendingSends.toArray()).filter(({ phase }) => phase === "unclear");
  return unclear.sort((a, b) => b.sentAt - a.sentAt);
}

/** Messages to one prospect that are no touch yet: on their way, or scheduled. Newest first. */
export async function listAhead(
  db: RekindleDatabase,
  id: ProspectId,
  now: number,
): Promise<PendingSendRow[]> {
  const rows = (await db.pendingSends.toArray()).filter((row) => row.prospectIds.includes(id));
  return rows
    .filter((row) => row.phase === "scheduled" || isOnItsWay(row, now))
    .sort((a, b) => b.sentAt - a.sentAt);
}

/** Records whose time has come. */
export function listAwake(db: RekindleDatabase, now: number): Promise<PendingSendRow[]> {
  return db.pendingSends.where("wakeAt").belowOrEqual(now).toArray();
}

/** When the next record wants to be looked at. */
export async function findNextWake(db: RekindleDatabase): Promise<number | undefined> {
  return (await db.pendingSends.orderBy("wakeAt").first())?.wakeAt;
}
