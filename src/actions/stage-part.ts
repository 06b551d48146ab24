import type { Body, Reply } from "~messages/contract";
import type { PartRow } from "~storage/database";
import type { ActionContext } from "./context";

/** Puts a part of a list or of a backup aside. A part of an import that has begun stays as it is. */
export function stagePart(
  { db, now }: ActionContext,
  { jobId, index, part }: Body<"stage-part">,
): Promise<Reply<"stage-part">> {
  const waiting: PartRow["part"] =
    part.kind === "listed" ? { kind: "waiting", people: part.people } : part;
  return db.transaction("rw", db.imports, db.parts, async () => {
    if ((await db.imports.get(jobId)) === undefined)
      await db.parts.put({ jobId, index, at: now, part: waiting });
    return { kind: "staged" };
  });
}
