/** The rules of `docs/follow-up.md`, written down twice: what the two make of the same log must agree. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { groupOf, todayOf } from "~domain/due-list";
import { standingOf } from "~domain/standing";
import { answerOf } from "./oracle/answer";
import { type Case, cases } from "./oracle/cases";

/** Some 15 seconds on a machine of its own. Milliseconds. */
const PATIENT = 240_000;

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

function shown({ facts, events, rules, now }: Case): ReturnType<typeof answerOf> {
  const standing = standingOf(facts, events, rules);
  const today = todayOf({ now, zone: rules.calendar.zone });
  return {
    turn: standing.turn,
    outcome: standing.outcome,
    stepsDone: standing.stepsDone,
    tried: standing.tried,
    dueAt: standing.dueAt,
    dueFor: standing.dueFor,
    dueText: standing.dueText,
    coldAt: standing.coldAt,
    promises: [...standing.promises].sort(byId),
    nextStep: standing.nextStep,
    suggestion: standing.suggestion,
    group: groupOf(standing, today),
  };
}

it(
  "agrees with the second opinion",
  () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { facts, events, rules, now } = one;
        expect(shown(one)).toEqual(answerOf(facts, events, rules, now));
      }),
      { numRuns: 10_000 },
    );
  },
  PATIENT,
);
