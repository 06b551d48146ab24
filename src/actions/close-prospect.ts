import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** A definite yes or no. */
export function closeProspect(
  context: ActionContext,
  body: Body<"close-prospect">,
): Promise<Logged> {
  const { careCadenceId } = body;
  if (body.outcome === "won")
    return logByHand(context, body, { kind: "won", ...(careCadenceId && { careCadenceId }) });
  return logByHand(context, body, { kind: "lost", ...(body.reason && { reason: body.reason }) });
}
