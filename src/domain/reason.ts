/**
 * Why a prospect is where it is in the list. `reasonFor` says it as data, `sentenceFor` in words,
 * so that every row can explain itself and another language needs only other words.
 */
import { assertNever } from "./assert-never";
import { dayOf, daysBetween } from "./calendar";
import type { Channel } from "./channel";
import { formatDate } from "./date-format";
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
export function duePromiseOf(prospect: Prospect, now: number): OpenPromise | undefined {
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

const CHANNEL_WORDS: Record<Channel, string> = {
  email: "email",
  linkedin: "LinkedIn",
  call: "call",
  meeting: "meeting",
  message: "message",
};

/** In English, for example "No reply for 6 days, touch 3 of 8, last LinkedIn Tuesday". */
export function sentenceFor(reason: Reason, zone: string): string {
  switch (reason.kind) {
    case "never-contacted":
      return reason.days === 0
        ? `Never contacted, added ${shortAgo(reason.minutes)}`
        : `Never contacted, added ${daysAgo(reason.days)}`;
    case "fresh-lead":
      return `Waiting for a first answer for ${duration(reason.minutes)}`;
    case "no-reply":
      return noReplySentence(reason, zone);
    case "answer-owed":
      return `Replied by ${CHANNEL_WORDS[reason.channel]} ${daysAgo(reason.days)}, your turn`;
    case "accepted":
      return `Accepted your invitation ${daysAgo(reason.days)}: write now`;
    case "decide":
      return `${count(reason.touches, "touch", "touches")}, no reply for ${count(reason.days, "day", "days")}: yes, no, park or another round?`;
    case "parked":
      return reason.days > 0
        ? `Parked, back in ${count(reason.days, "day", "days")}`
        : `Back from parking${reason.why ? `: ${reason.why}` : ""}`;
    case "promise":
      return `You promised for ${promisedDay(reason)}: ${reason.text}`;
    case "next-step":
      return `Next step: ${reason.text}`;
    case "customer":
      return `Customer, last in touch ${daysAgo(reason.days)}`;
    case "snoozed":
      return reason.days === 0
        ? "Snoozed until later today"
        : `Snoozed for ${count(reason.days, "day", "days")}`;
    case "closed":
      return reason.outcome === "won" ? "Won" : "Lost";
    default:
      return assertNever(reason);
  }
}

function noReplySentence(reason: Extract<Reason, { kind: "no-reply" }>, zone: string): string {
  const silence =
    reason.days === 0 ? "In touch today" : `No reply for ${count(reason.days, "day", "days")}`;
  const position =
    reason.of === undefined ? `touch ${reason.touch}` : `touch ${reason.touch} of ${reason.of}`;
  return `${silence}, ${position}, last ${CHANNEL_WORDS[reason.last.channel]} ${weekday(reason, zone)}`;
}

function weekday({ days, last }: Extract<Reason, { kind: "no-reply" }>, zone: string): string {
  return days === 0 ? "today" : formatDate(last.at, days < 7 ? "weekday" : "day", zone);
}

function shortAgo(minutes: number): string {
  if (minutes < 1) return "just now";
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

function daysAgo(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

function promisedDay({ days, on }: Extract<Reason, { kind: "promise" }>): string {
  if (days === -1) return "yesterday";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return formatDate(Date.parse(on), Math.abs(days) < 7 ? "weekday" : "day", "UTC");
}

/** As long as it takes to answer: "12 min", "3 h 5 min", "2 days". */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / 1440)} days`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
