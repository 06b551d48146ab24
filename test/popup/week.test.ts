import { expect, it } from "vitest";
import { startOfWeekAt } from "~popup/week";
import { at, BERLIN } from "../support/times";

it.each([
  ["a Monday, just begun", "2026-11-16T00:00", "2026-11-16T00:00"],
  ["a Friday", "2026-11-20T10:00", "2026-11-16T00:00"],
  ["a Sunday, late", "2026-11-22T23:59", "2026-11-16T00:00"],
  ["the day on which the clocks go back", "2026-10-25T22:00", "2026-10-19T00:00+02:00"],
  ["the day on which they go forward", "2026-03-29T22:00+02:00", "2026-03-23T00:00"],
  ["the day after that", "2026-03-30T00:30+02:00", "2026-03-30T00:00+02:00"],
  ["a year's first days", "2027-01-02T09:00", "2026-12-28T00:00"],
])("%s", (_what, now, monday) => {
  expect(startOfWeekAt({ now: at(now), zone: BERLIN })).toBe(at(monday));
});
