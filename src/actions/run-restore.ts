/**
 * Takes the parts of a backup that were put aside into the list: all of it in one transaction, or nothing.
 * Whoever asks once more, because the answer was lost, has the same answer.
 */
import type { Body, Reply } from "~messages/contract";
import { findLastRestore } from "~storage/read/state";
import { assertRoomFor } from "~storage/room";
import { restoreAll, stagedParts } from "~storage/write/restore";
import type { ActionContext } from "./context";
import { holdRetention } from "./retain";

/** Bytes, with what the browser writes down to be able to take it back (measured: 1.4 MB). */
const ROOM_OF_PART = 1_500_000;

export async function runRestore(
  context: ActionContext,
  body: Body<"run-restore">,
): Promise<Reply<"run-restore">> {
  const { db, zone } = context;
  const { restoreId, partCount } = body;
  const { prospects, events, state, nudges, erased, parts } = db;
  const isDone = (await findLastRestore(db))?.restoreId === restoreId;
  if (!isDone) await assertRoomFor(partCount * ROOM_OF_PART);
  const tables = [prospects, events, state, nudges, erased, parts];
  return db.transaction("rw", tables, async (): Promise<Reply<"run-restore">> => {
    const last = await findLastRestore(db);
    if (last?.restoreId === restoreId) return restored(last);
    const staged = await stagedParts(db, restoreId).primaryKeys();
    const indexes = staged.map(([, index]) => index);
    if (indexes.length !== partCount || indexes.some((index, at) => index !== at))
      return { kind: "incomplete" };
    const counts = await restoreAll(db, body, zone);
    // Or whoever an old backup has brought back would be erased at once.
    await holdRetention(context);
    await stagedParts(db, restoreId).delete();
    await state.put({ name: "last-restore", value: { restoreId, ...counts } });
    return restored(counts);
  });
}

function restored(counts: Omit<Reply<"run-restore"> & { kind: "restored" }, "kind">) {
  const { addedCount, joinedCount, eventCount, erasedCount } = counts;
  return { kind: "restored" as const, addedCount, joinedCount, eventCount, erasedCount };
}
