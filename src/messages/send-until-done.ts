import type { Answer, Body, MessageName } from "./contract";
import { send } from "./send";

/** Asks again for as long as the worker answers that it goes on. `timeLimit` is that of each answer, milliseconds. */
export async function sendUntilDone<N extends MessageName>(
  name: N,
  body: Body<N>,
  timeLimit?: number,
): Promise<Answer<N>> {
  for (;;) {
    const answer = await send(name, body, timeLimit);
    if (answer.ok || answer.failure.kind !== "still-working") return answer;
  }
}
