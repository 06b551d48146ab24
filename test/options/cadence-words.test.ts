import { expect, onTestFinished, test, vi } from "vitest";
import type { Cadence } from "~domain/cadence";
import { cadenceWords } from "~options/cadence-words";
import { forgetLanguage } from "~words/say";
import { fakeI18n } from "../support/words";

const cadence = (change: Partial<Cadence>): Cadence => ({
  id: "mine",
  name: "Mine",
  firstTouchWithin: { kind: "business-days", days: 1 },
  steps: [{ wait: { kind: "business-days", days: 3 } }],
  maxTouches: 8,
  caps: {},
  ...change,
});

test.each<[string, Partial<Cadence>, string]>([
  [
    "one step repeats",
    {},
    "First touch within 1 working day, then every 3 working days; decide after 8 touches",
  ],
  [
    "a unit is named once for steps in a row",
    {
      steps: [
        { wait: { kind: "minutes", minutes: 30 }, channel: "call" },
        { wait: { kind: "business-days", days: 1 } },
        { wait: { kind: "business-days", days: 1 }, channel: "linkedin" },
        { wait: { kind: "days", days: 1 } },
      ],
    },
    "First touch within 1 working day, then after 30 minutes (call), 1, 1 working days (LinkedIn), 1 day; decide after 8 touches",
  ],
  [
    "limits",
    { caps: { meeting: 1, email: 1, message: 3 }, maxTouches: 5 },
    "First touch within 1 working day, then every 3 working days; decide after 5 touches; at most 1 email, 1 meeting, 3 messages",
  ],
])("%s", (_what, change, words) => {
  expect(cadenceWords(cadence(change))).toBe(words);
});

test("in German the parts fit each other, whatever their number", () => {
  vi.stubGlobal("chrome", { i18n: fakeI18n("de-DE") });
  forgetLanguage();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });
  const steps: Cadence["steps"] = [
    { wait: { kind: "minutes", minutes: 60 }, channel: "call" },
    { wait: { kind: "business-days", days: 3 } },
    { wait: { kind: "business-days", days: 5 } },
  ];
  expect(cadenceWords(cadence({ steps, caps: { email: 5, call: 1 } }))).toBe(
    "Erster Kontakt: 1 Arbeitstag, danach 60 Minuten (Anruf), 3, 5 Arbeitstage; Entscheidung nach 8 Kontakten; höchstens 5 E-Mails, 1 Anruf",
  );
});
