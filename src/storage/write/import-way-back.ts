/**
 * One part of an import on its way out, the last one first, each one transaction. Whoever was added goes
 * without a trace, unless something has happened with them since: then they stay. Whoever was changed gets back
 * what they were, where it is still as the import made it.
 */
import Dexie from "dexie";
import type { ProspectId } from "~domain/ids";
import { type ImportJob, type ImportPart, idsOf, printOf } from "~domain/import-job";
import { takenBack } from "~domain/taken-back";
import type { RekindleDatabase } from "../database";
import { findPart, partsOf } from "../read/imports";
import { factsOf } from "../read/prospects";
import { eraseProspects } from "./erase-prospect";
import { putFacts } from "./import-part";

type DonePart = Extract<ImportPart, { kind: "done" }>;

/** Of an import that is `stopping` or `undoing`; with nothing left of it, it is `undone`. */
export function takePartOut(db: RekindleDatabase, importId: string, zone: string): Promise<void> {
  const { prospects, events, pendingSends, nudges, state, parts, imports } = db;
  const tables = [prospects, events, pendingSends, nudges, state, parts, imports];
  return db.transaction("rw", tables, async () => {
    const job = await imports.get(importId);
    if (job?.state !== "stopping" && job?.state !== "undoing") return;
    // Those that wait come no more.
    await partsOf(db, importId, job.doneParts).delete();
    if (job.doneParts === 0) {
      await imports.put({ ...job, state: "undone" });
      return;
    }
    const index = job.doneParts - 1;
    const part = (await findPart(db, importId, index))?.part;
    const { kept, gone } =
      part?.kind === "done" ? await undo(db, job, part, zone) : { kept: 0, gone: 0 };
    await parts.delete([importId, index]);
    await imports.put({
      ...job,
      doneParts: index,
      keptCount: (job.keptCount ?? 0) + kept,
      goneCount: (job.goneCount ?? 0) + gone,
    });
  });
}

/** How many of those added stayed, and how many went; some may be gone already. */
async function undo(
  db: RekindleDatabase,
  job: ImportJob,
  { added, prints, changed }: DonePart,
  zone: string,
): Promise<{ kept: number; gone: number }> {
  const rows = await db.prospects.bulkGet(changed.map(({ after }) => after.id));
  const restored = changed.flatMap(({ before, after }, index) => {
    const row = rows[index];
    return row === undefined ? [] : [takenBack(factsOf(row), before, after)];
  });
  await putFacts(db, restored, zone);
  const people = await db.prospects.bulkGet(added);
  const here = people.flatMap((row, index) => (row ? [{ row, print: prints[index] }] : []));
  const busy = await busyIn(db, job);
  const gone = here.filter(
    ({ row, print }) => !busy.has(row.id) && printOf(factsOf(row)) === print,
  );
  await eraseProspects(
    db,
    gone.map(({ row }) => row.id),
  );
  return { kept: here.length - gone.length, gone: gone.length };
}

/** Those with whom something has happened, or is about to: there is nothing in the log of one just added. */
async function busyIn(db: RekindleDatabase, { id }: ImportJob): Promise<Set<ProspectId>> {
  const keys: unknown[] = await db.events
    .where("[prospectId+at]")
    .between([idsOf(id), Dexie.minKey], [`${idsOf(id)}\uffff`, Dexie.maxKey])
    .keys();
  const sends = await db.pendingSends.toArray();
  const logged = keys.flatMap((key) => (Array.isArray(key) ? [key[0]] : []));
  return new Set([...logged, ...sends.flatMap(({ prospectIds }) => prospectIds)]);
}
