/**
 * Turns the messages whose hold is over into touches, forgets those that never went, and leaves to
 * the rep those of which nobody can tell. Safe to
 * call at any time and any number of times: it looks at what is due now.
 */

import { CHANNEL_OF } from "~domain/channel";
import type { Touch } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { isSame } from "~domain/outbox";
import { committed, type PendingSend, seenBy, unclear, verdictOn } from "~domain/pending-send";
import type { PendingSendRow, RekindleDatabase } from "~storage/database";
import { listAwake } from "~storage/read/sends";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { idOf, outgoingOf } from "./outgoing";

/** @throws the first thing that went wrong, after all the other messages have been seen to. */
export async function commitSends(context: ActionContext): Promise<void> {
  const { db, now } = context;
  const problems: unknown[] = [];
  for (const row of await listAwake(db, now)) {
    try {
      await commitOne(context, row.key);
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

function commitOne({ db, now, zone }: ActionContext, key: string): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.pendingSends, db.state, async () => {
    const row = await db.pendingSends.get(key);
    if (row === undefined || row.wakeAt > now) return;
    const verdict = verdictOn(row);
    if (verdict === "forget" || (await wasSeenByRequest(db, row))) {
      await db.pendingSends.delete(key);
      return;
    }
    if (verdict === "ask") {
      await db.pendingSends.put({ ...row, ...unclear(row, now) });
      return;
    }
    await appendEvents(db, touchesOf(row, now), zone);
    await db.pendingSends.put({ ...row, ...committed(row, now) });
  });
}

/** A message the screen could not name, and which a request has told under its own name. */
async function wasSeenByRequest(db: RekindleDatabase, row: PendingSendRow): Promise<boolean> {
  const nameless = outgoingOf(row);
  const others = (await db.pendingSends.toArray()).map(outgoingOf);
  return others.some((other) => isSame(nameless, other, idOf));
}

function touchesOf(row: PendingSendRow, now: number): Touch[] {
  return row.prospectIds.map((id) => touchOf(row, id, now, row.weakIds.includes(id)));
}

/** The touch that a sent message is to one prospect. */
export function touchOf(
  send: PendingSend,
  prospectId: ProspectId,
  now: number,
  isWeak: boolean,
): Touch {
  const { key, connector, sentAt, threadId, link, form, isGroup } = send;
  return {
    id: `event:${crypto.randomUUID()}`,
    kind: "touch",
    prospectId,
    at: sentAt,
    recordedAt: now,
    source: connector,
    messageKey: key,
    channel: CHANNEL_OF[connector],
    seenBy: seenBy(send),
    ...(threadId !== undefined && { threadId }),
    ...(link !== undefined && { link }),
    ...(isWeak && { match: "weak" }),
    ...(form !== undefined && { form }),
    ...(isGroup && { isGroup }),
  };
}
