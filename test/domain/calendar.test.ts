import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWait,
  dayAfter,
  dayOf,
  daysBetween,
  isDay,
  isWorkingTime,
  lastWorkdayStartBy,
  nextWorkStartAt,
  startOfDayAt,
  startOfNextDayAt,
  type Wait,
  WEEKDAYS,
  workdayStartAt,
  workdayStartOn,
} from "~domain/calendar";
import { calendarIn } from "../support/rules";
import { at, BERLIN, HOUR, onTheWall } from "../support/times";

const NEW_YORK = "America/New_York";
const SAO_PAULO = "America/Sao_Paulo";
const LORD_HOWE = "Australia/Lord_Howe";
const CAIRO = "Africa/Cairo";
const KIRITIMATI = "Pacific/Kiritimati";
const ZONES = [BERLIN, NEW_YORK, SAO_PAULO, LORD_HOWE, CAIRO, KIRITIMATI, "Asia/Kolkata", "UTC"];

const everyDayIn = (zone: string) => calendarIn(zone, { workdays: WEEKDAYS });

describe("addWait in working days", () => {
  it.each([
    ["the next day", BERLIN, "2026-11-23T15:00+01:00", 1, "2026-11-24T09:00+01:00"],
    [
      "from the last minute of a day",
      BERLIN,
      "2026-11-23T23:59+01:00",
      1,
      "2026-11-24T09:00+01:00",
    ],
    [
      "from the first minute of a day",
      BERLIN,
      "2026-11-23T00:00+01:00",
      1,
      "2026-11-24T09:00+01:00",
    ],
    ["over a weekend", BERLIN, "2026-11-20T10:00+01:00", 1, "2026-11-23T09:00+01:00"],
    ["from a Saturday", BERLIN, "2026-11-21T10:00+01:00", 1, "2026-11-23T09:00+01:00"],
    ["from a Sunday", BERLIN, "2026-11-22T10:00+01:00", 2, "2026-11-24T09:00+01:00"],
    ["three days over a weekend", BERLIN, "2026-11-19T10:00+01:00", 3, "2026-11-24T09:00+01:00"],
    ["two weeks", BERLIN, "2026-11-23T10:00+01:00", 10, "2026-12-07T09:00+01:00"],
    ["over a month's end", BERLIN, "2026-11-30T10:00+01:00", 1, "2026-12-01T09:00+01:00"],
    ["over a year's end", BERLIN, "2026-12-31T10:00+01:00", 1, "2027-01-01T09:00+01:00"],
    ["to a leap day", BERLIN, "2028-02-28T10:00+01:00", 1, "2028-02-29T09:00+01:00"],
    ["over a leap day", BERLIN, "2028-02-28T10:00+01:00", 2, "2028-03-01T09:00+01:00"],
    [
      "over the end of a common February",
      BERLIN,
      "2027-02-26T10:00+01:00",
      1,
      "2027-03-01T09:00+01:00",
    ],
    ["into summer time", BERLIN, "2027-03-26T10:00+01:00", 1, "2027-03-29T09:00+02:00"],
    ["out of summer time", BERLIN, "2026-10-23T10:00+02:00", 1, "2026-10-26T09:00+01:00"],
    ["into summer time", NEW_YORK, "2026-03-06T23:30-05:00", 1, "2026-03-09T09:00-04:00"],
    ["out of summer time", NEW_YORK, "2026-10-30T23:30-04:00", 1, "2026-11-02T09:00-05:00"],
    [
      "over a midnight that did not exist",
      SAO_PAULO,
      "2018-11-02T00:30-03:00",
      1,
      "2018-11-05T09:00-02:00",
    ],
    [
      "over a midnight that came twice",
      SAO_PAULO,
      "2018-02-16T23:30-02:00",
      1,
      "2018-02-19T09:00-03:00",
    ],
    ["over half an hour", LORD_HOWE, "2026-10-02T10:00+10:30", 1, "2026-10-05T09:00+11:00"],
    ["back over half an hour", LORD_HOWE, "2026-04-03T10:00+11:00", 1, "2026-04-06T09:00+10:30"],
    [
      "to a weekday whose midnight does not exist",
      CAIRO,
      "2026-04-23T00:30+02:00",
      1,
      "2026-04-24T09:00+03:00",
    ],
    [
      "in the zone's own day, not in Greenwich's",
      KIRITIMATI,
      "2026-11-23T08:00+14:00",
      1,
      "2026-11-24T09:00+14:00",
    ],
  ])("%s (%s)", (_what, zone, from, days, until) => {
    expect(addWait(at(from), { kind: "business-days", days }, calendarIn(zone))).toBe(at(until));
  });

  const moments = fc.tuple(
    fc.integer({ min: at("2018-01-01T00:00Z"), max: at("2032-01-01T00:00Z") }),
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(...ZONES),
  );

  it("ends at nine on a weekday of the rep's, after it began", () => {
    fc.assert(
      fc.property(moments, ([from, days, zone]) => {
        const until = addWait(from, { kind: "business-days", days }, calendarIn(zone));
        expect(onTheWall(until, zone)).toMatch(/ (Mon|Tue|Wed|Thu|Fri) 09:00$/);
        expect(until).toBeGreaterThan(from);
      }),
      { numRuns: 300 },
    );
  });

  it("never ends earlier for having begun later, or for one day more", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 96 * HOUR }), ([from, days, zone], later) => {
        const wait = { kind: "business-days", days } as const;
        const until = addWait(from, wait, calendarIn(zone));
        expect(addWait(from + later, wait, calendarIn(zone))).toBeGreaterThanOrEqual(until);
        expect(addWait(from, { ...wait, days: days + 1 }, calendarIn(zone))).toBeGreaterThan(until);
      }),
      { numRuns: 300 },
    );
  });
});

