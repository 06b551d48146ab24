import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isDayOff, WEEKDAYS, workdayStartOn } from "~domain/calendar";
import type { Prospect, Stage } from "~domain/prospect";
import { STAGES } from "~domain/prospect";
import { cannotWait, SPREAD_OVER, spreadOver } from "~domain/spread";
import type { Lane } from "~domain/standing";
import { prospectOf } from "../support/log";
import { calendarIn } from "../support/rules";
import { at, BERLIN, DAY } from "../support/times";

const NOW = at("2026-11-23T10:00"); // A Monday.
const MOMENT = { now: NOW, zone: BERLIN };
const LANES: Lane[] = ["fresh", "promise", "yours", "rest", "new", "unscheduled"];

let counter = 0;
function dueSince(days: number, change: Partial<Prospect> = {}): Prospect {
  counter += 1;
  const dueAt = NOW - days * DAY;
  const id = `prospect:${String(counter).padStart(4, "0")}` as const;
  return { ...prospectOf(), id, lane: "rest", dueAt, laneAt: dueAt, coldAt: NOW + DAY, ...change };
}

const idsOf = (people: readonly Prospect[]) => people.map(({ id }) => id);
const spread = (people: readonly Prospect[], days: number, calendar = calendarIn()) =>
  spreadOver(people, days, MOMENT, calendar);

describe("the days", () => {
  it("are this one and the next working days, at the start of the hours", () => {
    const plan = spread(
      Array.from({ length: 30 }, () => dueSince(1)),
      5,
    );
    expect(plan.map(({ on, ids }) => [on, ids.length])).toEqual([
      ["2026-11-23", 6],
      ["2026-11-24", 6],
      ["2026-11-25", 6],
      ["2026-11-26", 6],
      ["2026-11-27", 6],
    ]);
    expect(plan.map(({ untilAt }) => untilAt)).toEqual([
      undefined,
      ...["24", "25", "26", "27"].map((day) => at(`2026-11-${day}T09:00`)),
    ]);
  });

  it("leave out days off", () => {
    const calendar = calendarIn(BERLIN, { daysOff: new Set(["2026-11-24", "2026-11-30"]) });
    const plan = spread(
      Array.from({ length: 30 }, () => dueSince(1)),
      5,
      calendar,
    );
    expect(plan.map(({ on }) => on)).toEqual([
      "2026-11-23",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-12-01",
    ]);
  });

  it("share out what does not divide", () => {
    const plan = spread(
      Array.from({ length: 32 }, () => dueSince(1)),
      3,
    );
    expect(plan.map(({ ids }) => ids.length)).toEqual([11, 11, 10]);
  });

  it("are fewer when there is nobody for them", () => {
    const plan = spread(
      Array.from({ length: 3 }, () => dueSince(1)),
      10,
    );
    expect(plan.map(({ ids }) => ids.length)).toEqual([1, 1, 1]);
    expect(spread([], 3)).toEqual([{ on: "2026-11-23", ids: [] }]);
  });
});

describe("who stays today", () => {
  it.each(LANES)("of lane %s", (lane) => {
    expect(cannotWait({ lane, turn: "theirs" }, NOW)).toBe(["fresh", "yours"].includes(lane));
    expect(cannotWait({ lane, turn: "yours" }, NOW)).toBe(true);
  });

  it("to whom something is promised that is due, in whatever lane", () => {
    const promised = (promiseDueAt: number) =>
      cannotWait({ lane: "rest", turn: "theirs", promiseDueAt }, NOW);
    expect([promised(NOW), promised(NOW + 1)]).toEqual([true, false]);
  });

  it("is whoever waits for the rep's word, however many, and then nobody else", () => {
    const waiting = Array.from({ length: 20 }, () => dueSince(1, { lane: "yours" }));
    const others = Array.from({ length: 10 }, () => dueSince(9, { stage: "proposal" }));
    const [today, ...later] = spread([...others, ...waiting], 3);
    expect(today?.ids.toSorted()).toEqual(idsOf(waiting));
    expect(later.map(({ ids }) => ids.length)).toEqual([5, 5]);
  });
});

describe("who comes first", () => {
  it("is nearest to a yes, then has answered, then is not cold, then most late", () => {
    const best = [
      dueSince(1, { stage: "proposal", coldAt: NOW }),
      dueSince(1, { stage: "meeting", coldAt: NOW }),
      dueSince(1, { stage: "in-conversation", coldAt: NOW }),
      dueSince(1, { lastReplyAt: NOW - 90 * DAY, coldAt: NOW }),
      dueSince(9),
      dueSince(1),
      dueSince(20, { coldAt: NOW }),
      dueSince(2, { coldAt: NOW }),
    ];
    const plan = spread(best.toReversed(), best.length);
    expect(plan.flatMap(({ ids }) => ids)).toEqual(idsOf(best));
  });
});

describe("every plan", () => {
  const person = fc.record({
    days: fc.nat({ max: 60 }),
    lane: fc.constantFrom(...LANES),
    stage: fc.constantFrom<Stage[]>(...STAGES),
    lastReplyAt: fc.option(fc.constant(NOW - DAY), { nil: undefined }),
  });
  const people = fc
    .array(person, { maxLength: 120 })
    .map((list) =>
      list.map(({ days, lane, stage, lastReplyAt }) =>
        dueSince(days, { lane, stage, ...(lastReplyAt !== undefined && { lastReplyAt }) }),
      ),
    );
  const calendar = fc
    .record({
      workdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      off: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }),
    })
    .map(({ workdays, off }) => {
      const daysOff = new Set(off.map((days) => dayOf(NOW + days * DAY, BERLIN)));
      return calendarIn(BERLIN, { workdays, daysOff });
    });

  it("has each person once, on working days, and keeps today who cannot wait", () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...SPREAD_OVER), calendar, (due, days, rests) => {
        const plan = spread(due, days, rests);
        expect(plan.flatMap(({ ids }) => ids).toSorted()).toEqual(idsOf(due).toSorted());
        expect(plan.length).toBeLessThanOrEqual(days);
        const [today, ...later] = plan;
        expect(today).toMatchObject({ on: "2026-11-23" });
        expect(today?.ids).toEqual(expect.arrayContaining(idsOf(due.filter(cannotWait))));
        for (const { on, untilAt } of later) {
          expect(isDayOff(on, rests)).toBe(false);
          expect(untilAt).toBe(workdayStartOn(on, rests));
        }
        const order = plan.map(({ on }) => on);
        expect(order).toEqual([...new Set(order)].toSorted());
        const most = Math.max(...later.map(({ ids }) => ids.length), 0);
        expect(most).toBeLessThanOrEqual(Math.max(Math.ceil(due.length / days), 1));
      }),
      { numRuns: 300 },
    );
  });
});
