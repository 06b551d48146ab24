/** What holds for every log, whatever is in it and in whatever order it arrives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_CADENCES, BY_HAND } from "~domain/cadence";
import { dayOf, isDayOff } from "~domain/calendar";
import { CHANNELS } from "~domain/channel";
import { isDue } from "~domain/due-list";
import { type LoggedEvent, POSSIBLE_REPLIES } from "~domain/event";
import type { EventId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import { cadenceOf, DEFAULT_RULES } from "~domain/rules";
import { type Standing, standingOf } from "~domain/standing";
import { factsByHand, factsOf, JANE } from "../support/log";
import { calendarIn, rulesIn } from "../support/rules";
import { at, DAY, HOUR } from "../support/times";

const START = at("2026-10-01T00:00Z");
const END = at("2026-12-15T00:00Z");
const RUNS = { numRuns: 300 };

const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
);
/** Few distinct times, so that many events share one. */
const time = fc.oneof(
  fc.integer({ min: START, max: END }),
  fc.integer({ min: 0, max: 20 }).map((slot) => START + slot * 36 * HOUR),
);
const channel = fc.constantFrom(...CHANNELS);
const day = fc
  .integer({ min: 0, max: 200 })
  .map((n) => new Date(START + n * DAY).toISOString().slice(0, 10));
const number = fc.nat({ max: 30 });

const what = fc.oneof(
  fc.record(
    {
      kind: fc.constant("touch" as const),
      channel,
      seenBy: fc.constant("hand" as const),
      isGroup: fc.constant(true as const),
    },
    { requiredKeys: ["kind", "channel", "seenBy"] },
  ),
  fc.record({ kind: fc.constant("invite-accepted" as const), channel }),
  fc.record({ kind: fc.constant("reply" as const), channel }),
  fc.record(
    { kind: fc.constant("auto-replied" as const), channel, returnsOn: day },
    { requiredKeys: ["kind", "channel"] },
  ),
  fc.record({
    kind: fc.constant("possible-reply" as const),
    channel,
    why: fc.constantFrom(...POSSIBLE_REPLIES),
  }),
  fc.record({ kind: fc.constant("snoozed" as const), untilAt: time }),
  fc.record({ kind: fc.constant("parked" as const), untilOn: day }),
  fc.record({ kind: fc.constantFrom("won" as const, "lost" as const, "round-started" as const) }),
  fc.record({ kind: fc.constant("won" as const), careCadenceId: fc.constant("care-60") }),
  fc.record({ kind: fc.constant("next-step-set" as const), text: fc.string(), on: day }),
  fc.record({ kind: fc.constant("promise-made" as const), text: fc.string(), dueOn: day }),
  fc.record({ kind: fc.constant("promise-moved" as const), target: number, dueOn: day }),
  fc.record({
    kind: fc.constant("promise-closed" as const),
    target: number,
    how: fc.constant("kept" as const),
  }),
  fc.record({ kind: fc.constant("retracted" as const), target: number }),
);

const idOf = (index: number): EventId => `event:${String(index).padStart(3, "0")}`;

/** An event as the log keeps it. Promises are moved and closed, and events retracted, among those generated. */
function logged(
  index: number,
  atTime: number,
  kind: typeof what extends fc.Arbitrary<infer W> ? W : never,
): LoggedEvent {
  const recorded = {
    id: idOf(index),
    prospectId: JANE,
    at: atTime,
    recordedAt: atTime,
    source: "hand" as const,
    messageKey: String(index),
  };
  if (kind.kind === "promise-closed")
    return { ...recorded, kind: kind.kind, how: kind.how, promiseId: idOf(kind.target) };
  if (kind.kind === "promise-moved")
    return { ...recorded, kind: kind.kind, dueOn: kind.dueOn, promiseId: idOf(kind.target) };
  if (kind.kind === "retracted")
    return { ...recorded, kind: kind.kind, eventId: idOf(kind.target) };
  return { ...recorded, ...kind };
}

const log = fc
  .array(fc.tuple(time, what), { maxLength: 24 })
  .map((entries) => entries.map(([when, kind], index) => logged(index, when, kind)));

