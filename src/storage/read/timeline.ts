/**
 * What a page tells of one person's past and of what lies just ahead, and of the messages that only
 * the rep can tell of. A person's log has tens of events, so all of it is read: what was retracted,
 * and what a kept promise said, may be anywhere in it.
 */

import Dexie from "dexie";
import type { TouchForm } from "~domain/channel";
import { inOrder, type LoggedEvent } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import { isSame, type Outgoing } from "~domain/outbox";
import { isNameless } from "~domain/pending-send";
import type { PendingSendRow, RekindleDatabase } from "../database";
import { listAhead, listUnclear } from "./sends";

export interface PastEvent {
  event: LoggedEvent;
  /** What was promised, for the end or the moving of a promise. */
  promise?: string;
}

export interface Timeline {
  /** Scheduled, or on its way. Latest first, as everything here. */
  ahead: PendingSendRow[];
  past: PastEvent[];
  /** How many there are, also those beyond the limit. */
  pastCount: number;
}

/** The last `limit` things that happened, without what was retracted. Empty for an unknown person. */
export async function readTimeline(
  db: RekindleDatabase,
  id: ProspectId,
  now: number,
  limit: number,
): Promise<Timeline> {
  const [log, ahead, sends] = await Promise.all([
    db.events.where("[prospectId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
    listAhead(db, id, now),
    db.pendingSends.toArray(),
  ]);
  const events = inOrder(log).reverse();
  const promises = new Map<EventId, string>();
  for (const event of log) if (event.kind === "promise-made") promises.set(event.id, event.text);
  const past = events.slice(0, limit).map((event): PastEvent => {
    const promise =
      event.kind === "promise-closed" || event.kind === "promise-moved"
        ? promises.get(event.promiseId)
        : undefined;
    return { event, ...(promise !== undefined && { promise }) };
  });
  return { ahead: withoutTwins(ahead, sends), past, pastCount: events.length };
}

/** A message that may have gone out. */
export interface MissedSend {
  key: string;
  /** Its recipients who are prospects; never empty. */
  names: string[];
  /** Absent for a plain message. */
  form?: TouchForm;
  /** When Send was pressed. Epoch milliseconds. */
  sentAt: number;
}

/** A late sign may still settle it by itself; the screen's name for it, a request under its own. */
const SETTLES_WITHIN = 5_000;
const NAMED_WITHIN = 20_000;

/** The messages the rep is to be asked about, newest first. */
export async function listMissed(db: RekindleDatabase, now: number): Promise<MissedSend[]> {
  const unclear = (await listUnclear(db)).filter(
    ({ key, notedAt }) => notedAt <= now - (isNameless(key) ? NAMED_WITHIN : SETTLES_WITHIN),
  );
  if (unclear.length === 0) return [];
  const asked = withoutTwins(unclear, await db.pendingSends.toArray());
  const ids = [...new Set(asked.flatMap(({ prospectIds }) => prospectIds))];
  const names = new Map<ProspectId, string>();
  for (const row of await db.prospects.bulkGet(ids)) if (row) names.set(row.id, row.name);
  return asked
    .map(({ key, sentAt, form, prospectIds }) => ({
      key,
      sentAt,
      names: prospectIds.flatMap((id) => names.get(id) ?? []),
      ...(form !== undefined && { form }),
    }))
    .filter((missed) => missed.names.length > 0);
}

/** Without those the screen could not name and that another record tells of under their own name. */
function withoutTwins(
  rows: readonly PendingSendRow[],
  all: readonly PendingSendRow[],
): PendingSendRow[] {
  const others = all.map(outgoingOf);
  return rows.filter((row) => {
    const one = outgoingOf(row);
    return !others.some((other) => isSame(one, other, (id) => id));
  });
}

function outgoingOf(row: PendingSendRow): Outgoing<ProspectId> {
  return { send: row, to: row.prospectIds };
}