describe("addWait over days off", () => {
  // Tuesday and Wednesday are holidays; the Monday after them is the rep's own day off.
  const calendar = calendarIn(BERLIN, {
    daysOff: new Set(["2026-11-24", "2026-11-25", "2026-11-30"]),
  });

  it.each([
    ["one working day, over both holidays", "business-days", 1, "2026-11-26T09:00"],
    ["three, over the weekend and the day off", "business-days", 3, "2026-12-01T09:00"],
    ["one day, which is a holiday", "days", 1, "2026-11-26T09:00"],
    ["three days, which is none", "days", 3, "2026-11-26T09:00"],
    ["five days, a Saturday: after the day off", "days", 5, "2026-12-01T09:00"],
    ["thirty days", "days", 30, "2026-12-23T09:00"],
  ] as const)("%s", (_what, kind, days, until) => {
    expect(addWait(at("2026-11-23T15:00"), { kind, days }, calendar)).toBe(at(until));
  });

  it("begins on a day off as on any other", () => {
    const wait = { kind: "business-days", days: 1 } as const;
    expect(addWait(at("2026-11-24T15:00"), wait, calendar)).toBe(at("2026-11-26T09:00"));
  });

  it("ends when the rep's own hours begin, on the rep's own days", () => {
    const sundays = calendarIn(BERLIN, { workdays: [7], startsAt: 13 * 60 + 30 });
    const wait = { kind: "business-days", days: 2 } as const;
    expect(addWait(at("2026-10-18T23:00+02:00"), wait, sundays)).toBe(at("2026-11-01T13:30"));
  });
});

describe("without any working day for years", () => {
  const never = calendarIn(BERLIN, {
    daysOff: new Set(Array.from({ length: 1_200 }, (_, count) => dayAfter("2026-11-20", count))),
  });

  it("the day itself is taken, so that there is a date", () => {
    expect(workdayStartOn("2026-11-23", never)).toBe(at("2026-11-23T09:00"));
    expect(workdayStartAt(at("2026-11-23T15:00"), 0, never)).toBe(at("2026-11-23T09:00"));
    expect(lastWorkdayStartBy("2029-12-23", 0, never)).toBe(at("2029-12-23T09:00"));
  });
});

