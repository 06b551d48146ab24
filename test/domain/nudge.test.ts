import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import {
  coldKey,
  DEFAULT_NUDGES,
  digestKey,
  isDigestAhead,
  isDigestTime,
  isQuiet,
  keysOf,
  mayDisturb,
  type NudgePreferences,
  urgentOf,
} from "~domain/nudge";
import type { ProspectFacts } from "~domain/prospect";
import {
  inviteAccepted,
  JANE,
  lost,
  promised,
  promiseMoved,
  prospectOf,
  reply,
  retracted,
  snoozed,
  touch,
} from "../support/log";
import { calendarIn } from "../support/rules";
import { at, BERLIN, DAY } from "../support/times";

const quiet = (quietFrom: number, quietUntil: number): NudgePreferences => ({
  ...DEFAULT_NUDGES,
  quietFrom: quietFrom * 60,
  quietUntil: quietUntil * 60,
});
const ON_DAYS_OFF = { ...DEFAULT_NUDGES, onDaysOff: true };
const NONE = { ...DEFAULT_NUDGES, dailyCap: 0 };

describe("isQuiet", () => {
  it.each([
    ["over midnight: at its first minute", quiet(18, 8), "2026-11-23T18:00", true],
    ["over midnight: the minute before", quiet(18, 8), "2026-11-23T17:59", false],
    ["over midnight: at midnight", quiet(18, 8), "2026-11-24T00:00", true],
    ["over midnight: in its last minute", quiet(18, 8), "2026-11-24T07:59", true],
    ["over midnight: once it is over", quiet(18, 8), "2026-11-24T08:00", false],
    ["within a day: at its first minute", quiet(12, 14), "2026-11-23T12:00", true],
    ["within a day: in its last minute", quiet(12, 14), "2026-11-23T13:59", true],
    ["within a day: once it is over", quiet(12, 14), "2026-11-23T14:00", false],
    ["within a day: at night", quiet(12, 14), "2026-11-23T03:00", false],
    ["from and until the same: never", quiet(8, 8), "2026-11-23T08:00", false],
    ["from midnight to midnight: always", quiet(0, 24), "2026-11-23T12:00", true],
    ["after the clock went forward", quiet(18, 3), "2027-03-28T03:00+02:00", false],
    ["the first time it is half past two", quiet(2, 3), "2026-10-25T02:30+02:00", true],
    ["the second time", quiet(2, 3), "2026-10-25T02:30+01:00", true],
  ])("%s", (_what, preferences, time, expected) => {
    expect(isQuiet(at(time), preferences, BERLIN)).toBe(expected);
  });
});

describe("when the rep may be told", () => {
  const calendar = calendarIn(BERLIN, { daysOff: new Set(["2026-11-25"]) });

  it.each([
    ["in the working hours", "2026-11-23T10:00", DEFAULT_NUDGES, true, true],
    ["before the working day begins", "2026-11-23T08:30", DEFAULT_NUDGES, true, false],
    ["when it begins", "2026-11-23T09:00", DEFAULT_NUDGES, true, true],
    ["when quiet goes on, after it began", "2026-11-23T09:30", quiet(18, 10), false, false],
    ["once that is over", "2026-11-23T10:00", quiet(18, 10), true, true],
    ["after hours, when it is not quiet", "2026-11-23T19:00", quiet(22, 8), true, true],
    ["when the working hours begin in quiet ones", "2026-11-23T09:00", quiet(9, 10), false, false],
    ["in quiet hours", "2026-11-23T19:00", DEFAULT_NUDGES, false, false],
    ["on a Sunday", "2026-11-22T10:00", DEFAULT_NUDGES, false, false],
    ["on a holiday", "2026-11-25T10:00", DEFAULT_NUDGES, false, false],
    ["on a holiday, if asked: no digest", "2026-11-25T10:00", ON_DAYS_OFF, true, false],
    ["on a holiday in quiet hours", "2026-11-25T20:00", ON_DAYS_OFF, false, false],
    ["when nothing is to be told at all", "2026-11-23T10:00", NONE, false, false],
  ])("%s", (_what, time, preferences, disturb, digest) => {
    expect(mayDisturb(at(time), preferences, calendar)).toBe(disturb);
    expect(isDigestTime(at(time), preferences, calendar)).toBe(digest);
  });
});

describe("keys", () => {
  const NOW = at("2026-11-23T10:00");

  it("of digests are one a day, where the rep is", () => {
    const [early, late] = [at("2026-11-23T00:00"), at("2026-11-23T23:59")];
    expect(digestKey(early, BERLIN)).toBe(digestKey(late, BERLIN));
    expect(digestKey(late + 60_000, BERLIN)).not.toBe(digestKey(late, BERLIN));
    expect(digestKey(late, "Pacific/Auckland")).not.toBe(digestKey(late, BERLIN));
  });

  it.each([
    ["of yesterday", -1, false],
    ["of today", 0, false],
    ["of tomorrow, which another zone may have", 1, false],
    ["of the day after: the clock was ahead", 2, true],
    ["of next year", 365, true],
  ])("%s", (_what, days, expected) => {
    expect(isDigestAhead(digestKey(NOW + days * DAY, BERLIN), NOW, BERLIN)).toBe(expected);
  });

  it("of people are never a digest's, and all begin alike", () => {
    const key = coldKey({ id: JANE, waitingSince: NOW });
    expect(isDigestAhead(key, NOW - 10 * DAY, BERLIN)).toBe(false);
    expect(key.startsWith(keysOf(JANE))).toBe(true);
    expect(key).not.toBe(coldKey({ id: JANE, waitingSince: NOW + 1 }));
    expect(keysOf("prospect:jan")).not.toBe(key.slice(0, keysOf("prospect:jan").length));
  });
});

