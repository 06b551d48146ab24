/** What the rep decided: yes, another round, not now. */
import { addWait } from "../calendar";
import type { Won } from "../event";
import { onWorkday } from "../plans";
import { cadenceOf, findCadence } from "../rules";
import { noteCold } from "./messages";
import { comeBack, forgetRound, ONE_DAY, reopen, type State, seenTo } from "./state";

/** Yes, No or Park: whatever was planned before is off, but for promises. */
export function decided(state: State, at: number): void {
  seenTo(state.standing);
  delete state.standing.coldReplyAt;
  delete state.standing.parked;
  state.standing.waitingSince = at;
  state.snoozedUntil = 0;
  state.wasCold = false;
  state.nextStep = undefined;
}

export function won(state: State, { at, careCadenceId }: Won): void {
  const { standing, rules, facts } = state;
  standing.outcome = "won";
  state.isCustomer = careCadenceId !== undefined;
  state.due = undefined;
  if (careCadenceId === undefined) {
    state.cadence = cadenceOf(facts, rules);
    standing.turn = "closed";
    return;
  }
  // One that has been removed since is no reason to forget the customer.
  const care = findCadence(rules, careCadenceId) ?? cadenceOf(facts, rules);
  state.cadence = care;
  forgetRound(standing);
  standing.turn = "theirs";
  if (care === undefined) return;
  state.wait = care.firstTouchWithin;
  state.due = { at: addWait(at, state.wait, rules.calendar, facts.theirZone), for: "cadence" };
}

export function beginRound(state: State, at: number): void {
  const { standing, rules, facts } = state;
  seenTo(standing);
  reopen(standing);
  if (standing.outcome === "parked") comeBack(state);
  if (state.due?.for === "parked") state.due = undefined;
  forgetRound(standing);
  state.snoozedUntil = 0;
  standing.waitingSince = at;
  standing.turn = standing.touchCount === 0 ? "never-contacted" : "theirs";
  if (state.cadence === undefined) return;
  state.wait = ONE_DAY;
  state.due = { at: addWait(at, ONE_DAY, rules.calendar, facts.theirZone), for: "cadence" };
}

/** What is due now is put off; when nothing is, the rep asks to be reminded then. */
export function snoozed(state: State, at: number, untilAt: number): void {
  const { standing, nextStep, promises, rules } = state;
  noteCold(state, at);
  seenTo(standing);
  standing.waitingSince = at;
  const until = onWorkday(untilAt, rules.calendar);
  const isDue = (dueAt: number | undefined) => dueAt !== undefined && dueAt <= at;
  const wasPlanned = isDue(nextStep?.dueAt) || promises.some(({ dueAt }) => isDue(dueAt));
  if (isDue(state.due?.at) || !wasPlanned) {
    reopen(standing);
    state.due = { at: until, for: "snooze" };
    state.snoozedUntil = until;
  }
  if (nextStep && isDue(nextStep.dueAt)) state.nextStep = { ...nextStep, dueAt: until };
  state.promises = promises.map((one) => (isDue(one.dueAt) ? { ...one, dueAt: until } : one));
}
