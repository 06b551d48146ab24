import { describe, expect, it } from "vitest";
import { counted, type Health, lastWeek, looksBroken, withOutline } from "~domain/health";
import { at, BERLIN, DAY, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const FINE: Health = { connector: "gmail", unreadableCount: 0 };
const NONE = { withoutRequest: 0, withoutIntent: 0, unreadable: 0 };

describe("whether capture looks broken", () => {
  it.each([
    ["nothing was ever sent", {}, false],
    ["requests are recognised", { lastRequestAt: T }, false],
    ["only the screen saw a send", { lastScreenOnlyAt: T }, true],
    ["a press of Send led to nothing", { lastUnclearAt: T }, true],
    ["only the screen saw a send since", { lastRequestAt: T - 1, lastScreenOnlyAt: T }, true],
    ["a press led to nothing since", { lastRequestAt: T - 1, lastUnclearAt: T }, true],
    ["a request was recognised since", { lastRequestAt: T + 1, lastScreenOnlyAt: T }, false],
    ["and of a press that led to nothing", { lastRequestAt: T + 1, lastUnclearAt: T }, false],
    ["at the very moment", { lastRequestAt: T, lastScreenOnlyAt: T }, false],
    [
      "of two, only one is before the request",
      { lastRequestAt: T, lastScreenOnlyAt: T - 1, lastUnclearAt: T + 1 },
      true,
    ],
    [
      "of two, only the other is",
      { lastRequestAt: T, lastScreenOnlyAt: T + 1, lastUnclearAt: T - 1 },
      true,
    ],
    ["a request was unreadable, which says nothing", { lastUnreadableAt: T }, false],
    ["Send was pressed, which says nothing", { lastPressAt: T }, false],
  ] as [string, Partial<Health>, boolean][])("%s: %s", (_what, change, isBroken) => {
    expect(looksBroken({ ...FINE, ...change })).toBe(isBroken);
  });
});

describe("counting", () => {
  it("adds to the day, each kind for itself", () => {
    let health = counted(FINE, "withoutRequest", T, BERLIN);
    health = counted(health, "withoutRequest", T + HOUR, BERLIN);
    health = counted(health, "unreadable", T + HOUR, BERLIN);
    expect(health.days).toEqual([{ ...NONE, on: "2026-11-23", withoutRequest: 2, unreadable: 1 }]);
  });

  it("changes nothing else, nor what it was given", () => {
    const before: Health = { ...FINE, lastPressAt: T, days: [{ ...NONE, on: "2026-11-23" }] };
    const copy = structuredClone(before);
    const { days: _days, ...rest } = counted(before, "withoutIntent", T, BERLIN);
    expect(rest).toEqual({ ...FINE, lastPressAt: T });
    expect(before).toEqual(copy);
  });

  it.each([
    [BERLIN, "2026-11-23", "2026-11-24"],
    ["America/New_York", "2026-11-23", "2026-11-23"],
    ["Pacific/Auckland", "2026-11-24", "2026-11-24"],
  ])("in %s, a minute before and after midnight in Berlin is on %s and %s", (zone, one, two) => {
    const midnight = at("2026-11-24T00:00");
    const first = counted(FINE, "unreadable", midnight - MINUTE, zone);
    const both = counted(first, "unreadable", midnight, zone);
    expect([...new Set([one, two])]).toEqual(both.days?.map(({ on }) => on));
    expect(first.days?.map(({ on }) => on)).toEqual([one]);
  });

  it("keeps the days in order, whatever the order of telling", () => {
    const times = [T + DAY, T - DAY, T];
    const { days } = times.reduce((one, time) => counted(one, "unreadable", time, BERLIN), FINE);
    expect(days?.map(({ on }) => on)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"]);
  });

  it("keeps seven days with anything to count, the newest", () => {
    const times = Array.from({ length: 10 }, (_, index) => T + index * DAY);
    const { days } = times.reduce((one, time) => counted(one, "unreadable", time, BERLIN), FINE);
    expect(days?.map(({ on }) => on)).toEqual([
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
      "2026-11-29",
      "2026-11-30",
      "2026-12-01",
      "2026-12-02",
    ]);
  });
});

describe("the sums of a week", () => {
  const withDays = (...on: string[]): Health => ({
    ...FINE,
    days: on.map((day) => ({ on: day, withoutRequest: 1, withoutIntent: 2, unreadable: 3 })),
  });

  it("are of today and the six days before", () => {
    const health = withDays("2026-11-16", "2026-11-17", "2026-11-23");
    expect(lastWeek(health, T, BERLIN)).toEqual({
      withoutRequest: 2,
      withoutIntent: 4,
      unreadable: 6,
    });
  });

  it("are nothing when there is nothing", () => {
    expect(lastWeek(FINE, T, BERLIN)).toEqual(NONE);
    expect(lastWeek(withDays("2026-11-16"), T, BERLIN)).toEqual(NONE);
  });

  it("begin at midnight of the rep's own day", () => {
    const health = withDays("2026-11-17");
    const lastMoment = at("2026-11-24T00:00") - 1;
    expect(lastWeek(health, lastMoment, BERLIN).withoutRequest).toBe(1);
    expect(lastWeek(health, lastMoment + 1, BERLIN).withoutRequest).toBe(0);
    expect(lastWeek(health, lastMoment + 1, "America/New_York").withoutRequest).toBe(1);
    expect(lastWeek(health, lastMoment, "Pacific/Auckland").withoutRequest).toBe(0);
  });

  it.each([
    ["at noon, clocks were put back", "2026-10-26T12:00", "2026-10-20", "2026-10-19"],
    ["in the last hour, clocks were put back", "2026-10-26T23:30", "2026-10-20", "2026-10-19"],
    ["in the first hour, clocks were put on", "2026-03-30T00:30+02:00", "2026-03-24", "2026-03-23"],
  ])("are of seven days also of a week in which, %s", (_when, now, first, tooOld) => {
    expect(lastWeek(withDays(tooOld, first), at(now), BERLIN).withoutRequest).toBe(1);
    expect(lastWeek(withDays(tooOld), at(now), BERLIN)).toEqual(NONE);
  });
});

describe("outlines", () => {
  const outline = (text: string, of = "request", time = T) => ({ at: time, of, text });

  it("are kept, oldest first, the last six of them", () => {
    const texts = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const { outlines } = texts.reduce((one, text) => withOutline(one, outline(text)), FINE);
    expect(outlines?.map(({ text }) => text)).toEqual(["c", "d", "e", "f", "g", "h"]);
  });

  it("that say nothing new change nothing", () => {
    const once = withOutline(FINE, outline("[n]"));
    expect(withOutline(once, outline("[n]", "request", T + DAY))).toBe(once);
  });

  it("of another part of the site are news", () => {
    const once = withOutline(FINE, outline("div", "thread"));
    expect(withOutline(once, outline("div", "list")).outlines).toHaveLength(2);
  });

  it("leave what they were given as it was", () => {
    const before = withOutline(FINE, outline("a"));
    const copy = structuredClone(before);
    withOutline(before, outline("b"));
    expect(before).toEqual(copy);
  });
});
