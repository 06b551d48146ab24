/** Imports, and the parts of them that wait or are in. */
import Dexie from "dexie";
import type { ImportJob } from "~domain/import-job";
import type { PartRow, RekindleDatabase } from "../database";

/** The last one first. */
export function listImports(db: RekindleDatabase): Promise<ImportJob[]> {
  return db.imports.orderBy("at").reverse().toArray();
}

/** The import with this id. */
export function findImport(db: RekindleDatabase, id: string): Promise<ImportJob | undefined> {
  return db.imports.get(id);
}

/** Everything of a job that was put aside, in its order, from this part on. */
export function partsOf(db: RekindleDatabase, jobId: string, from = 0) {
  return db.parts.where("[jobId+index]").between([jobId, from], [jobId, Dexie.maxKey], true, true);
}

export function findPart(
  db: RekindleDatabase,
  jobId: string,
  index: number,
): Promise<PartRow | undefined> {
  return db.parts.get([jobId, index]);
}

/** Jobs of parts that were put aside before then, whatever has become of them. */
export async function listJobsOfOldParts(db: RekindleDatabase, at: number): Promise<string[]> {
  const keys: unknown[] = await db.parts.where("at").below(at).primaryKeys();
  const ids = keys.map((key) => (Array.isArray(key) ? String(key[0]) : ""));
  return [...new Set(ids)];
}
