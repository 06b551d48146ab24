/**
 * Where a prospect stands: whose turn it is, and when the rep is due. Replays the event log from
 * the start each time, so the result depends on what happened and on nothing else: not on the order
 * of arrival, not on how often it was computed before.
 */
import { assertNever } from "./assert-never";
import { findCadence } from "./cadence";
import { addWait, startOfDayAt, type Wait, workdayStartOn } from "./calendar";
import type { Channel } from "./channel";
import {
  inOrder,
  type LoggedEvent,
  type PossibleReply,
  type PromiseMade,
  type Touch,
} from "./event";
import type { ProspectFacts } from "./prospect";

/** Whose move it is. `decide`: the cadence is used up, so Yes, No or Park. */
export type Turn = "never-contacted" | "theirs" | "yours" | "decide" | "parked" | "closed";
export type Outcome = "open" | "parked" | "won" | "lost";
/** What the due date stands for. */
export type DueFor =
  | "first-touch"
  | "cadence"
  | "answer"
  | "accepted"
  | "decide"
  | "parked"
  | "snooze"
  | "promise";

/**
 * Which list a prospect waits in. With `laneAt` it is an index, so that any page of the due list
 * is one range of it: promises and answers go before everything else. `promise` is the rep's turn on
 * its day and not before: a promise made, or an answer that was snoozed. `yours` is so at once.
 */
export type Lane = "promise" | "yours" | "rest" | "unscheduled";

/** The columns that follow from the log. Times are epoch milliseconds. */
export interface Standing {
  touchCount: number;
  /** Touches since the last reply; the position in the cadence. */
  stepsDone: number;
  lastTouchAt?: number;
  lastTouchChannel?: Channel;
  lastTouchSeenBy?: Touch["seenBy"];
  /** Address of the last conversation that has one. */
  lastLink?: string;
  lastReplyAt?: number;
  lastReplyChannel?: Channel;
  /** The newest thing that may be an answer and that nothing has answered or followed since. */
  possibleReply?: Pick<PossibleReply, "id" | "why" | "at" | "channel" | "link">;
  /** When they accepted an invitation to connect. */
  inviteAcceptedAt?: number;
  /** An automatic reply said that they are away until this day, `yyyy-MM-dd`. */
  awayUntilOn?: string;
  turn: Turn;
  outcome: Outcome;
  /** Absent when nothing is scheduled, or the prospect is closed. Due means `dueAt <= now`. */
  dueAt?: number;
  dueFor?: DueFor;
  /** The text of the promise that is due. */
  dueText?: string;
  /** From here on the prospect is cold; always after `dueAt`. */
  coldAt?: number;
  lane?: Lane;
  laneAt?: number;
}

/** How soon a reply wants an answer. */
export const ANSWER_WITHIN: Wait = { kind: "business-days", days: 1 };
const ONE_DAY: Wait = { kind: "business-days", days: 1 };

interface Due {
  at: number;
  for: DueFor;
}

interface State {
  standing: Standing;
  due: Due | undefined;
  /** The wait in force, against which coldness is measured. */
  wait: Wait;
  /** The first moment of the day on which a parked prospect comes back. */
  parkedUntil: number;
  /** Until then the rep wants to be left alone, also when a touch has kept that date as its own. */
  snoozedUntil: number;
  promises: PromiseMade[];
}

/** Replays a prospect's log. `events` are that prospect's own, in any order. */
export function standingOf(
  facts: ProspectFacts,
  events: readonly LoggedEvent[],
  zone: string,
): Standing {
  const state = begin(facts, zone);
  for (const event of inOrder(events)) apply(state, event, facts, zone);
  return finish(state, facts, zone);
}

function begin(facts: ProspectFacts, zone: string): State {
  const cadence = findCadence(facts.cadenceId);
  const from = knownSince(facts);
  return {
    standing: { touchCount: 0, stepsDone: 0, turn: "never-contacted", outcome: "open" },
    due: cadence && { at: addWait(from, cadence.firstTouchWithin, zone), for: "first-touch" },
    wait: cadence?.firstTouchWithin ?? ONE_DAY,
    parkedUntil: 0,
    snoozedUntil: 0,
    promises: [],
  };
}

function knownSince(facts: ProspectFacts): number {
  return facts.interestedAt ?? facts.createdAt;
}

function apply(state: State, event: LoggedEvent, facts: ProspectFacts, zone: string): void {
  const { standing } = state;
  switch (event.kind) {
    case "touch":
      touched(state, event, facts, zone);
      return;
    case "reply":
      seenTo(standing);
      standing.lastReplyAt = event.at;
      standing.lastReplyChannel = event.channel;
      if (event.link !== undefined) standing.lastLink = event.link;
      replied(state, event.at, zone);
      return;
    case "auto-replied":
      if (event.returnsOn !== undefined) standing.awayUntilOn = event.returnsOn;
      return;
    case "invite-accepted":
      accepted(state, event.at, zone);
      return;
    case "possible-reply":
      if (standing.turn !== "yours" && !isClosed(standing)) standing.possibleReply = hintOf(event);
      return;
    case "snoozed":
      seenTo(standing);
      reopen(standing);
      state.due = { at: event.untilAt, for: "snooze" };
      state.snoozedUntil = event.untilAt;
      return;
    case "parked":
      seenTo(standing);
      standing.outcome = "parked";
      standing.turn = "parked";
      state.due = { at: workdayStartOn(event.untilOn, zone), for: "parked" };
      state.parkedUntil = startOfDayAt(state.due.at, zone);
      state.snoozedUntil = 0;
      return;
    case "won":
    case "lost":
      seenTo(standing);
      standing.outcome = event.kind;
      standing.turn = "closed";
      state.due = undefined;
      return;
    case "promise-made":
      state.promises.push(event);
      return;
    case "promise-closed":
      state.promises = state.promises.filter((promise) => promise.id !== event.promiseId);
      return;
    case "retracted":
      return;
    default:
      assertNever(event);
  }
}

