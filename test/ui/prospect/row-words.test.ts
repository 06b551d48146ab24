/** What a row says beyond its reason, with its plurals. */
import { afterEach, expect, test, vi } from "vitest";
import { roundWords, suggestionWords } from "~ui/prospect/row-words";
import { forgetLanguage } from "~words/say";
import { nextStep, promised, prospectOf, touch } from "../../support/log";
import { at } from "../../support/times";
import { fakeI18n } from "../../support/words";

const speak = (browser: string) => {
  vi.stubGlobal("chrome", { i18n: fakeI18n(browser) });
  forgetLanguage();
};
afterEach(() => {
  vi.unstubAllGlobals();
  forgetLanguage();
});

const NOW = at("2026-11-23T14:00");
const three = [
  touch(at("2026-11-10T10:00")),
  touch(at("2026-11-12T10:00")),
  touch(at("2026-11-17T10:00"), { channel: "linkedin" }),
];

test.each([
  ["en-GB", "Touch 3 of 8: 2 emails, 1 on LinkedIn", "Promised for 24 November: a call"],
  ["de", "Kontakt 3 von 8: 2 E-Mails, 1 auf LinkedIn", "Zugesagt für den 24. November: a call"],
])("the round in %s", (browser, round, promise) => {
  speak(browser);
  const prospect = prospectOf([...three, promised(NOW, "2026-11-24", "a call")]);
  expect(roundWords(prospect)).toEqual([round, promise]);
  expect(roundWords(prospectOf([nextStep(NOW, "2026-12-01", "see them")]))).toEqual([]);
});

test.each([
  ["en-GB", 1, "1 call unanswered: email?"],
  ["en-GB", 3, "3 calls unanswered: email?"],
  ["de", 1, "1 Anruf ohne Antwort: E-Mail?"],
  ["de", 3, "3 Anrufe ohne Antwort: E-Mail?"],
])("another channel in %s after %d", (browser, count, words) => {
  speak(browser);
  const instead = { channel: "call", count } as const;
  expect(suggestionWords({ channel: "email", why: "unanswered", instead })).toBe(words);
});

test.each([
  ["en-GB", "next: LinkedIn", "5 emails, the most for this cadence: call?"],
  ["de", "als Nächstes: LinkedIn", "5 E-Mails, mehr sieht der Rhythmus nicht vor: Anruf?"],
])("the next step and a limit in %s", (browser, next, capped) => {
  speak(browser);
  expect(suggestionWords({ channel: "linkedin", why: "step" })).toBe(next);
  const instead = { channel: "email", count: 5 } as const;
  expect(suggestionWords({ channel: "call", why: "capped", instead })).toBe(capped);
});
