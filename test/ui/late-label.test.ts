import { expect, it } from "vitest";
import { lateLabel, promiseLabel } from "~ui/late-label";

const ZONE = "Europe/Berlin";
const moment = (at: string) => ({ now: Date.parse(at), zone: ZONE });
const NOON = moment("2026-11-18T12:00+01:00");

it.each([
  ["later today", "2026-11-18T15:00+01:00", "Today"],
  ["this minute", "2026-11-18T12:00+01:00", "Today"],
  ["this morning", "2026-11-18T09:00+01:00", "Today"],
  ["yesterday", "2026-11-17T23:59+01:00", "1 d late"],
  ["tomorrow", "2026-11-19T09:00+01:00", "Tomorrow"],
])("somebody due %s", (_when, dueAt, text) => {
  expect(lateLabel(Date.parse(dueAt), "your-turn", NOON)?.text).toBe(text);
});

it.each([
  ["2026-11-23", "Mon 23 Nov"],
  ["2026-11-19", "Tomorrow"],
  ["2026-11-18", "Today"],
  ["2026-11-17", "1 d late"],
])("a promise for %s, which has been due since the working day before", (dueOn, text) => {
  expect(promiseLabel(dueOn, NOON).text.replace(",", "")).toBe(text);
});

it("a promise's day ends at the rep's midnight", () => {
  const before = moment("2026-11-18T23:59+01:00");
  const after = moment("2026-11-19T00:01+01:00");
  expect(promiseLabel("2026-11-18", before).text).toBe("Today");
  expect(promiseLabel("2026-11-18", after).text).toBe("1 d late");
});
