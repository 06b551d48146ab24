import type { Body, Reply } from "~messages/contract";
import { findImport, partsOf } from "~storage/read/imports";
import type { ActionContext } from "./context";
import { continueImport, type InTurn } from "./continue-import";

/** Takes in what was put aside under this id. Told again, it goes on, or says how it ended. */
export async function runImport(
  context: ActionContext,
  body: Body<"run-import">,
  inTurn?: InTurn,
): Promise<Reply<"run-import">> {
  const { importId } = body;
  if (!(await begin(context, body))) return { kind: "incomplete" };
  await continueImport(context, importId, inTurn);
  const job = await findImport(context.db, importId);
  return job?.state === "done" ? { kind: "imported", counts: job.counts } : { kind: "stopped" };
}

/** False when a part is missing: then nothing was written. */
function begin(
  { db, now }: ActionContext,
  { importId, partCount, name, source, interestedAt, bringsBack }: Body<"run-import">,
): Promise<boolean> {
  return db.transaction("rw", db.imports, db.parts, async () => {
    if (await findImport(db, importId)) return true;
    const parts = await partsOf(db, importId).limit(partCount).primaryKeys();
    const isThere = parts.every((key, index) => key[1] === index);
    if (!isThere || parts.length < partCount) return false;
    // Left from a longer list that was put aside before.
    await partsOf(db, importId, partCount).delete();
    await db.imports.add({
      id: importId,
      at: now,
      name,
      ...(source && { source }),
      ...(interestedAt !== undefined && { interestedAt }),
      bringsBack,
      state: "running",
      partCount,
      doneParts: 0,
      counts: { added: 0, filled: 0, same: 0, refused: 0, erased: 0 },
    });
    return true;
  });
}
