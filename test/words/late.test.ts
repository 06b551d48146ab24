import { afterEach, describe, expect, it, vi } from "vitest";
import type { DueGroup } from "~domain/due-list";
import { lateLabel, promiseLabel, waitingLabel } from "~words/late";
import { forgetLanguage } from "~words/say";
import { fakeI18n } from "../support/words";

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

describe("in German", () => {
  const speakGerman = () => {
    vi.stubGlobal("chrome", { i18n: fakeI18n("de") });
    forgetLanguage();
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });

  it.each<[string, DueGroup, string]>([
    ["2026-11-18T15:00+01:00", "today", "Heute"],
    ["2026-11-17T23:59+01:00", "overdue", "1 T. überfällig"],
    ["2026-11-12T09:00+01:00", "overdue", "6 T. überfällig"],
    ["2026-11-19T09:00+01:00", "your-turn", "Morgen"],
    ["2026-11-23T09:00+01:00", "upcoming", "Mo., 23. Nov."],
  ])("somebody due at %s", (dueAt, group, text) => {
    speakGerman();
    expect(lateLabel(Date.parse(dueAt), group, NOON)?.text).toBe(text);
  });

  it("names the day in full where there is room", () => {
    speakGerman();
    const due = Date.parse("2026-11-18T15:00+01:00");
    expect(lateLabel(due, "today", NOON)?.title).toBe(
      "Fällig am Mittwoch, 18. November 2026 um 15:00",
    );
    expect(promiseLabel("2026-11-23", NOON)).toEqual({
      text: "Mo., 23. Nov.",
      title: "Zugesagt für den 23. November",
    });
  });

  it.each([
    [12, "Wartet seit 12 min"],
    [185, "Wartet seit 3 h 5 min"],
    [3 * 24 * 60, "Wartet seit 3 Tagen"],
  ])("a lead that has waited for %d minutes", (minutes, text) => {
    speakGerman();
    const interestedAt = NOON.now - minutes * 60_000;
    expect(waitingLabel({ interestedAt, dueAt: NOON.now }, NOON)?.text).toBe(text);
  });
});
