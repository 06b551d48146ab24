import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** The rep's own plan, in place of what the cadence says next. */
export function setNextStep(context: ActionContext, body: Body<"set-next-step">): Promise<Logged> {
  const { on, text } = body;
  return logByHand(context, body, { kind: "next-step-set", on, text });
}
