import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUILT_IN_CADENCES } from "~domain/cadence";
import { formatDate } from "~words/dates";
import { sayProblem } from "~words/problems";
import { forgetLanguage, locale, say, sayCount, sayNumber } from "~words/say";
import { cadenceName } from "~words/terms";
import { fakeI18n } from "../support/words";

const speak = (browser: string) => {
  vi.stubGlobal("chrome", { i18n: fakeI18n(browser) });
  forgetLanguage();
};
beforeEach(() => speak("en-GB"));
afterEach(() => {
  vi.unstubAllGlobals();
  forgetLanguage();
});

describe("numbers", () => {
  it.each([
    ["en-GB", 1, "1 touch"],
    ["en-GB", 0, "0 touches"],
    ["en-GB", 1200, "1,200 touches"],
    ["de-DE", 1, "1 Kontakt"],
    ["de-DE", 0, "0 Kontakte"],
    ["de-DE", 1200, "1.200 Kontakte"],
  ])("in %s, %d: %s", (browser, count, text) => {
    speak(browser);
    expect(sayCount("commonTouches", count)).toBe(text);
  });
});

it("writes dates and numbers as the browser is set, within the language of the words", () => {
  speak("en-US");
  expect(formatDate(0, "day", "UTC")).toBe("Jan 1");
  expect(sayNumber(1234.5)).toBe("1,234.5");
  speak("de-CH");
  expect(locale()).toBe("de-CH");
  expect(formatDate(0, "day", "UTC")).toBe("1. Jan.");
});

it("writes dates as the words are, when the browser's language is none of ours", () => {
  vi.stubGlobal("chrome", { i18n: { ...fakeI18n("en"), getUILanguage: () => "fr" } });
  forgetLanguage();
  expect(locale()).toBe("en");
  expect(say("commonUndo")).toBe("Undo");
});

it("says a problem by its key, and what is no key as it is", () => {
  speak("de");
  expect(sayProblem("problemName")).toBe("Geben Sie einen Namen ein.");
  expect(sayProblem("problemOfNobody")).toBe("problemOfNobody");
  expect(sayProblem("The disk is full.")).toBe("The disk is full.");
});

it("calls every built-in cadence in the rep's language, and a renamed one as the rep does", () => {
  speak("de");
  const same = BUILT_IN_CADENCES.filter((one) => cadenceName(one) === one.name);
  expect(same.map(({ id }) => id)).toEqual(["linkedin"]);
  expect(cadenceName({ id: "follow-up", name: "Mine" })).toBe("Mine");
  expect(cadenceName({ id: "care-60", name: "Customer care, every 60 days" })).toBe(
    "Kundenpflege, alle 60 Tage",
  );
});
