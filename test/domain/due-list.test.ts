import { describe, expect, it } from "vitest";
import { compareDue, groupOf, isDue, todayOf } from "~domain/due-list";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import { standingOf } from "~domain/standing";
import {
  factsByHand,
  factsOf,
  lost,
  nextStep,
  parked,
  promised,
  reply,
  snoozed,
  touch,
  won,
} from "../support/log";
import { rulesIn } from "../support/rules";
import { at, BERLIN } from "../support/times";

const NOW = at("2026-11-23T14:00");
const TODAY = todayOf({ now: NOW, zone: BERLIN });
const of = (events: LoggedEvent[], facts: ProspectFacts = factsOf()) =>
  standingOf(facts, events, rulesIn());
const SENT = touch(at("2026-11-03T10:00"));
const snoozedUntil = (text: string) => of([SENT, snoozed(at("2026-11-20T10:00"), at(text))]);

describe("groupOf", () => {
  it.each([
    ["a reply that came a minute ago", of([reply(NOW - 60_000)]), "your-turn"],
    ["a reply of last week", of([reply(at("2026-11-16T10:00"))]), "your-turn"],
    ["a promise for later today", of([promised(NOW, at("2026-11-23T23:59"))]), "your-turn"],
    ["a promise of last week", of([promised(NOW, at("2026-11-16T10:00"))]), "your-turn"],
    ["a promise for tomorrow", of([promised(NOW, "2026-11-24")]), "your-turn"],
    ["a promise for the day after", of([promised(NOW, "2026-11-25")]), "upcoming"],
    ["a promise to somebody lost", of([promised(NOW, "2026-11-23"), lost(NOW)]), "your-turn"],
    ["due at the last moment of Friday", snoozedUntil("2026-11-20T23:59:59.999"), "overdue"],
    ["due on Sunday, so today", snoozedUntil("2026-11-22T23:59:59.999"), "today"],
    ["due at the first moment of today", snoozedUntil("2026-11-23T00:00"), "today"],
    ["due at the last moment of today", snoozedUntil("2026-11-23T23:59:59.999"), "today"],
    ["due at the first moment of tomorrow", snoozedUntil("2026-11-24T00:00"), "upcoming"],
    [
      "an answer snoozed until tomorrow",
      of([reply(NOW - 2), snoozed(NOW - 1, NOW + 864e5)]),
      "upcoming",
    ],
    ["never contacted, long ago", of([]), "never-contacted"],
    ["never contacted, not due", of([], factsOf({ createdAt: NOW })), "never-contacted"],
    ["never contacted, put off", of([snoozed(NOW, NOW + 864e5)]), "never-contacted"],
    ["never contacted, planned for later", of([nextStep(NOW, "2026-12-01")]), "upcoming"],
    [
      "a promise for later, and a next step for today",
      of([SENT, promised(NOW - 1, "2026-12-01"), nextStep(NOW, "2026-11-23")]),
      "your-turn",
    ],
    ["a lead", of([], factsOf({ interestedAt: NOW })), "your-turn"],
    ["a lead put off", of([snoozed(NOW, NOW + 864e5)], factsOf({ interestedAt: NOW })), "upcoming"],
    ["an answer snoozed until today", of([reply(NOW - 2), snoozed(NOW - 1, NOW)]), "your-turn"],
    ["a next step for today", of([SENT, nextStep(NOW, "2026-11-23")]), "today"],
    [
      "an answer owed, and a next step",
      of([reply(NOW - 1), nextStep(NOW, "2026-12-01")]),
      "your-turn",
    ],
    ["a customer who is looked after", of([won(NOW, "care-30")]), "upcoming"],
    ["parked until next year", of([parked(NOW, "2027-02-01")]), "upcoming"],
    ["parked until today", of([parked(NOW, "2026-11-23")]), "today"],
    [
      "cadence used up, wait over",
      of(Array.from({ length: 8 }, (_, i) => touch(at("2026-10-01T10:00") + i))),
      "overdue",
    ],
    ["followed up by hand", of([touch(NOW)], factsByHand()), "unscheduled"],
    ["won", of([won(NOW)]), undefined],
    ["lost", of([lost(NOW)]), undefined],
  ])("%s: %3$s", (_what, standing, group) => {
    expect(groupOf(standing, TODAY)).toBe(group);
  });

  it("asks for today where the rep is", () => {
    const standing = snoozedUntil("2026-11-23T20:00");
    const inAuckland = todayOf({ now: NOW, zone: "Pacific/Auckland" });
    expect(groupOf(standing, TODAY)).toBe("today");
    expect(groupOf(standing, inAuckland)).toBe("today");
    expect(groupOf(snoozedUntil("2026-11-23T11:00"), inAuckland)).toBe("overdue");
  });
});

describe("isDue", () => {
  const standing = snoozedUntil("2026-11-23T14:00");

  it("from the moment on, and ever after", () => {
    expect(isDue(standing, NOW - 1)).toBe(false);
    expect(isDue(standing, NOW)).toBe(true);
    expect(isDue(standing, NOW + 1e12)).toBe(true);
  });

  it("never when nothing is scheduled", () => {
    expect(isDue(of([], factsByHand()), Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(isDue(of([won(NOW)]), Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe("compareDue", () => {
  it("puts promises first, then answers, then whoever is most overdue, the closed last", () => {
    const inOrder = [
      ["an old lead", of([], factsOf({ interestedAt: at("2026-11-19T10:00") }))],
      ["a new lead", of([], factsOf({ interestedAt: at("2026-11-23T10:00") }))],
      ["an old promise", of([promised(at("2026-11-10T10:00"), "2026-11-19")])],
      ["a new promise", of([promised(NOW, "2026-11-23")])],
      ["an old reply", of([reply(at("2026-11-02T10:00"))])],
      ["a new reply", of([reply(at("2026-11-20T10:00"))])],
      ["long overdue", snoozedUntil("2026-10-01T10:00")],
      ["overdue", snoozedUntil("2026-11-01T10:00")],
      ["never contacted", of([])],
      ["by hand, added first", of([], factsByHand({ createdAt: at("2026-01-01T10:00") }))],
      ["by hand, added last", of([], factsByHand({ createdAt: at("2026-02-01T10:00") }))],
      ["closed", of([won(NOW)])],
    ] as const;
    const sorted = inOrder.toReversed().toSorted(([, a], [, b]) => compareDue(a, b));
    expect(sorted.map(([name]) => name)).toEqual(inOrder.map(([name]) => name));
  });
});
