/**
 * Chrome hands what happened to a waking worker by two ways, and so the end of a request may be told some
 * milliseconds before its beginning (seen in Chromium in November 2026, with a worker stopped just before).
 * The end would then be about nothing known. The last few are kept, to be told once more behind the beginning.
 */
import type { SendSign } from "~domain/pending-send";

export type RequestAnswer = Extract<SendSign, { kind: "request-accepted" | "request-failed" }>;

const KEPT = 20;

export class EarlyAnswers {
  private last: RequestAnswer[] = [];

  keep(answer: RequestAnswer): void {
    this.last = [...this.last, answer].slice(-KEPT);
  }

  /** What was told already of the request that began at this time. */
  find(requestId: string, at: number): RequestAnswer | undefined {
    return this.last.find((one) => one.requestId === requestId && one.at >= at);
  }
}
