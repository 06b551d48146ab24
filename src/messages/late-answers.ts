/**
 * Chrome stops a worker that works on one message for five minutes, and a backup of a hundred thousand people takes
 * longer. So before that the sender is told that the work goes on, and asks again: the same message, while
 * it is being worked on, is not begun a second time but waits for the same answer.
 */
import type { Answer, MessageName } from "./contract";

type AnyAnswer = Answer<MessageName>;

const LATE = 4 * 60_000;

/** Work that was not done in time, by its message. */
const unanswered = new Map<string, Promise<AnyAnswer>>();

export async function inTime(
  message: { name: MessageName; body: unknown },
  begin: () => Promise<AnyAnswer>,
): Promise<AnyAnswer> {
  // Nothing is late nearly always, and a message may be long.
  const known = unanswered.size > 0 ? unanswered.get(JSON.stringify(message)) : undefined;
  const work = known ?? begin();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), LATE);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  if (first !== "late") return first;
  const key = JSON.stringify(message);
  unanswered.set(key, work);
  const forget = () => unanswered.delete(key);
  work.then(forget, forget);
  return {
    ok: false,
    failure: { kind: "still-working", message: "problemLateAnswer" },
  };
}
