/** Requests that a test wants to go wrong. */

import { type Answered, type Asked, json } from "./part";

/** What is answered as usual, but late. */
export interface Delay {
  readonly delayMs: number;
}

/** A status, a whole answer, a connection that is cut, one that is never answered, or a late answer. */
export type FailureAnswer = number | Answered | Delay | "abort" | "hang";

interface Failure {
  readonly answer: FailureAnswer;
  readonly when: (asked: Asked) => boolean;
  left: number;
}

export interface Failures {
  add(answer: FailureAnswer, times?: number, when?: (asked: Asked) => boolean): void;
  /** What this request is to be answered with, if it is one to go wrong. */
  take(asked: Asked): Answered | Delay | "abort" | "hang" | undefined;
}

export function createFailures(): Failures {
  const failures: Failure[] = [];
  return {
    add(answer, times = 1, when = ({ method }) => method === "POST") {
      failures.push({ answer, when, left: times });
    },
    take(asked) {
      const failure = failures.find(({ left, when }) => left > 0 && when(asked));
      if (failure === undefined) return undefined;
      failure.left -= 1;
      const { answer } = failure;
      if (typeof answer !== "number") return answer;
      return json({ data: { status: answer }, status: answer }, answer);
    },
  };
}
