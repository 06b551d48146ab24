import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import { isStale, monthsBefore, nextRun, type RetentionRun } from "~domain/retention";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import { standingOf } from "~domain/standing";
import { factsOf, touch } from "../support/log";
import { at, BERLIN } from "../support/times";

const NOW = at("2026-11-20T10:00");
const SINCE = monthsBefore(NOW, 12);
const BEFORE = at("2025-11-10T10:00");
const AFTER = at("2025-11-30T10:00");
const LONG_AGO = at("2024-01-10T10:00");

it.each([
  ["2026-11-20T10:00:00Z", 12, "2025-11-20T10:00:00Z"],
  ["2026-08-31T00:30:00Z", 6, "2026-02-28T00:30:00Z"],
  ["2028-08-31T00:30:00Z", 6, "2028-02-29T00:30:00Z"],
  ["2026-03-31T23:59:00Z", 18, "2024-09-30T23:59:00Z"],
  ["2026-01-01T00:00:00Z", 36, "2023-01-01T00:00:00Z"],
])("%s: %i months before", (now, months, expected) => {
  expect(new Date(monthsBefore(Date.parse(now), months)).toISOString()).toBe(
    expected.replace("Z", ".000Z"),
  );
});

describe("somebody is erased", () => {
  const base = {
    prospectId: "prospect:jane",
    source: "hand",
    recordedAt: LONG_AGO,
    at: LONG_AGO,
  } as const;
  const event = (change: object) => {
    const made: object = { ...base, id: "event:1", messageKey: "1", ...change };
    return made as LoggedEvent;
  };
  const rows: [string, boolean, object, LoggedEvent[]][] = [
    ["added long ago, and nothing since", true, {}, []],
    ["added within the time", false, { createdAt: AFTER }, []],
    ["interested within the time", false, { interestedAt: AFTER }, []],
    ["touched before", true, {}, [touch(BEFORE)]],
    ["touched within the time", false, {}, [touch(AFTER)]],
    [
      "touched long ago, but written down lately",
      false,
      {},
      [event({ kind: "touch", channel: "call", seenBy: "hand", recordedAt: AFTER })],
    ],
    [
      "a touch that was taken back within the time",
      false,
      {},
      [touch(BEFORE), event({ kind: "retracted", eventId: "event:9", at: AFTER })],
    ],
    ["lost long ago", true, {}, [event({ kind: "lost" })]],
    ["parked until a day to come", false, {}, [event({ kind: "parked", untilOn: "2027-01-10" })]],
    [
      "parked until a day within the time",
      false,
      {},
      [event({ kind: "parked", untilOn: "2026-06-10" })],
    ],
    ["parked until a day before", true, {}, [event({ kind: "parked", untilOn: "2025-06-10" })]],
    [
      "snoozed until a day within the time",
      false,
      {},
      [event({ kind: "snoozed", untilAt: AFTER })],
    ],
    [
      "with a next step to come",
      false,
      {},
      [event({ kind: "next-step-set", on: "2027-01-10", text: "Call" })],
    ],
    [
      "with a next step that nobody has taken",
      true,
      {},
      [event({ kind: "next-step-set", on: "2025-01-10", text: "Call" })],
    ],
    [
      "with a promise that is open, however old",
      false,
      {},
      [event({ kind: "promise-made", text: "Send", dueOn: "2024-01-20" })],
    ],
    [
      "with a promise that was kept",
      true,
      {},
      [
        event({ kind: "promise-made", text: "Send", dueOn: "2024-01-20" }),
        event({
          id: "event:2",
          messageKey: "2",
          kind: "promise-closed",
          promiseId: "event:1",
          how: "kept",
          at: LONG_AGO + 1,
        }),
      ],
    ],
    [
      "away until a day within the time",
      false,
      {},
      [event({ kind: "auto-replied", channel: "email", returnsOn: "2026-02-01" })],
    ],
  ];
  it.each(rows)("%s: %s", (_, expected, change, log) => {
    const facts = factsOf({ createdAt: LONG_AGO, ...change });
    const prospect = { ...facts, ...standingOf(facts, log, rulesOf(DEFAULT_RULES, BERLIN)) };
    expect(isStale(prospect, log, SINCE)).toBe(expected);
  });
});

describe("a round", () => {
  const last: RetentionRun = { on: "2026-11-20", months: 12, count: 3, isDone: true };
  it.each<[string, RetentionRun | undefined, number, string, object]>([
    ["is run when it was just switched on", undefined, 12, "2026-11-20", { kind: "run" }],
    ["is run when the time was changed", last, 6, "2026-11-20", { kind: "run" }],
    ["is run once a day", last, 12, "2026-11-20", { kind: "none" }],
    ["is run the next day", last, 12, "2026-11-21", { kind: "run" }],
    [
      "goes on when it was not finished",
      { on: "2026-11-20", months: 12, count: 3 },
      12,
      "2026-11-20",
      { kind: "run" },
    ],
    ["is run after a month without the computer", last, 12, "2026-12-25", { kind: "run" }],
    [
      "waits after a leap of the calendar",
      last,
      12,
      "2031-01-01",
      { kind: "hold", untilOn: "2031-01-08" },
    ],
    [
      "still waits",
      { ...last, on: "2026-11-20", heldUntilOn: "2026-11-27" },
      12,
      "2026-11-22",
      { kind: "hold", untilOn: "2026-11-27" },
    ],
    [
      "is run when it has waited",
      { ...last, on: "2026-11-26", heldUntilOn: "2026-11-27" },
      12,
      "2026-11-27",
      { kind: "run" },
    ],
    [
      "is run when the clock was ahead and is not any more",
      { ...last, on: "2031-01-01", heldUntilOn: "2031-01-08" },
      12,
      "2026-11-22",
      { kind: "run" },
    ],
  ])("%s", (_, before, months, today, expected) => {
    expect(nextRun(before, months, today)).toEqual(expected);
  });
});