describe("addWait in minutes", () => {
  const everyHour = { workdays: WEEKDAYS, startsAt: 0, endsAt: 24 * 60 };
  const minutes = (count: number) => ({ kind: "minutes", minutes: count }) as const;

  it("is exact, also over a clock change", () => {
    const from = at("2027-03-28T01:58+01:00");
    const calendar = calendarIn(BERLIN, everyHour);
    expect(addWait(from, minutes(5), calendar)).toBe(at("2027-03-28T03:03+02:00"));
  });

  it.each([
    ["in the working hours", "2026-11-23T14:00", 5, "2026-11-23T14:05"],
    ["at their first minute", "2026-11-23T09:00", 5, "2026-11-23T09:05"],
    ["before them", "2026-11-23T08:59:59.999", 5, "2026-11-23T09:05"],
    ["in their last minute, past their end", "2026-11-23T17:59", 5, "2026-11-23T18:04"],
    ["at their end", "2026-11-23T18:00", 5, "2026-11-24T09:05"],
    ["on a Friday night", "2026-11-20T20:00", 60, "2026-11-23T10:00"],
    ["on a Sunday", "2026-11-22T12:00", 60, "2026-11-23T10:00"],
    ["on the eve of a holiday", "2026-11-24T19:00", 60, "2026-11-26T10:00"],
    ["into a holiday", "2026-11-24T17:00", 600, "2026-11-26T09:00"],
    ["into a Saturday", "2026-11-27T17:00", 1440, "2026-11-30T09:00"],
    ["over the end of summer time", "2026-10-23T19:00+02:00", 5, "2026-10-26T09:05"],
  ])("%s", (_what, from, count, until) => {
    const calendar = calendarIn(BERLIN, { daysOff: new Set(["2026-11-25"]) });
    expect(addWait(at(from), minutes(count), calendar)).toBe(at(until));
  });
});

describe("addWait to where the prospect is", () => {
  const NEXT_DAY = { kind: "business-days", days: 1 } as const;

  it.each([
    ["it is day there when the rep begins", "Europe/Athens", "2026-11-24T09:00"],
    ["their day begins later", "Europe/London", "2026-11-24T10:00"],
    ["their day begins in the afternoon", NEW_YORK, "2026-11-24T15:00"],
    ["their day begins when the rep's has ended", "America/Los_Angeles", "2026-11-24T09:00"],
    ["their day ends while the rep works", "Asia/Kolkata", "2026-11-24T09:00"],
    ["their day has ended before the rep begins", "Pacific/Auckland", "2026-11-24T09:00"],
  ])("%s", (_what, theirZone, until) => {
    const from = at("2026-11-23T12:00");
    expect(addWait(from, NEXT_DAY, calendarIn(), theirZone)).toBe(at(until));
  });

  it.each([
    ["from Los Angeles, their tomorrow", "America/Los_Angeles", "Pacific/Auckland", 1, "12:00"],
    ["from Auckland, their yesterday", "Pacific/Auckland", "America/Los_Angeles", 1, "09:00"],
    ["from Kolkata, half an hour past the hour", "Asia/Kolkata", "Europe/London", 1, "14:30"],
  ])("%s", (_what, zone, theirZone, days, clock) => {
    const from = at("2026-11-23T12:00Z"); // A Monday for all of them but Auckland.
    const until = addWait(from, { kind: "business-days", days }, calendarIn(zone), theirZone);
    expect(onTheWall(until, zone)).toContain(clock);
  });

  it("is a moment of their yesterday when that is what the rep's hours reach", () => {
    const early = calendarIn("Pacific/Auckland", { startsAt: 4 * 60 });
    const until = addWait(at("2026-11-23T12:00Z"), NEXT_DAY, early, "America/Los_Angeles");
    expect(onTheWall(until, early.zone)).toBe("2026-11-25 Wed 06:00");
    expect(onTheWall(until, "America/Los_Angeles")).toBe("2026-11-24 Tue 09:00");
  });

  it("does not count on their weekend", () => {
    // Friday in Los Angeles is Saturday in Auckland from eleven in the morning on.
    const los = calendarIn("America/Los_Angeles");
    const friday = addWait(at("2026-11-19T20:00Z"), NEXT_DAY, los, "Pacific/Auckland");
    expect(onTheWall(friday, los.zone)).toBe("2026-11-20 Fri 09:00");
    // Monday in Auckland is Sunday in Los Angeles all day.
    const auckland = calendarIn("Pacific/Auckland", { startsAt: 6 * 60 });
    const monday = addWait(at("2026-11-20T00:00Z"), NEXT_DAY, auckland, "America/Los_Angeles");
    expect(onTheWall(monday, auckland.zone)).toBe("2026-11-23 Mon 06:00");
  });

  it("follows their clock when it changes and the rep's does not", () => {
    const wait = (from: string) => addWait(at(from), NEXT_DAY, calendarIn(), NEW_YORK);
    expect(wait("2026-10-22T12:00+02:00")).toBe(at("2026-10-23T15:00+02:00"));
    expect(wait("2026-10-26T12:00")).toBe(at("2026-10-27T14:00"));
    expect(wait("2026-11-02T12:00")).toBe(at("2026-11-03T15:00"));
  });

  it("holds for waits in calendar days, and not for minutes", () => {
    const from = at("2026-11-23T09:30");
    const ends = (wait: Wait) => addWait(from, wait, calendarIn(), NEW_YORK);
    expect(ends({ kind: "days", days: 30 })).toBe(at("2026-12-23T15:00"));
    expect(ends({ kind: "minutes", minutes: 5 })).toBe(at("2026-11-23T09:35"));
  });
});

