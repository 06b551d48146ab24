/**
 * "We may have missed one: add it?" The rep pressed Send and nothing says whether it went. Only the
 * rep can tell.
 */

import { committed } from "~domain/pending-send";
import type { Body, Reply } from "~messages/contract";
import { appendEvents } from "~storage/write/append-events";
import { touchOf } from "./commit-sends";
import type { ActionContext } from "./context";

/** It went: a touch for each recipient who is a prospect, under the message's own id. */
export function addMissed(
  { db, now, zone }: ActionContext,
  { sendKey }: Body<"add-missed">,
): Promise<Reply<"add-missed">> {
  return db.transaction("rw", db.prospects, db.events, db.pendingSends, db.state, async () => {
    const row = await db.pendingSends.get(sendKey);
    if (row?.phase !== "unclear") return { kind: "unknown-send" };
    const touches = row.prospectIds.map((id) => ({
      ...touchOf(row, id, now, row.weakIds.includes(id)),
      at: Math.min(row.sentAt, now),
      seenBy: "hand" as const,
    }));
    await appendEvents(db, touches, zone);
    await db.pendingSends.put({ ...row, ...committed(row, now) });
    return { kind: "logged", eventIds: touches.map(({ id }) => id) };
  });
}

/** It did not go. Should a request tell of it after all, it is a new message. */
export async function dismissMissed(
  { db }: ActionContext,
  { sendKey }: Body<"dismiss-missed">,
): Promise<Reply<"dismiss-missed">> {
  await db.transaction("rw", db.pendingSends, async () => {
    const row = await db.pendingSends.get(sendKey);
    if (row?.phase === "unclear") await db.pendingSends.delete(sendKey);
  });
  return { kind: "dismissed" };
}
