/**
 * Who is due, by `docs/follow-up.md` and by nothing else. There is no state that is carried along:
 * each question (whose turn, which round, which date) is asked of the last event, and where that
 * one has no say in it, of the log without it. A second opinion on `src/domain/standing.ts`.
 */
import type { Cadence } from "~domain/cadence";
import type { Wait } from "~domain/calendar";
import type { LoggedEvent, NextStepSet, Touch } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { DueFor, Outcome, Turn } from "~domain/standing";
import { after, clockAt, momentOn, offDaysOff, startOn, workdayFrom } from "./calendar";
import { chosenCadence, stepNumber, whatCounts } from "./past";
import { type Vow, vowsAfter } from "./vows";

const ONE: Wait = { kind: "business-days", days: 1 };

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
  events: LoggedEvent[];
  turn(n: number): Turn;
  outcome(n: number): Outcome;
  cadence(n: number): Cadence | undefined;
  round(n: number): Touch[];
  base(n: number): Base | undefined;
  wait(n: number): Wait;
  plan(n: number): Plan | undefined;
  vows(n: number): Vow[];
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

export function storyOf(facts: ProspectFacts, log: readonly LoggedEvent[], rules: Rules): Story {
  const events = whatCounts(log);
  const { calendar } = rules;
  const { zone } = calendar;
  const knownAt = facts.interestedAt ?? facts.createdAt;
  const care = (id: string | undefined) => rules.cadences.find((one) => one.id === id);
  const last = (n: number) => events[n - 1];
  /** Whether it makes a prospect of somebody closed. A snooze of nothing but a promise does not. */
  const opens = (n: number) => {
    const kind = last(n)?.kind;
    return kind === "snoozed" ? movesBase(n) : kind === "next-step-set" || kind === "round-started";
  };

  /** Still parked at this moment, before the day of return. */
  function isAway(n: number, at: number): boolean {
    if (turn(n) !== "parked") return false;
    const parked = events.slice(0, n).findLast(({ kind }) => kind === "parked");
    if (parked?.kind !== "parked") return false;
    return clockAt(at, zone).day < workdayFrom(parked.untilOn, calendar);
  }

  /** Whose turn it is when somebody opens the prospect again. */
  const turnAnew = (n: number): Turn =>
    events.slice(0, n).some((one) => one.kind === "touch" && !one.isGroup)
      ? "theirs"
      : "never-contacted";

  const turn: (n: number) => Turn = remembered((n) => {
    const event = last(n);
    if (event === undefined) return "never-contacted";
    const before = turn(n - 1);
    switch (event.kind) {
      case "touch": {
        if (event.isGroup || before === "closed" || isAway(n - 1, event.at)) return before;
        const limit = cadence(n)?.maxTouches ?? Number.POSITIVE_INFINITY;
        return round(n).length >= limit ? "decide" : "theirs";
      }
      case "reply":
        return before === "closed" && outcome(n - 1) === "won" ? "closed" : "yours";
      case "invite-accepted":
        return before === "decide" && hears(n) ? "theirs" : before;
      case "round-started":
        return before === "yours" ? "yours" : turnAnew(n);
      case "parked":
        return "parked";
      case "lost":
        return "closed";
      case "won":
        return care(event.careCadenceId) === undefined ? "closed" : "theirs";
      default:
        return before === "closed" && opens(n) ? turnAnew(n) : before;
    }
  });

  const outcome: (n: number) => Outcome = remembered((n) => {
    const event = last(n);
    if (event === undefined) return "open";
    const before = outcome(n - 1);
    if (event.kind === "won" || event.kind === "lost" || event.kind === "parked") return event.kind;
    if (turn(n - 1) === "closed") return turn(n) === "closed" ? before : "open";
    if (turn(n - 1) === "parked" && turn(n) !== "parked") return "open";
    return before;
  });

  const cadence: (n: number) => Cadence | undefined = remembered((n) => {
    const event = last(n);
    if (event === undefined) return chosenCadence(facts, rules);
    if (event.kind === "won" && care(event.careCadenceId)) return care(event.careCadenceId);
    // A customer is one until the next yes or no.
    if (event.kind === "won" || event.kind === "lost") return chosenCadence(facts, rules);
    return cadence(n - 1);
  });

  const round: (n: number) => Touch[] = remembered((n) => {
    const event = last(n);
    if (event === undefined || event.kind === "reply") return [];
    if (event.kind === "won" && care(event.careCadenceId)) return [];
    if (event.kind === "round-started" && turn(n - 1) !== "yours") return [];
    if (event.kind !== "touch" || event.isGroup) return round(n - 1);
    const isBack = turn(n - 1) === "parked" && !isAway(n - 1, event.at);
    return isBack ? [event] : [...round(n - 1), event];
  });

  /** Snoozed by the rep until later than this moment, with nothing since that ends a snooze. */
  function isSnoozed(n: number, at: number): boolean {
    const event = last(n);
    if (event === undefined) return false;
    if (event.kind === "snoozed" && movesBase(n)) return offDaysOff(event.untilAt, calendar) > at;
    const ends = ["reply", "round-started", "parked", "won", "lost"].includes(event.kind);
    return !ends && isSnoozed(n - 1, at);
  }

  /** Whether an accepted invitation changes anything. */
  function hears(n: number): boolean {
    const event = last(n);
    if (event?.kind !== "invite-accepted") return false;
    const before = turn(n - 1);
    if (before === "parked" || before === "closed" || before === "yours") return false;
    return plan(n - 1) === undefined && !isSnoozed(n - 1, event.at);
  }

  /** Whether a snooze puts off the base date, and not only a promise or a plan. */
  function movesBase(n: number): boolean {
    const event = last(n);
    if (event?.kind !== "snoozed") return false;
    const now = event.at;
    const isDue = (due: { at: number } | undefined) => due !== undefined && due.at <= now;
    if (isDue(base(n - 1))) return true;
    return !isDue(plan(n - 1)) && !vows(n - 1).some(isDue);
  }

  function baseAfterTouch(n: number, touch: Touch): Base | undefined {
    const before = base(n - 1);
    const by = cadence(n);
    if (touch.isGroup || turn(n - 1) === "closed" || isAway(n - 1, touch.at)) return before;
    if (by === undefined)
      return before?.why === "snooze" && before.at > touch.at ? before : undefined;
    const why = turn(n) === "decide" ? "decide" : "cadence";
    const { wait: then } = stepNumber(by, round(n).length);
    const at = ends(touch.at, then, why === "cadence");
    if (before === undefined) return { at, why };
    if (before.why === "first-touch" && touch.at < knownAt) return { at, why };
    return { at: Math.max(at, before.at), why };
  }

  /** The end of a wait; where the prospect's own day counts, only for a wait in days. */
  function ends(at: number, then: Wait, minded: boolean): number {
    return after(at, then, calendar, minded ? facts.theirZone : undefined);
  }

  const base: (n: number) => Base | undefined = remembered((n) => {
    const event = last(n);
    if (event === undefined) {
      const by = chosenCadence(facts, rules);
      return by && { at: ends(knownAt, by.firstTouchWithin, true), why: "first-touch" };
    }
    const before = base(n - 1);
    switch (event.kind) {
      case "touch":
        return baseAfterTouch(n, event);
      case "reply":
        if (turn(n) === "closed") return before;
        // They wait already; only one whose answer was put off is asked for anew.
        if (turn(n - 1) === "yours" && before?.why === "answer") return before;
        return { at: ends(event.at, ONE, true), why: "answer" };
      case "invite-accepted": {
        if (!hears(n)) return before;
        const at = ends(event.at, ONE, true);
        const isSooner = before === undefined || at < before.at || turn(n - 1) === "decide";
        return isSooner ? { at, why: "accepted" } : before;
      }
      case "round-started":
        if (turn(n - 1) === "yours") return before;
        if (cadence(n) === undefined) return before?.why === "parked" ? undefined : before;
        return { at: ends(event.at, ONE, true), why: "cadence" };
      case "snoozed":
        if (!movesBase(n)) return before;
        return { at: offDaysOff(event.untilAt, calendar), why: "snooze" };
      case "parked":
        return { at: startOn(workdayFrom(event.untilOn, calendar), calendar), why: "parked" };
      case "lost":
        return undefined;
      case "won": {
        const by = care(event.careCadenceId);
        return by && { at: ends(event.at, by.firstTouchWithin, true), why: "cadence" };
      }
      default:
        return before;
    }
  });

  const wait: (n: number) => Wait = remembered((n) => {
    const event = last(n);
    const by = cadence(n);
    if (event === undefined) return by?.firstTouchWithin ?? ONE;
    if (event.kind === "reply") return turn(n) === "closed" ? wait(n - 1) : ONE;
    if (event.kind === "round-started")
      return turn(n - 1) === "yours" || by === undefined ? wait(n - 1) : ONE;
    if (event.kind === "won" && care(event.careCadenceId) && by) return by.firstTouchWithin;
    const counts = event.kind === "touch" && !event.isGroup && turn(n - 1) !== "closed";
    if (!counts || isAway(n - 1, event.at)) return wait(n - 1);
    return by ? stepNumber(by, round(n).length).wait : wait(n - 1);
  });

  const plan: (n: number) => Plan | undefined = remembered((n) => {
    const event = last(n);
    const before = event && plan(n - 1);
    if (event?.kind === "next-step-set")
      return { event, at: startOn(workdayFrom(event.on, calendar), calendar) };
    if (event === undefined || before === undefined) return undefined;
    if (event.kind === "won" || event.kind === "lost" || event.kind === "parked") return undefined;
    if (event.kind === "touch" && !event.isGroup && event.at >= momentOn(before.event.on, 0, zone))
      return undefined;
    if (event.kind === "snoozed" && before.at <= event.at)
      return { ...before, at: offDaysOff(event.untilAt, calendar) };
    return before;
  });

  const vows = (n: number) => vowsAfter(events.slice(0, n), calendar);
  return { events, turn, outcome, cadence, round, base, wait, plan, vows };
}
