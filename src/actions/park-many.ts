import type { Body, Reply } from "~messages/contract";
import type { ActionContext } from "./context";
import { logMany } from "./log-many";

/** Not now, for those the rep has chosen, until a day; taken back by `undo-batch`. */
export async function parkMany(
  context: ActionContext,
  { commandId, prospectIds, untilOn, reason }: Body<"park-many">,
): Promise<Reply<"park-many">> {
  const decisions = [...new Set(prospectIds)].map((prospectId) => ({
    kind: "parked" as const,
    prospectId,
    untilOn,
    ...(reason && { reason }),
  }));
  return {
    kind: "parked",
    count: await logMany(context, { commandId, what: "park-many" }, decisions),
  };
}
