import type { Answer, Body, MessageName } from "~messages/contract";
import { send } from "~messages/send";

/**
 * Asks the worker to do something, and once more if no answer came: the worker may just have been
 * asleep. Every body carries an id of its own, so that it cannot be done twice.
 */
export async function perform<N extends MessageName>(name: N, body: Body<N>): Promise<Answer<N>> {
  const first = await send(name, body);
  return first.ok || first.failure.kind !== "no-answer" ? first : send(name, body);
}
