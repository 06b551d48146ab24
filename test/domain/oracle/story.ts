/**
 * Who is due, by `docs/follow-up.md` and by nothing else: a second opinion on
 * `src/domain/standing.ts`. There is no state that is carried along. Each question (whose turn,
 * which round, which date) is asked of the last event, and where that one has no say in it, of the
 * log without it.
 */
import type { Cadence } from "~domain/cadence";
import type { Wait } from "~domain/calendar";
import type { LoggedEvent, NextStepSet, Touch } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { DueFor, Outcome, Turn } from "~domain/standing";
import { baseAfter, planAfter, waitAfter } from "./dates";
import { whatCounts } from "./past";
import { cadenceAfter, outcomeAfter, roundAfter, turnAfter } from "./turns";
import { type Vow, vowsAfter } from "./vows";

export interface Base {
  at: number;
  why: DueFor;
}

export interface Plan {
  event: NextStepSet;
  at: number;
}

/** All that can be asked after the first `n` events. */
export interface Story {
  facts: ProspectFacts;
  rules: Rules;
  events: LoggedEvent[];
  turn(n: number): Turn;
  outcome(n: number): Outcome;
  /** Undefined is by hand. */
  cadence(n: number): Cadence | undefined;
  round(n: number): Touch[];
  base(n: number): Base | undefined;
  /** The wait in force. */
  wait(n: number): Wait;
  plan(n: number): Plan | undefined;
  vows(n: number): Vow[];
}

export function storyOf(facts: ProspectFacts, log: readonly LoggedEvent[], rules: Rules): Story {
  const events = whatCounts(log);
  const story: Story = {
    facts,
    rules,
    events,
    turn: remembered((n) => turnAfter(story, n)),
    outcome: remembered((n) => outcomeAfter(story, n)),
    cadence: remembered((n) => cadenceAfter(story, n)),
    round: remembered((n) => roundAfter(story, n)),
    base: remembered((n) => baseAfter(story, n)),
    wait: remembered((n) => waitAfter(story, n)),
    plan: remembered((n) => planAfter(story, n)),
    vows: remembered((n) => vowsAfter(events.slice(0, n), rules.calendar)),
  };
  return story;
}

/** Remembers answers, so that a long log is not read a thousand times. */
function remembered<T>(ask: (n: number) => T): (n: number) => T {
  const answers: { answer: T }[] = [];
  return (n) => {
    const known = answers[n] ?? { answer: ask(n) };
    answers[n] = known;
    return known.answer;
  };
}
