import { UNDO_IMPORT_DAYS } from "~domain/import-job";
import type { Body, Reply } from "~messages/contract";
import { findImport } from "~storage/read/imports";
import type { ActionContext } from "./context";
import { continueImport } from "./continue-import";

const DAY = 24 * 60 * 60_000;

/** Takes an import back as a whole. Told again, it goes on, or says how it ended. */
export async function undoImport(
  context: ActionContext,
  { importId }: Body<"undo-import">,
): Promise<Reply<"undo-import">> {
  const { db } = context;
  if (!(await begin(context, importId))) return { kind: "unknown-import" };
  await continueImport(context, importId);
  const job = await findImport(db, importId);
  if (job === undefined) return { kind: "unknown-import" };
  const { goneCount = 0, keptCount = 0 } = job;
  return { kind: "undone", count: goneCount, keptCount };
}

/** False when there is no such import, or none that can be taken back any more. */
function begin({ db, now }: ActionContext, importId: string): Promise<boolean> {
  return db.transaction("rw", db.imports, async () => {
    const job = await db.imports.get(importId);
    if (job === undefined) return false;
    if (job.state === "running") await db.imports.put({ ...job, state: "stopping" });
    if (job.state !== "done") return true;
    if (job.at < now - UNDO_IMPORT_DAYS * DAY) return false;
    await db.imports.put({ ...job, state: "undoing" });
    return true;
  });
}
