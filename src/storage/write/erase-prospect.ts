import type { ProspectId } from "~domain/ids";
import { keysOf } from "~domain/nudge";
import type { RekindleDatabase } from "../database";
import { findLastEdit, findMerge, findWayBack } from "../read/state";
import { eventsOf } from "./append-events";

/** Deletes people's rows, logs and messages on their way. */
export function eraseProspects(db: RekindleDatabase, ids: readonly ProspectId[]): Promise<void> {
  const { prospects, events, pendingSends, nudges, state } = db;
  return db.transaction("rw", [prospects, events, pendingSends, nudges, state], async () => {
    const logs = await Promise.all(ids.map((id) => eventsOf(db, id).primaryKeys()));
    await events.bulkDelete(logs.flat());
    await nudges.where("key").startsWithAnyOf(ids.map(keysOf)).delete();
    await prospects.bulkDelete([...ids]);
    await dropSends(db, new Set(ids));
    await forgetWaysBack(db, new Set(ids));
  });
}

/** What is kept of them to take something back. */
async function forgetWaysBack(db: RekindleDatabase, gone: ReadonlySet<ProspectId>): Promise<void> {
  const [merge, edit, wayBack] = [
    await findMerge(db),
    await findLastEdit(db),
    await findWayBack(db),
  ];
  if (merge && (gone.has(merge.keep.id) || gone.has(merge.other.id)))
    await db.state.delete("merge");
  if (edit && gone.has(edit.before.id)) await db.state.delete("last-edit");
  const people = wayBack?.people.filter(({ id }) => !gone.has(id));
  if (wayBack && people && people.length < wayBack.people.length)
    await db.state.put({ name: "way-back", value: { ...wayBack, people } });
}

export function eraseProspect(db: RekindleDatabase, id: ProspectId): Promise<void> {
  return eraseProspects(db, [id]);
}

/** A message to others as well stays theirs. */
async function dropSends(db: RekindleDatabase, gone: ReadonlySet<ProspectId>): Promise<void> {
  const isLeft = (id: ProspectId) => !gone.has(id);
  const sends = await db.pendingSends
    .filter(({ prospectIds }) => !prospectIds.every(isLeft))
    .toArray();
  for (const send of sends) {
    const prospectIds = send.prospectIds.filter(isLeft);
    if (prospectIds.length === 0) await db.pendingSends.delete(send.key);
    else await db.pendingSends.put({ ...send, prospectIds, weakIds: send.weakIds.filter(isLeft) });
  }
}
