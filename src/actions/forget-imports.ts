import { UNDO_IMPORT_DAYS } from "~domain/import-job";
import { listImports, listJobsOfOldParts, partsOf } from "~storage/read/imports";
import type { ActionContext } from "./context";

const DAY = 24 * 60 * 60_000;

/** Drops what nothing became of within a day, and the ways back that are no longer open. */
export function forgetImports({ db, now }: ActionContext): Promise<void> {
  return db.transaction("rw", db.imports, db.parts, async () => {
    const jobs = await listImports(db);
    const over = jobs.filter(
      ({ at, state }) =>
        at < now - UNDO_IMPORT_DAYS * DAY && (state === "done" || state === "undone"),
    );
    const known = new Set(jobs.map(({ id }) => id));
    const lost = (await listJobsOfOldParts(db, now - DAY)).filter((id) => !known.has(id));
    for (const id of [...lost, ...over.map((job) => job.id)]) await partsOf(db, id).delete();
    await db.imports.bulkDelete(over.map(({ id }) => id));
  });
}
