import type { Body, Reply } from "~messages/contract";
import { eraseProspect } from "~storage/write/erase-prospect";
import type { ActionContext } from "./context";

/** Takes back the adding of a prospect: the row and everything in its log. */
export async function removeProspect(
  { db }: ActionContext,
  { prospectId }: Body<"remove-prospect">,
): Promise<Reply<"remove-prospect">> {
  await eraseProspect(db, prospectId);
  return { kind: "removed" };
}
