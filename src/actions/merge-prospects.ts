/**
 * One person stood in the list twice: one row with both logs is left. The last merging can be taken
 * back; what happened since stays with the row that was kept, unless it is about something of the
 * other's past.
 */
import type { LoggedEvent } from "~domain/event";
import { belongingTo, keptApart, mergedFacts, partedFacts } from "~domain/merge";
import type { ProspectFacts } from "~domain/prospect";
import type { Body, Reply } from "~messages/contract";
import type { Merge, RekindleDatabase } from "~storage/database";
import { factsOf } from "~storage/read/prospects";
import { findMerge, getRules } from "~storage/read/state";
import { eventsOf, rowOf } from "~storage/write/append-events";
import { changeEach } from "~storage/write/change-facts";
import { eraseProspect } from "~storage/write/erase-prospect";
import type { ActionContext } from "./context";
import { moveSends } from "./move-sends";

export function mergeProspects(
  context: ActionContext,
  { commandId, keepId, otherId }: Body<"merge-prospects">,
): Promise<Reply<"merge-prospects">> {
  const { db, now } = context;
  return inOneGo(db, async () => {
    if ((await findMerge(db))?.commandId === commandId) return { kind: "merged" };
    const [keepRow, otherRow] = await db.prospects.bulkGet([keepId, otherId]);
    if (keepRow === undefined || otherRow === undefined || keepId === otherId)
      return { kind: "unknown-prospect" };
    const [keep, other] = [factsOf(keepRow), factsOf(otherRow)];
    const [own, events] = [await logOf(db, keep), await logOf(db, other)];
    const sends = await moveSends(db, otherId, keepId);
    const known = new Set(own.map(keyOf));
    const moved = events
      .filter((event) => !known.has(keyOf(event)))
      .map((event) => ({ ...event, prospectId: keepId }));
    // First, for a message to both of them has one name: what is left of the other's log goes.
    await db.events.bulkDelete(events.map(({ id }) => id));
    await db.events.bulkPut(moved);
    await eraseProspect(db, otherId);
    await write(context, mergedFacts(keep, other), [...own, ...moved]);
    const value = { commandId, at: now, keep, other, events, sends };
    await db.state.put({ name: "merge", value });
    return { kind: "merged" };
  });
}

export function undoMerge(
  context: ActionContext,
  { commandId }: Body<"undo-merge">,
): Promise<Reply<"undo-merge">> {
  const { db } = context;
  return inOneGo(db, async () => {
    const merge = await findMerge(db);
    const row = merge && (await db.prospects.get(merge.keep.id));
    if (merge?.commandId !== commandId || row === undefined) return { kind: "unknown-merge" };
    const { keep, other, sends } = merge;
    const log = await logOf(db, keep);
    const moved = new Set(merge.events.map(({ id }) => id));
    const own = log.filter(({ id }) => !moved.has(id));
    const counted = countedSince(merge, own);
    const followed = [...belongingTo(merge.events, own), ...counted.theirs].map(({ id }) => id);
    const isTheirs = ({ id }: LoggedEvent) => followed.includes(id);
    const theirs = own.filter(isTheirs).map((event) => ({ ...event, prospectId: other.id }));
    const events = [...merge.events, ...theirs, ...counted.copies];
    await db.events.bulkPut(events);
    await write(context, other, events);
    const ownLeft = own.filter((event) => !isTheirs(event));
    await write(context, partedFacts(factsOf(row), keep, other), ownLeft);
    for (const { key, ...recipients } of sends) await db.pendingSends.update(key, recipients);
    await db.state.delete("merge");
    return { kind: "undone" };
  });
}

/**
 * Messages that were on their way to the other when the two became one, and have been counted since for
 * the one that was kept. A message to both is copied.
 */
function countedSince(
  { keep, other, events, sends }: Merge,
  own: readonly LoggedEvent[],
): { theirs: LoggedEvent[]; copies: LoggedEvent[] } {
  const known = new Set(events.map(keyOf));
  const forOther = own.flatMap((event) => {
    const send = sends.find(({ key }) => key === event.messageKey);
    const isSend = event.kind === "touch" && send !== undefined && !known.has(keyOf(event));
    return isSend ? [{ event, isForBoth: send.prospectIds.includes(keep.id) }] : [];
  });
  const copyOf = (event: LoggedEvent): LoggedEvent => ({
    ...event,
    id: `event:${crypto.randomUUID()}`,
    prospectId: other.id,
  });
  return {
    theirs: forOther.filter(({ isForBoth }) => !isForBoth).map(({ event }) => event),
    copies: forOther.filter(({ isForBoth }) => isForBoth).map(({ event }) => copyOf(event)),
  };
}

/** They are two people, of whom it is not asked again. */
export function keepApart(
  { db, zone }: ActionContext,
  { prospectId, otherId }: Body<"keep-apart">,
): Promise<Reply<"keep-apart">> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const rows = await db.prospects.bulkGet([prospectId, otherId]);
    if (rows.includes(undefined)) return { kind: "unknown-prospect" };
    const apart = (facts: ProspectFacts) =>
      keptApart(facts, facts.id === prospectId ? otherId : prospectId);
    await changeEach(db, [prospectId, otherId], apart, zone);
    return { kind: "kept" };
  });
}

function inOneGo<T>(db: RekindleDatabase, work: () => Promise<T>): Promise<T> {
  const { prospects, events, pendingSends, nudges, state } = db;
  return db.transaction("rw", [prospects, events, pendingSends, nudges, state], work);
}

const logOf = (db: RekindleDatabase, { id }: ProspectFacts) => eventsOf(db, id).toArray();
const keyOf = ({ source, messageKey }: Merge["events"][number]) =>
  JSON.stringify([source, messageKey]);

async function write(
  { db, zone }: ActionContext,
  facts: ProspectFacts,
  events: readonly LoggedEvent[],
): Promise<void> {
  await db.prospects.put(rowOf(facts, events, await getRules(db, zone)));
}
