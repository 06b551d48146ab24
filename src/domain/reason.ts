/**
 * Why a prospect is where it is in the list, as data; `words/reason.ts` says it, so that every row can
 * explain itself in any language.
 */
import { dayOf, daysBetween } from "./calendar";
import type { Channel } from "./channel";
import type { Moment } from "./moment";
import type { Prospect } from "./prospect";
import type { OpenPromise } from "./standing";

interface LastTouch {
  channel: Channel;
  at: number;
}

export type Reason =
  | { kind: "never-contacted"; days: number; minutes: number }
  | { kind: "fresh-lead"; minutes: number }
  | { kind: "no-reply"; days: number; touch: number; of?: number; last: LastTouch }
  | { kind: "answer-owed"; days: number; channel: Channel }
  | { kind: "accepted"; days: number }
  | { kind: "decide"; touches: number; days: number }
  | { kind: "parked"; days: number; why?: string }
  | { kind: "promise"; text: string; days: number; on: string }
  | { kind: "next-step"; text: string }
  | { kind: "snoozed"; days: number }
  | { kind: "customer"; days: number }
  | { kind: "closed"; outcome: "won" | "lost" };

export function reasonFor(prospect: Prospect, { now, zone }: Moment): Reason {
  const since = (at: number) => Math.max(0, daysBetween(at, now, zone));
  const { outcome, dueAt = now, lastTouchAt, lastTouchChannel } = prospect;
  const { dueText, parked } = prospect;
  const promise = duePromiseOf(prospect, now);
  if (promise)
    return {
      kind: "promise",
      text: promise.text,
      on: promise.dueOn,
      days: daysUntil(promise.dueOn, now, zone),
    };
  if (prospect.turn === "closed" && outcome !== "open" && outcome !== "parked")
    return { kind: "closed", outcome };
  if (dueText !== undefined) return { kind: "next-step", text: dueText };
  if (prospect.turn === "parked") {
    const why = parked?.reason;
    return { kind: "parked", days: daysBetween(now, dueAt, zone), ...(why && { why }) };
  }
  if (prospect.turn === "yours" && prospect.lastReplyAt !== undefined) {
    const channel = prospect.lastReplyChannel ?? "email";
    return { kind: "answer-owed", days: since(prospect.lastReplyAt), channel };
  }
  if (prospect.dueFor === "snooze" && dueAt > now) {
    return { kind: "snoozed", days: daysBetween(now, dueAt, zone) };
  }
  if (prospect.dueFor === "accepted" && prospect.inviteAcceptedAt !== undefined) {
    return { kind: "accepted", days: since(prospect.inviteAcceptedAt) };
  }
  if (lastTouchAt === undefined || lastTouchChannel === undefined) {
    if (prospect.interestedAt !== undefined)
      return { kind: "fresh-lead", minutes: minutesSince(prospect.interestedAt, now) };
    const from = prospect.createdAt;
    return { kind: "never-contacted", days: since(from), minutes: minutesSince(from, now) };
  }
  if (prospect.turn === "decide" && dueAt <= now) {
    return { kind: "decide", touches: prospect.stepsDone, days: since(lastTouchAt) };
  }
  const last = { channel: lastTouchChannel, at: lastTouchAt };
  if (outcome === "won") return { kind: "customer", days: since(lastTouchAt) };
  const of = prospect.maxTouches;
  return {
    kind: "no-reply",
    days: since(lastTouchAt),
    touch: prospect.stepsDone,
    ...(of !== undefined && { of }),
    last,
  };
}

/** The promise to speak of: one that is due by now, before whatever else is, else the one that will be. */
export function duePromiseOf(
  prospect: Pick<Prospect, "promises" | "duePromise">,
  now: number,
): OpenPromise | undefined {
  const { promises, duePromise } = prospect;
  return (
    promises.find(({ dueAt }) => dueAt <= now) ?? promises.find(({ id }) => id === duePromise?.id)
  );
}

/** Calendar days from the day of `now` to a day `yyyy-MM-dd`; negative when it is past. */
function daysUntil(day: string, now: number, zone: string): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now, zone))) / 86_400_000);
}

const minutesSince = (at: number, now: number) => Math.max(0, Math.floor((now - at) / 60_000));
