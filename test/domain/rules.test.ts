import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { BY_HAND, type Cadence, DEFAULT_CADENCE_ID } from "~domain/cadence";
import { WEEKDAYS } from "~domain/calendar";
import { fingerprintOf } from "~domain/fingerprint";
import {
  type CalendarRules,
  cadenceOf,
  calendarOf,
  DEFAULT_RULES,
  findCadence,
  type RulesSettings,
  RulesSettingsSchema,
  rulesOf,
} from "~domain/rules";
import { BERLIN } from "../support/times";

const isTaken = (settings: unknown) => v.safeParse(RulesSettingsSchema, settings).success;
const followUp = DEFAULT_RULES.cadences.find(({ id }) => id === DEFAULT_CADENCE_ID);
const withCadence = (change: object) => ({
  ...DEFAULT_RULES,
  cadences: [{ ...followUp, ...change }],
});
const withCalendar = (change: object) => ({
  ...DEFAULT_RULES,
  calendar: { ...DEFAULT_RULES.calendar, ...change },
});

describe("the cadence of a prospect", () => {
  const rules = rulesOf(
    {
      ...DEFAULT_RULES,
      assignments: {
        bySource: { Fair: "imported-list", Site: "gone", Friends: BY_HAND },
        byStage: { new: "cold-email", proposal: "proposal", meeting: "gone" },
      },
    },
    BERLIN,
  );

  it.each([
    ["chosen for the person", { cadenceId: "linkedin", source: "Fair" }, "linkedin"],
    ["by hand for the person", { cadenceId: BY_HAND, source: "Fair" }, undefined],
    ["of the source, before the stage", { source: "Fair" }, "imported-list"],
    ["by hand by the source", { source: "Friends" }, undefined],
    ["of the stage", { source: "Else" }, "cold-email"],
    ["of the stage, without a source", {}, "cold-email"],
    [
      "the default, for a stage of which nothing is said",
      { stage: "in-conversation" },
      "follow-up",
    ],
    ["chosen and removed: of the source", { cadenceId: "gone", source: "Fair" }, "imported-list"],
    ["of a source and removed: of the stage", { source: "Site" }, "cold-email"],
    ["removed everywhere: the default", { source: "Site", stage: "meeting" }, "follow-up"],
    ["a source called like a method of objects", { source: "constructor" }, "cold-email"],
  ] as const)("%s", (_what, facts, expected) => {
    expect(cadenceOf({ stage: "new", ...facts }, rules)?.id).toBe(expected);
  });
});

describe("the default rules", () => {
  it("are taken, and every cadence is found by its id", () => {
    expect(v.parse(RulesSettingsSchema, DEFAULT_RULES)).toEqual(DEFAULT_RULES);
    for (const cadence of DEFAULT_RULES.cadences)
      expect(findCadence(DEFAULT_RULES, cadence.id)).toBe(cadence);
    expect(findCadence(DEFAULT_RULES, undefined)).toBeUndefined();
    expect(findCadence(DEFAULT_RULES, "no-such")).toBeUndefined();
  });

  it("are those of the documentation", () => {
    const days = (id: string) =>
      findCadence(DEFAULT_RULES, id)?.steps.map(({ wait }) =>
        wait.kind === "minutes" ? `${wait.minutes} min` : wait.days,
      );
    expect(days("follow-up")).toEqual([3, 4, 5, 7, 7, 10, 10, 14]);
    expect(days("fresh-lead")).toEqual(["60 min", 1, 2, 4, 3, 4]);
    expect(days("imported-list")).toEqual([3, 4, 7, 14]);
    expect(days("cold-email")).toEqual([3, 4, 7, 7]);
    expect(days("linkedin")).toEqual([2, 4, 7, 10]);
    expect(days("proposal")).toEqual([2, 3, 5, 7, 5]);
    expect(days("care-180")).toEqual([180]);
  });
});

