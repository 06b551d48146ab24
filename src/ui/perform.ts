import type { Answer, Body, MessageName } from "~messages/contract";
import { sendUntilDone } from "~messages/send-until-done";
import { sayProblem } from "~words/problems";

/** What is done to as many people as the rep likes: as long as Chrome lets a worker work on one message. */
const TAKE_LONG: ReadonlySet<MessageName> = new Set([
  "add-many",
  "change-many",
  "check-data",
  "erase-everything",
  "erase-prospects",
  "log-many",
  "park-many",
  "remove-many",
  "run-import",
  "run-restore",
  "snooze-many",
  "undo-import",
  "undo-batch",
]);
const FIVE_MINUTES = 5 * 60_000;

/**
 * Asks the worker to do something, and once more if no answer came: the worker may just have been
 * asleep. Every body carries an id of its own, so that it cannot be done twice. What went wrong is
 * told in the rep's language.
 */
export async function perform<N extends MessageName>(name: N, body: Body<N>): Promise<Answer<N>> {
  const limit = TAKE_LONG.has(name) ? FIVE_MINUTES : undefined;
  const first = await sendUntilDone(name, body, limit);
  const isUnanswered = !first.ok && first.failure.kind === "no-answer";
  const answer = isUnanswered ? await sendUntilDone(name, body, limit) : first;
  if (answer.ok) return answer;
  const { kind, message } = answer.failure;
  return { ok: false, failure: { kind, message: sayProblem(message) } };
}
