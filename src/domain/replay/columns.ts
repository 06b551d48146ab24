/** The columns of a replay that has come so far: what is due of all that could be, and since when it is cold. */
import { addWait } from "../calendar";
import { suggestionFor } from "../next-channel";
import { effectiveDue, laneOf } from "../plans";
import type { Standing } from "../standing";
import { isClosed, knownSince, ONE_DAY, type State } from "./state";

/** The columns as they are now; the state goes on unchanged. */
export function finish(state: State): Standing {
  const { facts, rules, cadence, nextStep, promises } = state;
  const { calendar } = rules;
  const open = promises.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const standing: Standing = {
    ...state.standing,
    tried: { ...state.standing.tried },
    promises: open.map(({ id, text, dueOn, dueAt }) => ({ id, text, dueOn, dueAt })),
    ...(promises.length > 0 && { promiseDueAt: Math.min(...promises.map(({ dueAt }) => dueAt)) }),
    ...(cadence && { maxTouches: cadence.maxTouches }),
    ...(nextStep && {
      nextStep: { id: nextStep.plan.id, on: nextStep.plan.on, text: nextStep.plan.text },
    }),
  };
  const suggestion = cadence && suggestionFor(standing, facts, cadence);
  if (suggestion) standing.suggestion = suggestion;
  const isInterested = facts.interestedAt !== undefined;
  const due = effectiveDue({ base: state.due, promises, nextStep }, calendar, isInterested);
  if (due === undefined) {
    if (isClosed(standing)) return standing;
    return { ...standing, lane: "unscheduled", laneAt: facts.createdAt };
  }
  return {
    ...standing,
    dueAt: due.at,
    dueFor: due.for,
    ...(due.text !== undefined && { dueText: due.text }),
    ...(due.promise && { duePromise: due.promise }),
    coldAt: coldAtOf(state, due),
    lane: laneOf({
      dueFor: due.for,
      turn: standing.turn,
      base: state.due?.for,
      hasPromises: promises.length > 0,
      isInterested,
    }),
    laneAt: due.at,
  };
}

/**
 * Cold is who has waited as long again as the step in force. A promise is cold when its day has
 * passed, and a lead nobody has written to when its cadence says so.
 */
function coldAtOf(
  { cadence, wait, facts, standing: { turn }, rules: { calendar } }: State,
  due: ReturnType<typeof effectiveDue> & {},
): number {
  if (due.promise) return addWait(Math.max(due.at, due.promise.dayAt), ONE_DAY, calendar);
  const isFirst = due.for === "first-touch" || (due.for === "snooze" && turn === "never-contacted");
  const coldAfter = isFirst ? cadence?.firstTouchColdAfter : undefined;
  if (coldAfter) {
    const at = addWait(knownSince(facts), coldAfter, calendar);
    if (at > due.at) return at;
  }
  return addWait(due.at, wait.kind === "minutes" ? ONE_DAY : wait, calendar);
}