describe("the schema of the rules", () => {
  const wait = { kind: "days", days: 3 };

  it.each<[string, unknown]>([
    ["4 touches", withCadence({ maxTouches: 4 })],
    ["13 touches", withCadence({ maxTouches: 13 })],
    ["half a touch", withCadence({ maxTouches: 5.5 })],
    ["no step", withCadence({ steps: [] })],
    ["13 steps", withCadence({ steps: Array(13).fill({ wait }) })],
    ["a step on no known channel", withCadence({ steps: [{ wait, channel: "fax" }] })],
    ["a wait of no day", withCadence({ steps: [{ wait: { kind: "days", days: 0 } }] })],
    ["a wait of 366 days", withCadence({ firstTouchWithin: { kind: "days", days: 366 } })],
    [
      "a wait of 1441 minutes",
      withCadence({ firstTouchWithin: { kind: "minutes", minutes: 1441 } }),
    ],
    ["a cap of none", withCadence({ caps: { email: 0 } })],
    ["a cap on no known channel", withCadence({ caps: { fax: 3 } })],
    ["no name", withCadence({ name: "  " })],
    ["an id with a blank", { ...DEFAULT_RULES, cadences: [followUp, { ...followUp, id: "a b" }] }],
    ["two cadences of one id", { ...DEFAULT_RULES, cadences: [followUp, followUp] }],
    [
      "the default cadence removed",
      { ...DEFAULT_RULES, cadences: DEFAULT_RULES.cadences.slice(1) },
    ],
    ["no cadence", { ...DEFAULT_RULES, cadences: [] }],
    ["an end before the beginning", withCalendar({ startsAt: 1080, endsAt: 540 })],
    ["an end at the beginning", withCalendar({ startsAt: 540, endsAt: 540 })],
    ["a minute after midnight", withCalendar({ endsAt: 1441 })],
    ["no working day", withCalendar({ workdays: [] })],
    ["an eighth day of the week", withCalendar({ workdays: [8] })],
    [
      "an absence backwards",
      withCalendar({ absences: [{ from: "2026-12-02", until: "2026-12-01" }] }),
    ],
    [
      "an absence of years",
      withCalendar({ absences: [{ from: "2026-12-01", until: "2028-12-01" }] }),
    ],
    [
      "an absence on no day",
      withCalendar({ absences: [{ from: "2026-02-30", until: "2026-03-01" }] }),
    ],
    ["a key of its own", { ...DEFAULT_RULES, learned: true }],
  ])("refuses %s", (_what, settings) => {
    expect(isTaken(settings)).toBe(false);
  });

  it.each<[string, unknown]>([
    ["5 touches", withCadence({ maxTouches: 5 })],
    ["12 touches and steps", withCadence({ maxTouches: 12, steps: Array(12).fill({ wait }) })],
    ["the whole day", withCalendar({ startsAt: 0, endsAt: 1440, workdays: [...WEEKDAYS] })],
    ["a day off", withCalendar({ absences: [{ from: "2026-12-01", until: "2026-12-01" }] })],
  ])("takes %s", (_what, settings) => {
    expect(isTaken(settings)).toBe(true);
  });
});

describe("the calendar of the rules", () => {
  it("rests on holidays and absences, both ends included", () => {
    const calendar: CalendarRules = {
      ...DEFAULT_RULES.calendar,
      holidays: { country: "DE", region: "BY", days: [{ on: "2026-12-25", name: "Christmas" }] },
      absences: [{ from: "2026-12-30", until: "2027-01-01" }],
    };
    expect([...calendarOf(calendar, BERLIN).daysOff]).toEqual([
      "2026-12-25",
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
    ]);
  });
});

describe("the fingerprint of the rules", () => {
  const changes: [string, RulesSettings][] = [
    ["a wait", cadenceWith({ firstTouchWithin: { kind: "days", days: 2 } })],
    ["a name", cadenceWith({ name: "Following up" })],
    ["the channel of a step", cadenceWith({ steps: [{ wait: days(3), channel: "call" }] })],
    ["a cap", cadenceWith({ caps: { email: 4 } })],
    ["a cadence more", { ...DEFAULT_RULES, cadences: [...DEFAULT_RULES.cadences, own()] }],
    ["a cadence less", { ...DEFAULT_RULES, cadences: DEFAULT_RULES.cadences.slice(0, -1) }],
    [
      "a source",
      { ...DEFAULT_RULES, assignments: { bySource: { Fair: "linkedin" }, byStage: {} } },
    ],
    ["a stage", { ...DEFAULT_RULES, assignments: { bySource: {}, byStage: { new: "linkedin" } } }],
    ["the hours", calendarWith({ endsAt: 17 * 60 })],
    ["the working days", calendarWith({ workdays: [1, 2, 3, 4] })],
    ["a day off", calendarWith({ absences: [{ from: "2026-12-01", until: "2026-12-01" }] })],
  ];

  it("is equal for equal rules", () => {
    expect(fingerprintOf(structuredClone(DEFAULT_RULES), BERLIN)).toBe(
      fingerprintOf(DEFAULT_RULES, BERLIN),
    );
  });

  it("differs by zone and by everything that can be changed", () => {
    const all = [
      fingerprintOf(DEFAULT_RULES, BERLIN),
      fingerprintOf(DEFAULT_RULES, "Europe/Vienna"),
      ...changes.map(([, settings]) => fingerprintOf(settings, BERLIN)),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

function days(count: number) {
  return { kind: "days", days: count } as const;
}

function own(): Cadence {
  return {
    id: "own",
    name: "Own",
    firstTouchWithin: days(1),
    steps: [{ wait: days(1) }],
    maxTouches: 5,
    caps: {},
  };
}

function cadenceWith(change: Partial<Cadence>): RulesSettings {
  const [first, ...rest] = DEFAULT_RULES.cadences;
  return { ...DEFAULT_RULES, cadences: [{ ...own(), ...first, ...change }, ...rest] };
}

function calendarWith(change: Partial<CalendarRules>): RulesSettings {
  return { ...DEFAULT_RULES, calendar: { ...DEFAULT_RULES.calendar, ...change } };
}
