/** How long, how much, and who: the small words. */
import { afterEach, expect, test, vi } from "vitest";
import { duration } from "~words/duration";
import { effortWords } from "~words/effort";
import { listOfNames } from "~words/names";
import { forgetLanguage } from "~words/say";
import { at, BERLIN } from "../support/times";
import { fakeI18n } from "../support/words";

const speak = (browser: string) => {
  vi.stubGlobal("chrome", { i18n: fakeI18n(browser) });
  forgetLanguage();
};
afterEach(() => {
  vi.unstubAllGlobals();
  forgetLanguage();
});

test.each([
  ["en-GB", 59, "59 min"],
  ["en-GB", 120, "2 h"],
  ["en-GB", 2879, "47 h 59 min"],
  ["en-GB", 2880, "2 days"],
  ["de", 125, "2 h 5 min"],
  ["de", 2880, "2 Tagen"],
])("in %s, %d minutes are %s", (browser, minutes, words) => {
  speak(browser);
  expect(duration(minutes)).toBe(words);
});

const NOW = at("2026-11-23T08:00");
test.each([
  ["en-GB", 7, "2026-10-21T12:00", "7 touches in 34 days"],
  ["en-GB", 2, "2026-11-22T23:30", "2 touches in 2 days"],
  ["en-GB", 1, "2026-11-23T07:00", "1 touch in 1 day"],
  ["de", 7, "2026-10-21T12:00", "7 Kontakte in 34 Tagen"],
  ["de", 1, "2026-11-23T07:00", "1 Kontakt an einem Tag"],
])("in %s, %d since %s: %s", (browser, touchCount, first, words) => {
  speak(browser);
  const prospect = { touchCount, firstTouchAt: at(first) };
  expect(effortWords(prospect, { now: NOW, zone: BERLIN })).toBe(words);
});

test("without a touch there was no effort to speak of", () => {
  expect(effortWords({ touchCount: 0 }, { now: NOW, zone: BERLIN })).toBeUndefined();
});

test.each([
  ["en-GB", ["Jane Doe", "Omar Haddad"], "Jane Doe and Omar Haddad"],
  ["en-GB", ["Jane Doe", "Omar Haddad", "Nora Quist"], "Jane Doe and 2 others"],
  ["de", ["Jane Doe", "Omar Haddad"], "Jane Doe und Omar Haddad"],
  ["de", ["Jane Doe", "Omar Haddad", "Nora Quist"], "Jane Doe und 2 weitere"],
])("in %s, %j are %s", (browser, names, words) => {
  speak(browser);
  expect(listOfNames(names)).toBe(words);
});
