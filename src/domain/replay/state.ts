/** What a replay carries from one event to the next, and the small steps several events share. */
import type { Cadence } from "../cadence";
import { addWait, type Wait } from "../calendar";
import type { NextStepSet } from "../event";
import type { Due, PlannedPromise } from "../plans";
import type { ProspectFacts } from "../prospect";
import { cadenceOf, type Rules } from "../rules";
import type { Standing } from "../standing";

/** How soon a reply wants an answer. */
export const ANSWER_WITHIN: Wait = { kind: "business-days", days: 1 };

export const ONE_DAY: Wait = { kind: "business-days", days: 1 };

export interface State {
  facts: ProspectFacts;
  rules: Rules;
  standing: Standing;
  /** That of the prospect, or of the customer. */
  cadence: Cadence | undefined;
  /** Won, and looked after since. */
  isCustomer: boolean;
  /** Had gone cold when the rep put them off, so that an answer is still news. */
  wasCold: boolean;
  /** What cadence, reply, parking or snooze make due. */
  due: Due | undefined;
  /** The wait in force, against which coldness is measured. */
  wait: Wait;
  /** The first moment of the day on which a parked prospect comes back. */
  parkedUntil: number;
  /** Until then the rep wants to be left alone, also when a touch has kept that date as its own. */
  snoozedUntil: number;
  promises: PlannedPromise[];
  nextStep: { plan: NextStepSet; dueAt: number } | undefined;
}

export function begin(facts: ProspectFacts, rules: Rules): State {
  const cadence = cadenceOf(facts, rules);
  const from = knownSince(facts);
  return {
    facts,
    rules,
    cadence,
    standing: {
      touchCount: 0,
      stepsDone: 0,
      tried: {},
      sameChannelRun: 0,
      turn: "never-contacted",
      outcome: "open",
      waitingSince: from,
      promises: [],
    },
    due: cadence && {
      at: addWait(from, cadence.firstTouchWithin, rules.calendar, facts.theirZone),
      for: "first-touch",
    },
    wait: cadence?.firstTouchWithin ?? ONE_DAY,
    parkedUntil: 0,
    snoozedUntil: 0,
    promises: [],
    nextStep: undefined,
    isCustomer: false,
    wasCold: false,
  };
}

export function knownSince(facts: ProspectFacts): number {
  return facts.interestedAt ?? facts.createdAt;
}

/** Something happened since: neither the hint nor the absence needs the rep's eye any more. */
export function seenTo(standing: Standing): void {
  delete standing.possibleReply;
  delete standing.awayUntilOn;
}

export function forgetRound(standing: Standing): void {
  standing.stepsDone = 0;
  standing.tried = {};
  standing.sameChannelRun = 0;
}

export function comeBack({ standing, isCustomer }: State): void {
  standing.outcome = isCustomer ? "won" : "open";
  delete standing.parked;
}

/** Whoever plans something for a closed prospect has opened them again. */
export function reopen(standing: Standing): void {
  if (!isClosed(standing)) return;
  standing.outcome = "open";
  standing.turn = standing.touchCount === 0 ? "never-contacted" : "theirs";
}

export function isClosed(standing: Standing): boolean {
  return standing.turn === "closed";
}
