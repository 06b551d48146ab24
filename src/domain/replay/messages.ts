/** What was written, in either direction, and what it does to turn and date. */
import { stepAfter } from "../cadence";
import { addWait, dayOf } from "../calendar";
import type { Touch } from "../event";
import { finish } from "./columns";
import { ANSWER_WITHIN, comeBack, forgetRound, isClosed, knownSince, type State } from "./state";

export function touched(state: State, touch: Touch): void {
  const { standing, facts, rules } = state;
  if (touch.isGroup) return;
  delete standing.possibleReply;
  delete standing.coldReplyAt;
  state.wasCold = false;
  standing.touchCount += 1;
  standing.firstTouchAt ??= touch.at;
  standing.sameChannelRun =
    standing.lastTouchChannel === touch.channel && standing.stepsDone > 0
      ? standing.sameChannelRun + 1
      : 1;
  standing.lastTouchAt = touch.at;
  standing.lastTouchChannel = touch.channel;
  standing.lastTouchSeenBy = touch.seenBy;
  if (touch.link !== undefined) standing.lastLink = touch.link;
  standing.stepsDone += 1;
  standing.tried[touch.channel] = (standing.tried[touch.channel] ?? 0) + 1;
  const { zone } = rules.calendar;
  if (state.nextStep && dayOf(touch.at, zone) >= state.nextStep.plan.on) state.nextStep = undefined;
  if (isClosed(standing)) return;
  if (standing.outcome === "parked") {
    if (touch.at < state.parkedUntil) return;
    // Back from parking, and written to: a new round begins.
    comeBack(state);
    forgetRound(standing);
    standing.stepsDone = 1;
    standing.sameChannelRun = 1;
    standing.tried = { [touch.channel]: 1 };
    if (state.due?.for === "parked" && state.due.at <= touch.at) state.due = undefined;
  }
  standing.waitingSince = touch.at;

  if (state.cadence === undefined) {
    standing.turn = "theirs";
    // Followed up by hand only: nothing is due any more, but a snooze still ahead stands.
    if (state.due?.for !== "snooze" || state.due.at <= touch.at) state.due = undefined;
    return;
  }
  const { wait } = stepAfter(state.cadence, standing.stepsDone);
  const isUsedUp = standing.stepsDone >= state.cadence.maxTouches;
  standing.turn = isUsedUp ? "decide" : "theirs";
  // A decision is the rep's alone, whatever time it is there.
  const theirZone = isUsedUp ? undefined : facts.theirZone;
  const at = addWait(touch.at, wait, rules.calendar, theirZone);
  state.wait = wait;
  // Never earlier because of a touch: one more message must not bring a date forward. Only a touch
  // from before the prospect was added has no regard for the first touch that was due since then.
  const isFromBefore = state.due?.for === "first-touch" && touch.at < knownSince(facts);
  const earliest = isFromBefore ? at : (state.due?.at ?? at);
  state.due = { at: Math.max(at, earliest), for: isUsedUp ? "decide" : "cadence" };
}

export function replied(state: State, at: number): void {
  const { standing, rules, facts } = state;
  // A customer whom nobody looks after is no prospect again; whoever said no and writes is.
  if (standing.outcome === "won" && isClosed(standing)) {
    forgetRound(standing);
    return;
  }
  // A second message does not give the rep more time to answer the first.
  const isWaitingAlready = standing.turn === "yours" && state.due?.for === "answer";
  comeBack(state);
  standing.turn = "yours";
  forgetRound(standing);
  state.snoozedUntil = 0;
  state.wait = ANSWER_WITHIN;
  if (isWaitingAlready) return;
  standing.waitingSince = at;
  state.due = { at: addWait(at, ANSWER_WITHIN, rules.calendar, facts.theirZone), for: "answer" };
}

/** The door is open: now is the time to write, unless the rep has chosen another. */
export function accepted(state: State, at: number): void {
  const { standing, due, rules, facts } = state;
  standing.inviteAcceptedAt = at;
  if (isClosed(standing) || standing.turn === "parked" || standing.turn === "yours") return;
  if (state.nextStep || at < state.snoozedUntil) return;
  const dueAt = addWait(at, ANSWER_WITHIN, rules.calendar, facts.theirZone);
  const wasDecision = standing.turn === "decide";
  if (wasDecision) standing.turn = "theirs";
  if (due === undefined || due.at > dueAt || wasDecision) {
    state.due = { at: dueAt, for: "accepted" };
    standing.waitingSince = at;
  }
}

export function noteCold(state: State, at: number): void {
  const { coldAt } = finish(state);
  if (coldAt !== undefined && coldAt <= at) state.wasCold = true;
}

/** The best moment of the day: who had been given up for cold, or for now, is back. */
export function noteColdReply(state: State, at: number): void {
  const { standing } = state;
  if (isClosed(standing) || standing.turn === "yours") return;
  noteCold(state, at);
  if (state.wasCold || standing.turn === "parked") standing.coldReplyAt = at;
  state.wasCold = false;
}
