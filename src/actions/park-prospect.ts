import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** "Give up for now": out of the list until a day, with a reason. */
export function parkProspect(context: ActionContext, body: Body<"park-prospect">): Promise<Logged> {
  const { untilOn, reason } = body;
  return logByHand(context, body, { kind: "parked", untilOn, ...(reason && { reason }) });
}
