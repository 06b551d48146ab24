/** The list by keys alone: what a key does, to one person or to several, and that it is taken back. */
import type { Page } from "playwright-core";
import { until } from "../browser/extension-state";
import { check, dateOf, say, type TourStep } from "./step";

const SOFIA = "Sofia Rossi";
const TOMAS = "Tomás Rivera";
const LARS = "Lars Lindqvist";
/** More rows than there are. */
const MOST = 40;

/** Presses J until somebody's row has the focus. */
async function goTo(popup: Page, name: string): Promise<void> {
  await popup.evaluate(() => document.querySelector<HTMLElement>("a.name, button.reason")?.focus());
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    const here = await popup.evaluate(
      () => document.activeElement?.closest(".row")?.querySelector(".name")?.textContent,
    );
    if (here === name) return;
    await popup.keyboard.press("j");
  }
  throw new Error(`The keys do not lead to ${name}.`);
}

async function noteOf(popup: Page, begins: RegExp): Promise<string> {
  const note = popup.locator(".note-text").filter({ hasText: begins });
  await note.waitFor();
  return (await note.textContent()) ?? "";
}

export const KEY_STEPS: TourStep[] = [
  {
    title: "By keys alone: C logs a call, S snoozes, X selects several, U takes back",
    run: async ({ state, popup, shoot }) => {
      const dates = async () =>
        (await Promise.all([SOFIA, TOMAS, LARS].map((name) => state.prospectNamed(name)))).map(
          ({ dueAt }) => dateOf(dueAt),
        );
      const before = await dates();
      const takeBack = async () => {
        await popup.keyboard.press("u");
        say(`U: ${await noteOf(popup, /^Taken back/)}`);
        await until("the dates as before", dates, (now) => now.join() === before.join());
      };
      await popup.mouse.move(0, 0);
      await goTo(popup, SOFIA);
      await popup.keyboard.press("c");
      say(`C: ${await noteOf(popup, /call logged/)}`);
      check("she is due later", (await dates())[0] !== before[0]);
      await takeBack();

      for (const name of [TOMAS, LARS]) {
        await goTo(popup, name);
        await popup.keyboard.press("x");
      }
      await popup.getByText("2 selected", { exact: true }).waitFor();
      await shoot(popup, "popup-selected");
      await popup.keyboard.press("s");
      say(`X, X, S: ${await noteOf(popup, /^2 people snoozed/)}`);
      // She is the first of them, and was not selected.
      check(
        "both are due later",
        (await dates()).every((date, i) => i === 0 || date !== before[i]),
      );
      await takeBack();

      await popup.keyboard.press("?");
      await popup.getByRole("dialog", { name: "Keys" }).waitFor();
      await shoot(popup, "popup-keys");
      await popup.keyboard.press("Escape");
    },
  },
];
