/** With whom nothing has happened since a moment. */
import Dexie from "dexie";
import type { ProspectId } from "~domain/ids";
import { idsOf } from "~domain/import-job";
import { isStale } from "~domain/retention";
import type { RekindleDatabase } from "../database";

const PART = 500;

/** All of them, read part by part. */
export async function listStale(db: RekindleDatabase, since: number): Promise<ProspectId[]> {
  const ids = await db.prospects.toCollection().primaryKeys();
  const stale: ProspectId[] = [];
  for (let from = 0; from < ids.length; from += PART)
    stale.push(...(await staleAmong(db, ids.slice(from, from + PART), since)));
  return stale;
}

/**
 * A message that is on its way to somebody is something that happens. So is an import, whatever its list
 * says of since when they are known: whom it has added stays for as long as it can be taken back.
 */
export async function staleAmong(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
  since: number,
): Promise<ProspectId[]> {
  const rows = (await db.prospects.bulkGet([...ids])).filter((row) => row !== undefined);
  const maybe = rows.filter((row) => isStale(row, [], since));
  if (maybe.length === 0) return [];
  const imports = (await db.imports.toCollection().primaryKeys()).map(idsOf);
  const isImported = (id: ProspectId) => imports.some((beginning) => id.startsWith(beginning));
  const sends = await db.pendingSends.toArray();
  const written = new Set(sends.flatMap(({ prospectIds }) => prospectIds));
  const logs = await Promise.all(maybe.map(({ id }) => logOf(db, id)));
  return maybe
    .filter((row, index) => isStale(row, logs[index] ?? [], since))
    .filter(({ id }) => !written.has(id) && !isImported(id))
    .map(({ id }) => id);
}

/** Each by itself: they are few, and between their ids are everybody else's logs. */
function logOf(db: RekindleDatabase, id: ProspectId) {
  return db.events
    .where("[prospectId+at]")
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
}
