import type { Body, Reply } from "~messages/contract";
import { eraseProspects } from "~storage/write/erase-prospect";
import type { ActionContext } from "./context";
import { partsOf } from "./parts";

/** For good, in parts: stopped half way and told again, it removes the rest. */
export async function removeMany(
  { db }: ActionContext,
  { prospectIds }: Body<"remove-many">,
): Promise<Reply<"remove-many">> {
  const ids = [...new Set(prospectIds)];
  for (const part of partsOf(ids)) await eraseProspects(db, part);
  // Those that were gone before count, too: an answer that was lost is asked for again.
  return { kind: "removed", count: ids.length };
}
