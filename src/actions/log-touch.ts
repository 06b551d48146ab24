import type { Body, Logged } from "~messages/contract";
import type { ActionContext } from "./context";
import { logByHand } from "./log-by-hand";

/** A call, a meeting or a message that no connector saw. */
export function logTouch(context: ActionContext, body: Body<"log-touch">): Promise<Logged> {
  const { channel, at = context.now } = body;
  return logByHand(context, body, { kind: "touch", channel, seenBy: "hand", at });
}

/** The prospect answered, and no connector saw it. */
export function logReply(context: ActionContext, body: Body<"log-reply">): Promise<Logged> {
  const { channel, at = context.now } = body;
  return logByHand(context, body, { kind: "reply", channel, at });
}