/** What cannot wait of a prospect with this log, at this moment in Berlin. */
const urgent = (events: LoggedEvent[], now: string, facts: Partial<ProspectFacts> = {}) =>
  urgentOf(prospectOf(events, facts), at(now), calendarIn())[0];

describe("a fresh lead", () => {
  const lead = { cadenceId: "fresh-lead", interestedAt: at("2026-11-23T10:00") };

  it("is told of once the minutes have passed without an answer", () => {
    expect(urgent([], "2026-11-23T10:04:59", lead)).toBeUndefined();
    expect(urgent([], "2026-11-23T10:05", lead)).toMatchObject({ urgency: "fresh-lead" });
    expect(urgent([touch(at("2026-11-23T10:01"))], "2026-11-23T10:05", lead)).toBeUndefined();
  });

  it("is none who was only imported", () => {
    expect(urgent([], "2026-12-23T10:05", { cadenceId: "fresh-lead" })).toBeUndefined();
  });

  it("keeps its key, so that it is told of once", () => {
    const [first, later] = [
      urgent([], "2026-11-23T10:05", lead),
      urgent([], "2026-11-24T10:05", lead),
    ];
    expect(first?.key).toBe(later?.key);
    expect(first?.key.startsWith(keysOf(JANE))).toBe(true);
  });
});

describe("a promise", () => {
  const MADE = at("2026-11-16T10:00");
  const quote = promised(MADE, "2026-11-24", "the quote");

  it.each([
    ["two days before", "2026-11-22T10:00", false],
    ["on the day before, when it is due", "2026-11-23T10:00", false],
    ["on its day", "2026-11-24T09:00", true],
    ["late on its day", "2026-11-24T23:59", true],
    ["after its day: overdue, and in the digest", "2026-11-25T00:00", false],
  ])("%s", (_what, now, expected) => {
    expect(urgent([quote], now)?.urgency).toBe(expected ? "promise" : undefined);
  });

  it("is told of anew when it was moved to another day", () => {
    const moved = promiseMoved(at("2026-11-24T10:00"), quote.id, "2026-11-26");
    const [before, after] = [
      urgent([quote], "2026-11-24T09:00"),
      urgent([quote, moved], "2026-11-26T09:00"),
    ];
    expect(after?.urgency).toBe("promise");
    expect(after?.key).not.toBe(before?.key);
    expect(urgent([quote, moved], "2026-11-24T11:00")).toBeUndefined();
  });

  it("counts for somebody closed, too", () => {
    expect(urgent([quote, lost(MADE + DAY)], "2026-11-24T09:00")?.urgency).toBe("promise");
  });

  it("is not told of while it is snoozed", () => {
    const later = snoozed(at("2026-11-23T10:00"), at("2026-11-24T15:00"));
    expect(urgent([quote, later], "2026-11-24T09:00")).toBeUndefined();
    expect(urgent([quote, later], "2026-11-24T15:00")?.urgency).toBe("promise");
  });

  it("is not told of once it is retracted", () => {
    expect(urgent([quote, retracted(MADE + 1, quote.id)], "2026-11-24T09:00")).toBeUndefined();
  });
});

describe("a reply", () => {
  const SENT = touch(at("2026-11-03T10:00")); // Due on the 6th, cold on Wednesday the 11th.
  const BACK = reply(at("2026-11-20T10:00"));

  it("of someone who had gone cold is told of, and for a week after", () => {
    expect(urgent([SENT, BACK], "2026-11-20T10:01")?.urgency).toBe("cold-reply");
    expect(urgent([SENT, BACK], "2026-11-27T23:59")?.urgency).toBe("cold-reply");
    expect(urgent([SENT, BACK], "2026-11-28T00:00")).toBeUndefined();
  });

  it.each<[string, LoggedEvent[]]>([
    ["of someone who had not", [SENT, reply(at("2026-11-10T10:00"))]],
    ["that was answered", [SENT, BACK, touch(at("2026-11-20T11:00"))]],
    ["that is none: an invitation accepted", [SENT, inviteAccepted(at("2026-11-20T10:00"))]],
    ["of someone who said no", [SENT, lost(at("2026-11-12T10:00")), BACK]],
  ])("is not told of: %s", (_what, log) => {
    expect(urgent(log, "2026-11-20T12:00")).toBeUndefined();
  });

  it("has a key of its own each time", () => {
    const again = [SENT, BACK, touch(at("2026-11-20T11:00")), reply(at("2026-12-20T10:00"))];
    const [first, second] = [
      urgent([SENT, BACK], "2026-11-20T12:00"),
      urgent(again, "2026-12-20T12:00"),
    ];
    expect(second?.urgency).toBe("cold-reply");
    expect(first?.key).not.toBe(second?.key);
  });
});
