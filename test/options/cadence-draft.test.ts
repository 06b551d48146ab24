import { expect, onTestFinished, test, vi } from "vitest";
import { BUILT_IN_CADENCES } from "~domain/cadence";
import { checkCadence, draftOf } from "~options/cadence-draft";
import { forgetLanguage } from "~words/say";
import { fakeI18n } from "../support/words";

test("a built-in cadence that keeps its name in another language stays built in", () => {
  vi.stubGlobal("chrome", { i18n: fakeI18n("de-DE") });
  forgetLanguage();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });
  for (const cadence of BUILT_IN_CADENCES) {
    const draft = draftOf(cadence);
    expect(checkCadence(draft, cadence)).toEqual({ cadence, errors: {} });
    const renamed = checkCadence({ ...draft, name: "Meiner" }, cadence);
    expect(renamed.cadence).toEqual({ ...cadence, name: "Meiner" });
    expect(checkCadence({ ...draft, name: " " }, cadence).errors).toEqual({
      name: "Geben Sie einen Namen ein.",
    });
  }
  expect(draftOf(BUILT_IN_CADENCES[0] ?? expect.fail()).name).toBe("Nachfassen");
});
