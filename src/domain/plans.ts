/**
 * What is due when several things could be. A promise, the rep's next step and a snooze are the
 * rep's own word and go before what the cadence says, however late that is; among them the soonest
 * comes first, so that no plan hides another.
 */
import {
  dayOf,
  isDayOff,
  lastWorkdayStartBy,
  nextWorkStartAt,
  type WorkCalendar,
} from "./calendar";
import type { NextStepSet } from "./event";
import type { EventId } from "./ids";
import type { Turn } from "./standing";

/** What the due date stands for. */
export type DueFor =
  | "first-touch"
  | "cadence"
  | "answer"
  | "accepted"
  | "decide"
  | "parked"
  | "snooze"
  | "next-step"
  | "promise";

/**
 * Which list a prospect waits in. With `laneAt` it is an index, so that any page of the due list
 * is one range of it: fresh leads, promises and answers go before everything else. `promise` is the
 * rep's turn on its day and not before: a promise made, or an answer to somebody that was snoozed. `fresh` and
 * `yours` are so at once. `new` are those whom nobody has written to yet, put off or not.
 */
export type Lane = DatedLane | "unscheduled";
/** Here `laneAt` is `dueAt`. */
export const DATED_LANES = ["fresh", "promise", "yours", "rest", "new"] as const;
export type DatedLane = (typeof DATED_LANES)[number];

export interface Due {
  at: number;
  for: DueFor;
}

export interface PlannedPromise {
  id: EventId;
  text: string;
  dueOn: string;
  /** When it is first due: the working day before its day. */
  dueAt: number;
  /** The start of the working hours of its day. */
  dayAt: number;
}

interface Candidates {
  base: Due | undefined;
  promises: readonly PlannedPromise[];
  nextStep: { plan: NextStepSet; dueAt: number } | undefined;
}

export interface EffectiveDue extends Due {
  text?: string;
  promise?: Pick<PlannedPromise, "id" | "dueOn" | "dayAt">;
}

/** A promise made or moved at `at`. One for a day off has to be kept on the working day before. */
export function promiseOf(
  id: EventId,
  { text, dueOn }: { text: string; dueOn: string },
  at: number,
  calendar: WorkCalendar,
): PlannedPromise {
  const dayAt = lastWorkdayStartBy(dueOn, 0, calendar);
  const dayBefore = lastWorkdayStartBy(dueOn, 1, calendar);
  return { id, text, dueOn, dayAt, dueAt: onWorkday(Math.max(at, dayBefore), calendar) };
}

/** The rep's own word, or somebody waiting for it: never hidden by a later plan. */
const WORDS: readonly DueFor[] = ["answer", "accepted", "snooze", "parked"];
const isAsked = (base: Due, isInterested: boolean) =>
  WORDS.includes(base.for) || (base.for === "first-touch" && isInterested);
/** Which of several for the same moment is shown. */
const STRENGTH: readonly DueFor[] = ["promise", "next-step", "answer"];

/** `isInterested`: they asked for an answer, so the first touch is waited for. */
export function effectiveDue(
  { base, promises, nextStep }: Candidates,
  calendar: WorkCalendar,
  isInterested: boolean,
): EffectiveDue | undefined {
  const plans: EffectiveDue[] = promises.map(({ id, text, dueOn, dueAt, dayAt }) => ({
    at: dueAt,
    for: "promise",
    text,
    promise: { id, dueOn, dayAt },
  }));
  if (nextStep) plans.push({ at: nextStep.dueAt, for: "next-step", text: nextStep.plan.text });
  if (base && (plans.length === 0 || isAsked(base, isInterested))) plans.push(base);
  const [first] = plans
    .map((due) => ({ ...due, at: onWorkday(due.at, calendar) }))
    .sort((a, b) => a.at - b.at || strengthOf(a) - strengthOf(b) || dayOfPromise(a, b));
  return first;
}

function strengthOf({ for: what }: Due): number {
  const index = STRENGTH.indexOf(what);
  return index === -1 ? STRENGTH.length : index;
}

function dayOfPromise(a: EffectiveDue, b: EffectiveDue): number {
  return (a.promise?.dayAt ?? 0) - (b.promise?.dayAt ?? 0);
}

export function onWorkday(at: number, calendar: WorkCalendar): number {
  return isDayOff(dayOf(at, calendar.zone), calendar) ? nextWorkStartAt(at, calendar) : at;
}

interface LaneQuestion {
  dueFor: DueFor;
  turn: Turn;
  /** What would be due without any plan. */
  base: DueFor | undefined;
  hasPromises: boolean;
  isInterested: boolean;
}

/** A promise open keeps its person in its lane whatever else of theirs is due before it. */
export function laneOf({ dueFor, turn, base, hasPromises, isInterested }: LaneQuestion): Lane {
  if (turn === "yours" && base === "answer") return "yours";
  if (dueFor === "first-touch" && isInterested) return "fresh";
  if (hasPromises || (dueFor === "snooze" && turn === "yours")) return "promise";
  if (turn !== "never-contacted" || dueFor === "accepted" || dueFor === "next-step") return "rest";
  if (dueFor === "snooze" && isInterested) return "promise";
  // Put off or not, nobody has written to them yet.
  return "new";
}
