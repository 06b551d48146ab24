import type { Body, Reply } from "~messages/contract";
import { partsOf } from "~storage/read/imports";
import type { ActionContext } from "./context";

/** The parts of an import that has begun are its own business. */
export function dropStaged(
  { db }: ActionContext,
  { jobId }: Body<"drop-staged">,
): Promise<Reply<"drop-staged">> {
  return db.transaction("rw", db.imports, db.parts, async () => {
    if ((await db.imports.get(jobId)) === undefined) await partsOf(db, jobId).delete();
    return { kind: "dropped" };
  });
}
