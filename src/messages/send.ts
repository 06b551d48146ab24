/**
 * Sending a message to the worker. Chrome's own call fails in three ways: it rejects, it resolves
 * with nothing, or it never resolves. Here anything but an explicit answer in time is a failure,
 * and a failure is a value. What happened is told by the key of a message (`problem…`): this runs on
 * host pages too, where there are no words.
 */
import type { Answer, Body, MessageName } from "./contract";

const TIME_LIMIT = 5_000;

export async function send<N extends MessageName>(
  name: N,
  body: Body<N>,
  timeLimit = TIME_LIMIT,
): Promise<Answer<N>> {
  if (chrome.runtime?.id === undefined) return noAnswer("problemUpdated");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer<N>>((resolve) => {
    timer = setTimeout(() => resolve(noAnswer("problemLateAnswer")), timeLimit);
  });
  try {
    return await Promise.race([ask(name, body), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask<N extends MessageName>(name: N, body: Body<N>): Promise<Answer<N>> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage({ name, body });
    return isAnswer<N>(answer) ? answer : noAnswer("problemNoAnswer");
  } catch (error) {
    return noAnswer(error instanceof Error ? error.message : "problemUnreachable");
  }
}

function noAnswer(message: string): { ok: false; failure: { kind: "no-answer"; message: string } } {
  return { ok: false, failure: { kind: "no-answer", message } };
}

function isAnswer<N extends MessageName>(value: unknown): value is Answer<N> {
  return (
    typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean"
  );
}
