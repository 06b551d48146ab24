import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** Hides a prospect until a moment; the cadence stays as it was. */
export function snoozeProspect(
  context: ActionContext,
  body: Body<"snooze-prospect">,
): Promise<Logged> {
  return logByHand(context, body, { kind: "snoozed", untilAt: body.untilAt });
}
