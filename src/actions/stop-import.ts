import type { Body, Reply } from "~messages/contract";
import type { ActionContext } from "./context";

/** Whoever works on the import sees it before the next part. One that is done is not stopped any more. */
export function stopImport(
  { db }: ActionContext,
  { importId }: Body<"stop-import">,
): Promise<Reply<"stop-import">> {
  return db.transaction("rw", db.imports, async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== "running" && job?.state !== "stopping") return { kind: "unknown-import" };
    await db.imports.put({ ...job, state: "stopping" });
    return { kind: "stopping" };
  });
}