type Hint = NonNullable<Standing["possibleReply"]>;

function hintOf({ id, why, at, channel, link }: PossibleReply): Hint {
  return { id, why, at, channel, ...(link !== undefined && { link }) };
}

/** Something happened since: neither the hint nor the absence needs the rep's eye any more. */
function seenTo(standing: Standing): void {
  delete standing.possibleReply;
  delete standing.awayUntilOn;
}

/** The door is open: now is the time to write, unless the rep has chosen another. */
function accepted(state: State, at: number, zone: string): void {
  const { standing, due } = state;
  standing.inviteAcceptedAt = at;
  if (standing.outcome !== "open" || standing.turn === "yours") return;
  if (due?.for === "snooze" || at < state.snoozedUntil) return;
  const dueAt = addWait(at, ANSWER_WITHIN, zone);
  if (standing.turn === "decide") standing.turn = "theirs";
  if (due === undefined || due.at > dueAt || due.for === "decide")
    state.due = { at: dueAt, for: "accepted" };
}

function touched(state: State, touch: Touch, facts: ProspectFacts, zone: string): void {
  const { standing } = state;
  if (touch.isGroup) return;
  delete standing.possibleReply;
  standing.touchCount += 1;
  standing.lastTouchAt = touch.at;
  standing.lastTouchChannel = touch.channel;
  standing.lastTouchSeenBy = touch.seenBy;
  if (touch.link !== undefined) standing.lastLink = touch.link;
  standing.stepsDone += 1;
  if (isClosed(standing)) return;
  if (standing.outcome === "parked") {
    if (touch.at < state.parkedUntil) return;
    // Back from parking, and written to: a new round begins.
    standing.outcome = "open";
    standing.stepsDone = 1;
    if (state.due?.for === "parked" && state.due.at <= touch.at) state.due = undefined;
  }

  const steps = findCadence(facts.cadenceId)?.steps ?? [];
  const step = steps[Math.min(standing.stepsDone, steps.length) - 1];
  const isUsedUp = step !== undefined && standing.stepsDone >= steps.length;
  standing.turn = isUsedUp ? "decide" : "theirs";
  if (step === undefined) {
    // Followed up by hand only: nothing is due any more, but a snooze still ahead stands.
    if (state.due?.for !== "snooze" || state.due.at <= touch.at) state.due = undefined;
    return;
  }
  const at = addWait(touch.at, step.wait, zone);
  state.wait = step.wait;
  // Never earlier because of a touch: one more message must not bring a date forward. Only a touch
  // from before the prospect was added has no regard for the first touch that was due since then.
  const isFromBefore = state.due?.for === "first-touch" && touch.at < knownSince(facts);
  const earliest = isFromBefore ? at : (state.due?.at ?? at);
  state.due = { at: Math.max(at, earliest), for: isUsedUp ? "decide" : "cadence" };
}

function replied(state: State, at: number, zone: string): void {
  const { standing } = state;
  // A customer who writes is no prospect again; whoever said no and writes is.
  if (standing.outcome === "won") return;
  // A second message does not give the rep more time to answer the first.
  const isWaitingAlready = standing.turn === "yours" && state.due?.for === "answer";
  standing.outcome = "open";
  standing.turn = "yours";
  standing.stepsDone = 0;
  state.snoozedUntil = 0;
  state.wait = ANSWER_WITHIN;
  if (!isWaitingAlready) state.due = { at: addWait(at, ANSWER_WITHIN, zone), for: "answer" };
}

/** Whoever plans something for a closed prospect has opened them again. */
function reopen(standing: Standing): void {
  if (!isClosed(standing)) return;
  standing.outcome = "open";
  standing.turn = standing.touchCount === 0 ? "never-contacted" : "theirs";
}

function isClosed(standing: Standing): boolean {
  return standing.turn === "closed";
}

function finish(state: State, facts: ProspectFacts, zone: string): Standing {
  const { standing } = state;
  if (isClosed(standing)) return standing;
  const promise = state.promises.reduce<PromiseMade | undefined>(
    (first, next) => (first === undefined || next.dueAt < first.dueAt ? next : first),
    undefined,
  );
  const due: Due | undefined = promise ? { at: promise.dueAt, for: "promise" } : state.due;
  if (due === undefined) return { ...standing, lane: "unscheduled", laneAt: facts.createdAt };
  return {
    ...standing,
    dueAt: due.at,
    dueFor: due.for,
    ...(promise && { dueText: promise.text }),
    coldAt: addWait(due.at, state.wait.kind === "minutes" ? ONE_DAY : state.wait, zone),
    lane: laneOf(due.for, standing.turn),
    laneAt: due.at,
  };
}

function laneOf(dueFor: DueFor, turn: Turn): Lane {
  if (dueFor === "promise") return "promise";
  if (dueFor === "snooze" && turn === "yours") return "promise";
  return dueFor === "answer" ? "yours" : "rest";
}