describe("lastWorkdayStartBy", () => {
  const calendar = calendarIn(BERLIN, { daysOff: new Set(["2026-11-19"]) });

  it.each([
    ["a working day", "2026-11-20", 0, "2026-11-20T09:00"],
    ["the one before it, over a holiday", "2026-11-20", 1, "2026-11-18T09:00"],
    ["for a Sunday: Friday", "2026-11-22", 0, "2026-11-20T09:00"],
    ["for a Sunday, the one before: Wednesday", "2026-11-22", 1, "2026-11-18T09:00"],
    ["for a holiday: the day before", "2026-11-19", 0, "2026-11-18T09:00"],
    ["back over the end of summer time", "2026-10-26", 1, "2026-10-23T09:00+02:00"],
  ])("%s", (_what, day, before, expected) => {
    expect(lastWorkdayStartBy(day, before, calendar)).toBe(at(expected));
  });
});

describe("nextWorkStartAt", () => {
  it.each([
    ["today, if it has not begun", "2026-11-23T08:59", "2026-11-23T09:00"],
    ["tomorrow, once it begins", "2026-11-23T09:00", "2026-11-24T09:00"],
    ["Monday, from Friday noon", "2026-11-20T12:00", "2026-11-23T09:00"],
    ["Monday, from a Saturday", "2026-11-21T12:00", "2026-11-23T09:00"],
  ])("%s", (_what, from, expected) => {
    expect(nextWorkStartAt(at(from), calendarIn())).toBe(at(expected));
  });
});

