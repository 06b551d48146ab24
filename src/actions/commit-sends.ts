/**
 * Turns the messages whose hold is over into touches, forgets those that never went, and leaves to
 * the rep those of which nobody can tell. Safe to
 * call at any time and any number of times: it looks at what is due now.
 */

import { CHANNEL_OF } from "~domain/channel";
import type { Touch } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { findTwin } from "~domain/outbox";
import {
  advance,
  committed,
  type PendingSend,
  seenBy,
  unclear,
  verdictOn,
} from "~domain/pending-send";
import type { PendingSendRow, RekindleDatabase } from "~storage/database";
import { noteRecorded } from "~storage/last-recorded";
import { listAwake } from "~storage/read/sends";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { idOf, outgoingOf, rowOf } from "./outgoing";

/** @throws the first thing that went wrong, after all the other messages have been seen to. */
export async function commitSends(context: ActionContext): Promise<void> {
  const { db, now } = context;
  const problems: unknown[] = [];
  for (const row of await listAwake(db, now)) {
    try {
      const [touch] = await commitOne(context, row.key);
      if (touch !== undefined) await noteRecorded(touch);
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

/** Returns the touches that were not in the log before. */
function commitOne(context: ActionContext, key: string): Promise<Touch[]> {
  const { db, now, zone } = context;
  return db.transaction("rw", db.prospects, db.events, db.pendingSends, db.state, async () => {
    const row = await db.pendingSends.get(key);
    if (row === undefined || row.wakeAt > now) return [];
    const verdict = verdictOn(row);
    if (verdict === "forget") {
      await db.pendingSends.delete(key);
      return [];
    }
    const twinKey = await giveWordToTwin(db, row, now);
    if (twinKey !== undefined) return commitOne(context, twinKey);
    if (verdict === "ask") {
      await db.pendingSends.put({ ...row, ...unclear(row, now) });
      return [];
    }
    const touches = touchesOf(row, now);
    const outcomes = await appendEvents(db, touches, zone);
    await db.pendingSends.put({ ...row, ...committed(row, now) });
    return touches.filter((_, index) => outcomes[index] === "appended");
  });
}

/**
 * A message the screen could not name, and which a request has told under its own name, is that one: it
 * goes. What the screen saw of it is said of the other, for the answer to the request may never be
 * seen by a worker that comes and goes. Returns the key of the other.
 */
async function giveWordToTwin(
  db: RekindleDatabase,
  row: PendingSendRow,
  now: number,
): Promise<string | undefined> {
  const others = (await db.pendingSends.toArray()).map(outgoingOf);
  const twin = findTwin(outgoingOf(row), others, idOf);
  if (twin === undefined) return undefined;
  await db.pendingSends.delete(row.key);
  const { key } = twin.send;
  if (row.seenOnScreen) {
    // The hold of the one is over, and so is that of the other.
    const send = advance(twin.send, { kind: "send-confirmed", key, at: now }, row.connector, 0);
    if (send !== undefined) await db.pendingSends.put(rowOf({ send, to: twin.to }));
  }
  return key;
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
  const { key, connector, sentAt, threadId, link, form, isGroup, subject } = send;
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
    ...(subject !== undefined && { subject }),
  };
}
