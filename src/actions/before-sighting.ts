/** What had been sent to a prospect when a message came in, by which the message is weighed. */
import { inOrder } from "~domain/event";
import { isOnItsWay, type PendingSend } from "~domain/pending-send";
import { type Before, CLOCKS_DIFFER, type Sighting } from "~domain/sighting";
import type { ProspectRow } from "~storage/database";
import { eventsOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";

export async function beforeOf(
  { db, now }: ActionContext,
  row: ProspectRow,
  { threadId, at }: Sighting,
): Promise<Before> {
  const events = await eventsOf(db, row.id).toArray();
  const sends = (await db.pendingSends.toArray()).filter(
    (send) => send.prospectIds.includes(row.id) && wasSent(send, now),
  );
  const touches = inOrder(events).filter((event) => event.kind === "touch");
  const sent = [...touches, ...sends.map((send) => ({ ...send, at: send.sentAt }))];
  // What was sent later was not there to be answered: told again then, a message is worth the same.
  const times = sent.map((one) => one.at).filter((time) => time <= at + CLOCKS_DIFFER);
  return {
    knownSinceAt: Math.min(row.createdAt, events[0]?.at ?? row.createdAt),
    lastSentAt: times.length === 0 ? undefined : Math.max(...times),
    isOwnThread: threadId !== undefined && sent.some((one) => one.threadId === threadId),
  };
}

/** A scheduled message has gone at its time, and counts some minutes later. */
function wasSent(send: PendingSend, now: number): boolean {
  return isOnItsWay(send, now) || (send.phase === "scheduled" && send.sentAt <= now);
}