describe("isDay", () => {
  it.each(["2026-11-23", "2028-02-29", "2026-12-31", "2000-02-29"])("takes %s", (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    "",
    "2026-11-31",
    "2027-02-29",
    "2027-02-30",
    "2100-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-11-00",
    "2026-1-2",
    "26-11-23",
    "2026/11/23",
    "2026-11-23T10:00",
    " 2026-11-23",
    "2026-11-23\n",
    "20261123",
    "tomorrow",
  ])("refuses %j", (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe("workdayStartOn", () => {
  it.each([
    ["2026-11-23", BERLIN, "2026-11-23T09:00+01:00"],
    ["2026-07-01", BERLIN, "2026-07-01T09:00+02:00"],
    ["2027-03-28", BERLIN, "2027-03-28T09:00+02:00"],
    ["2026-10-25", BERLIN, "2026-10-25T09:00+01:00"],
    ["2028-02-29", NEW_YORK, "2028-02-29T09:00-05:00"],
    ["2018-11-04", SAO_PAULO, "2018-11-04T09:00-02:00"],
    ["2026-10-04", LORD_HOWE, "2026-10-04T09:00+11:00"],
    ["2026-04-24", CAIRO, "2026-04-24T09:00+03:00"],
    ["2026-11-23", KIRITIMATI, "2026-11-23T09:00+14:00"],
  ])("of %s in %s", (day, zone, expected) => {
    expect(workdayStartOn(day, everyDayIn(zone))).toBe(at(expected));
  });

  it.each(["2027-02-30", "2026-11-23T10:00", "soon", ""])("throws for %j", (day) => {
    expect(() => workdayStartOn(day, calendarIn())).toThrow(RangeError);
  });
});

describe("workdayStartAt", () => {
  it.each([
    ["today", 0, "2026-11-23T09:00+01:00"],
    ["tomorrow", 1, "2026-11-24T09:00+01:00"],
    ["in a week", 7, "2026-11-30T09:00+01:00"],
    ["on a Saturday: on Monday", 5, "2026-11-30T09:00+01:00"],
    ["on a Sunday: on Monday", 6, "2026-11-30T09:00+01:00"],
    ["after summer time began", 126, "2027-03-29T09:00+02:00"],
  ])("%s", (_when, days, expected) => {
    expect(workdayStartAt(at("2026-11-23T22:00"), days, calendarIn())).toBe(at(expected));
  });

  it("goes by the weekend of where the rep is", () => {
    const there = calendarIn(KIRITIMATI);
    const sundayInKiritimati = at("2026-11-21T12:00Z");
    expect(workdayStartAt(sundayInKiritimati, 0, there)).toBe(at("2026-11-23T09:00+14:00"));
    expect(workdayStartAt(at("2026-11-29T11:00Z"), 0, there)).toBe(at("2026-11-30T09:00+14:00"));
  });
});

describe("days", () => {
  it.each([
    [BERLIN, "2026-11-23T15:00+01:00", "2026-11-23T00:00+01:00", "2026-11-24T00:00+01:00"],
    [BERLIN, "2027-03-28T15:00+02:00", "2027-03-28T00:00+01:00", "2027-03-29T00:00+02:00"],
    [BERLIN, "2026-10-25T15:00+01:00", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00"],
    [NEW_YORK, "2026-11-01T23:59-05:00", "2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00"],
    [SAO_PAULO, "2018-11-04T12:00-02:00", "2018-11-04T01:00-02:00", "2018-11-05T00:00-02:00"],
    [LORD_HOWE, "2026-04-05T12:00+10:30", "2026-04-05T00:00+11:00", "2026-04-06T00:00+10:30"],
    [CAIRO, "2026-04-24T12:00+03:00", "2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00"],
  ])("start and end in %s at %s", (zone, time, start, next) => {
    expect(startOfDayAt(at(time), zone)).toBe(at(start));
    expect(startOfNextDayAt(at(time), zone)).toBe(at(next));
  });

  it("hold every moment between their two borders", () => {
    const time = fc.integer({ min: at("2018-01-01T00:00Z"), max: at("2032-01-01T00:00Z") });
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), (now, zone) => {
        const [start, end] = [startOfDayAt(now, zone), startOfNextDayAt(now, zone)];
        expect(start).toBeLessThanOrEqual(now);
        expect(end).toBeGreaterThan(now);
        expect(dayOf(start, zone)).toBe(dayOf(now, zone));
        expect(dayOf(end - 1, zone)).toBe(dayOf(now, zone));
        expect(daysBetween(now, end, zone)).toBe(1);
        const start9 = workdayStartOn(dayOf(now, zone), everyDayIn(zone));
        expect(onTheWall(start9, zone)).toMatch(/ 09:00$/);
        expect(dayOf(start9, zone)).toBe(dayOf(now, zone));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["2026-11-23T23:30Z", BERLIN, "2026-11-24"],
    ["2026-11-23T23:30Z", NEW_YORK, "2026-11-23"],
    ["2026-11-23T10:30Z", KIRITIMATI, "2026-11-24"],
  ])("%s in %s is %s", (time, zone, day) => {
    expect(dayOf(at(time), zone)).toBe(day);
  });

  it.each([
    ["2026-11-23T00:00+01:00", "2026-11-23T23:59+01:00", 0],
    ["2026-11-23T23:59+01:00", "2026-11-24T00:00+01:00", 1],
    ["2026-11-24T00:00+01:00", "2026-11-23T23:59+01:00", -1],
    ["2027-03-27T12:00+01:00", "2027-03-29T12:00+02:00", 2],
    ["2026-10-24T12:00+02:00", "2026-10-26T00:00+01:00", 2],
    ["2027-02-28T12:00+01:00", "2027-03-01T12:00+01:00", 1],
    ["2028-02-28T12:00+01:00", "2028-03-01T12:00+01:00", 2],
  ])("from %s to %s: %i", (from, to, days) => {
    expect(daysBetween(at(from), at(to), BERLIN)).toBe(days);
  });
});

describe("isWorkingTime", () => {
  it.each([
    ["Monday at nine", "2026-11-23T09:00", true],
    ["Monday before nine", "2026-11-23T08:59", false],
    ["Monday before six", "2026-11-23T17:59", true],
    ["Monday at six", "2026-11-23T18:00", false],
    ["Friday at noon", "2026-11-27T12:00", true],
    ["Saturday at noon", "2026-11-21T12:00", false],
    ["Sunday at noon", "2026-11-22T12:00", false],
  ])("%s: %s", (_when, time, expected) => {
    expect(isWorkingTime(at(time), calendarIn())).toBe(expected);
  });

  it("is asked where the rep is", () => {
    const time = at("2026-11-22T21:00Z");
    expect(isWorkingTime(time, calendarIn("Pacific/Auckland"))).toBe(true);
    expect(isWorkingTime(time, calendarIn())).toBe(false);
  });
});
