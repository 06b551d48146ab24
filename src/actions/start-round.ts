import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** Asked to decide, the rep goes through the cadence once more. */
export function startRound(context: ActionContext, body: Body<"start-round">): Promise<Logged> {
  return logByHand(context, body, { kind: "round-started" });
}