const facts: fc.Arbitrary<ProspectFacts> = fc
  .record({
    cadenceId: fc.constantFrom(undefined, ...BUILT_IN_CADENCES.map(({ id }) => id)),
    createdAt: time,
    interestedAt: fc.option(time, { nil: undefined }),
  })
  .map(({ cadenceId, createdAt, interestedAt }) => {
    const rest = { createdAt, ...(interestedAt !== undefined && { interestedAt }) };
    return cadenceId === undefined ? factsByHand(rest) : factsOf({ cadenceId, ...rest });
  });

function neverShortens(who: ProspectFacts): boolean {
  const steps = cadenceOf(who, DEFAULT_RULES)?.steps ?? [];
  const days = steps.map(({ wait }) => (wait.kind === "business-days" ? wait.days : Number.NaN));
  return days.every((count, index) => count >= (days[index - 1] ?? 0));
}

const knownSince = (who: ProspectFacts) => who.interestedAt ?? who.createdAt;

const someTouch = (index: number, when: number) =>
  logged(index, when, { kind: "touch", channel: "email", seenBy: "hand" });

describe("one more touch", () => {
  it("at the end of the log never brings a date forward", () => {
    fc.assert(
      fc.property(facts, log, zone, fc.nat({ max: 20 * DAY }), (who, events, where, later) => {
        const before = standingOf(who, events, rulesIn(where));
        const latest = Math.max(knownSince(who), ...events.map((event) => event.at));
        const after = standingOf(
          who,
          [...events, someTouch(100, latest + 1 + later)],
          rulesIn(where),
        );
        if (before.dueAt === undefined || after.dueAt === undefined) return;
        expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt);
      }),
      RUNS,
    );
  });

  it("anywhere in the log never brings forward what was not planned", () => {
    // A plan hides what the cadence says and not what is asked of the rep: another date comes first.
    // And another round is none while it is the rep's turn, which a touch ends.
    const isPlan = ({ kind }: LoggedEvent) =>
      kind === "promise-made" || kind === "next-step-set" || kind === "round-started";
    const unplanned = log.map((events) => events.filter((event) => !isPlan(event)));
    fc.assert(
      fc.property(facts, unplanned, zone, time, (who, events, where, when) => {
        // A message from before the prospect was added may: it answers the first touch.
        fc.pre(when >= knownSince(who));
        // One touch before others gives each of them the wait of the next, which may be a shorter one.
        fc.pre(neverShortens(who));
        const before = standingOf(who, events, rulesIn(where));
        const after = standingOf(who, [...events, someTouch(100, when)], rulesIn(where));
        if (before.dueAt === undefined || after.dueAt === undefined) return;
        expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes a date away only from those followed up by hand", () => {
    fc.assert(
      fc.property(facts, log, zone, time, (who, events, where, when) => {
        const before = standingOf(who, events, rulesIn(where));
        const after = standingOf(who, [...events, someTouch(100, when)], rulesIn(where));
        if (before.dueAt !== undefined && after.dueAt === undefined)
          expect(who.cadenceId).toBe(BY_HAND);
      }),
      RUNS,
    );
  });
});

describe("what only may be an answer, or is an automatic one", () => {
  const quiet = fc.tuple(time, what.filter(isQuiet));

  it("changes, anywhere in the log, no column but the two that show it", () => {
    const several = fc.array(quiet, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(facts, log, zone, several, (who, events, where, more) => {
        const added = more.map(([when, kind], index) => logged(100 + index, when, kind));
        const before = standingOf(who, events, rulesIn(where));
        const after = standingOf(who, [...added, ...events], rulesIn(where));
        expect(columnsOf(after)).toEqual(columnsOf(before));
      }),
      { numRuns: 1000 },
    );
  });

  it("is never shown of someone who is closed, nor while it is the rep's turn", () => {
    fc.assert(
      fc.property(facts, log, zone, (who, events, where) => {
        const { turn, possibleReply, awayUntilOn } = standingOf(who, events, rulesIn(where));
        if (turn === "yours" || turn === "closed") expect(possibleReply).toBeUndefined();
        if (awayUntilOn !== undefined) expect(awayUntilOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      RUNS,
    );
  });
});

function isQuiet({ kind }: { kind: string }): boolean {
  return kind === "auto-replied" || kind === "possible-reply";
}

function columnsOf({ possibleReply: _hint, awayUntilOn: _away, ...rest }: Standing) {
  return rest;
}

describe("a message to a group", () => {
  it("changes nothing, anywhere in the log", () => {
    fc.assert(
      fc.property(facts, log, zone, time, (who, events, where, when) => {
        const group = { ...someTouch(100, when), isGroup: true as const };
        expect(standingOf(who, [group, ...events], rulesIn(where))).toEqual(
          standingOf(who, events, rulesIn(where)),
        );
      }),
      RUNS,
    );
  });
});

describe("an accepted invitation", () => {
  const accepted = (when: number) =>
    logged(100, when, { kind: "invite-accepted", channel: "linkedin" });

  it("at the end of the log puts no date off, but that of a decision", () => {
    fc.assert(
      fc.property(facts, log, zone, fc.nat({ max: 20 * DAY }), (who, events, where, later) => {
        const before = standingOf(who, events, rulesIn(where));
        const latest = Math.max(knownSince(who), ...events.map((event) => event.at));
        const after = standingOf(who, [...events, accepted(latest + 1 + later)], rulesIn(where));
        expect(after.inviteAcceptedAt).toBe(latest + 1 + later);
        if (before.turn === "decide" || before.dueAt === undefined) return;
        expect(after.dueAt).toBeLessThanOrEqual(before.dueAt);
        expect(after.turn).toBe(before.turn);
      }),
      RUNS,
    );
  });

  it("never moves who is snoozed until later, has a next step, is parked or closed, or is the rep's turn", () => {
    fc.assert(
      fc.property(facts, log, zone, fc.nat({ max: 20 * DAY }), (who, events, where, later) => {
        const before = standingOf(who, events, rulesIn(where));
        const isLeft = ["yours", "parked", "closed"].includes(before.turn);
        const latest = Math.max(knownSince(who), ...events.map((event) => event.at));
        const when = latest + 1 + later;
        const isSnoozed = before.dueFor === "snooze" && (before.dueAt ?? 0) > when;
        fc.pre(isLeft || isSnoozed || before.nextStep !== undefined);
        const { inviteAcceptedAt: _, ...after } = standingOf(
          who,
          [...events, accepted(when)],
          rulesIn(where),
        );
        const { inviteAcceptedAt: __, ...rest } = before;
        expect(after).toEqual(rest);
      }),
      RUNS,
    );
  });
});

describe("the replay", () => {
  it("does not depend on the order in which the log arrives", () => {
    const shuffled = log.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(facts, shuffled, zone, (who, [events, other], where) => {
        expect(standingOf(who, other, rulesIn(where))).toEqual(
          standingOf(who, events, rulesIn(where)),
        );
      }),
      RUNS,
    );
  });

  it("changes nothing in what it was given", () => {
    fc.assert(
      fc.property(facts, log, zone, (who, events, where) => {
        const copy = structuredClone({ who, events });
        standingOf(who, events, rulesIn(where));
        expect({ who, events }).toEqual(copy);
      }),
    );
  });

  it("of a retracted event equals never having had it", () => {
    const withTarget = log
      .filter((events) => events.length > 0)
      .chain((events) => fc.tuple(fc.constant(events), fc.constantFrom(...events)));
    fc.assert(
      fc.property(facts, withTarget, zone, time, (who, [events, target], where, when) => {
        fc.pre(target.kind !== "retracted");
        const undone = [
          ...events,
          { ...someTouch(100, when), kind: "retracted" as const, eventId: target.id },
        ];
        const never = events.filter((event) => event !== target);
        expect(standingOf(who, undone, rulesIn(where))).toEqual(
          standingOf(who, never, rulesIn(where)),
        );
      }),
      RUNS,
    );
  });
});

describe("an event retracted in a chain, each time what retracted it before", () => {
  const withTarget = log
    .map((events) => events.filter(({ kind }) => kind !== "retracted"))
    .filter((events) => events.length > 0)
    .chain((events) => fc.tuple(fc.constant(events), fc.constantFrom(...events)));
  /** When each was said to happen, and how long after the one before it was written down. */
  const steps = fc.array(fc.tuple(time, fc.integer({ min: 1, max: DAY })), { maxLength: 9 });
  const chained = fc.tuple(withTarget, steps).chain(([[events, target], list]) => {
    let last = target;
    const retractions = list.map(([when, later], index) => {
      const { id, recordedAt } = last;
      const entry = logged(100 + index, when, { kind: "retracted", target: 0 });
      last = { ...entry, kind: "retracted", eventId: id, recordedAt: recordedAt + later };
      return last;
    });
    const all = [...events, ...retractions];
    return fc.record({
      events: fc.constant(events),
      target: fc.constant(target),
      count: fc.constant(list.length),
      told: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    });
  });

  it("counts if and only if that was an even number of times, in whatever order it arrives", () => {
    fc.assert(
      fc.property(facts, chained, zone, (who, { events, target, count, told }, where) => {
        const counted = count % 2 === 0 ? events : events.filter((event) => event !== target);
        expect(standingOf(who, told, rulesIn(where))).toEqual(
          standingOf(who, counted, rulesIn(where)),
        );
      }),
      RUNS,
    );
  });
});

describe("the columns", () => {
  it("give every open prospect with a cadence a date, and a closed one only a promise's", () => {
    fc.assert(
      fc.property(facts, log, zone, (who, events, where) => {
        const { dueAt, dueFor, lane, laneAt, coldAt, turn, outcome, promises } = standingOf(
          who,
          events,
          rulesIn(where),
        );
        const isClosed = turn === "closed";
        if (isClosed) expect(["won", "lost"]).toContain(outcome);
        if (isClosed) expect(dueFor).toBe(promises.length === 0 ? undefined : "promise");
        if (!isClosed && who.cadenceId !== BY_HAND) expect(dueAt).toBeTypeOf("number");
        expect([dueFor, coldAt].map((column) => column === undefined)).toEqual(
          Array(2).fill(dueAt === undefined),
        );
        expect([lane, laneAt].map((column) => column === undefined)).toEqual(
          Array(2).fill(isClosed && dueAt === undefined),
        );
        expect(lane === "unscheduled").toBe(!isClosed && dueAt === undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it("put no due moment on a day off", () => {
    const rests = fc.uniqueArray(day, { maxLength: 60 }).map((days) => new Set(days));
    fc.assert(
      fc.property(facts, log, zone, rests, (who, events, where, daysOff) => {
        const calendar = calendarIn(where, { daysOff });
        const { dueAt } = standingOf(who, events, { ...rulesIn(where), calendar });
        if (dueAt !== undefined) expect(isDayOff(dayOf(dueAt, where), calendar)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("put the cold threshold after the due date", () => {
    fc.assert(
      fc.property(facts, log, zone, (who, events, where) => {
        const { dueAt, coldAt } = standingOf(who, events, rulesIn(where));
        if (dueAt !== undefined) expect(coldAt).toBeGreaterThan(dueAt);
      }),
      RUNS,
    );
  });

  it("keep who is due due, until something happens", () => {
    fc.assert(
      fc.property(facts, log, zone, time, fc.nat(), (who, events, where, now, later) => {
        const standing = standingOf(who, events, rulesIn(where));
        expect(isDue(standing, now)).toBe(standing.dueAt !== undefined && standing.dueAt <= now);
        if (isDue(standing, now)) expect(isDue(standing, now + later)).toBe(true);
        else expect(isDue(standing, now - later)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe("one more day off", () => {
  const free = new Set(["touch", "reply", "auto-replied", "possible-reply", "won", "lost"]);
  /** Promises are due earlier for a day off, and a snooze or a plan by what is due at that moment. */
  const plain = log.map((events) => events.filter(({ kind }) => free.has(kind)));

  it("never brings a date forward that only waits make", () => {
    fc.assert(
      fc.property(facts, plain, zone, day, (who, events, where, off) => {
        const rules = rulesIn(where);
        const calendar = { ...rules.calendar, daysOff: new Set([off]) };
        const [before, after] = [
          standingOf(who, events, rules),
          standingOf(who, events, { ...rules, calendar }),
        ];
        expect(after.turn).toBe(before.turn);
        if (before.dueAt === undefined) expect(after.dueAt).toBeUndefined();
        else expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt);
      }),
      { numRuns: 1000 },
    );
  });
});
