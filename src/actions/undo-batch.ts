import type { Body, Reply } from "~messages/contract";
import { findBatch, findSelectionBatch, findWayBack } from "~storage/read/state";
import { goBack } from "./change-many";
import type { ActionContext } from "./context";
import { retractAll } from "./retraction";

/** Takes back what one command did to many; stopped half way and told again, it does the rest. */
export async function undoBatch(
  context: ActionContext,
  { commandId }: Body<"undo-batch">,
): Promise<Reply<"undo-batch">> {
  const { db } = context;
  const wayBack = await findWayBack(db);
  const count =
    wayBack?.commandId === commandId
      ? await goBack(context, wayBack)
      : await takeBackLogged(context, commandId);
  await db.transaction("rw", db.state, async () => {
    if ((await findBatch(db))?.commandId === commandId) await db.state.delete("batch");
    if ((await findSelectionBatch(db))?.commandId === commandId)
      await db.state.delete("selection-batch");
  });
  return { kind: "undone", count };
}

/** Those that were taken back before count, too: an answer may have been lost. */
async function takeBackLogged(context: ActionContext, commandId: string): Promise<number> {
  const outcomes = await retractAll(context, "hand", [commandId]);
  return outcomes.filter((outcome) => outcome !== "unknown-prospect").length;
}
