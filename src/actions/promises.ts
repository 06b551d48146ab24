/** What the rep said they would do: made, moved to another day, kept or dropped; never silently gone. */
import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

export function makePromise(context: ActionContext, body: Body<"make-promise">): Promise<Logged> {
  const { text, dueOn } = body;
  return logByHand(context, body, { kind: "promise-made", text, dueOn });
}

export function movePromise(context: ActionContext, body: Body<"move-promise">): Promise<Logged> {
  const { promiseId, dueOn } = body;
  return logByHand(context, body, { kind: "promise-moved", promiseId, dueOn });
}

export function closePromise(context: ActionContext, body: Body<"close-promise">): Promise<Logged> {
  const { promiseId, how } = body;
  return logByHand(context, body, { kind: "promise-closed", promiseId, how });
}
