/** The middle of the tour: what a rep says, decides and changes in the popup and the settings. */
import type { Locator, Page } from "playwright-core";
import { until } from "../browser/extension-state";
import { check, dateOf, type Scene, say, type TourStep } from "./step";

const FAIR = "Trade show Berlin 2026";

const rowOf = (popup: Page, group: string, name: string) =>
  popup.getByRole("region", { name: group }).getByRole("link", { name, exact: true });

const textOf = async (line: Locator) => (await line.textContent()) ?? "";

/** Everybody's due date. */
async function dueDates({ state }: Scene): Promise<Map<string, number | undefined>> {
  return new Map((await state.prospects()).map(({ name, dueAt }) => [name, dueAt]));
}

/** Who is due at another time than before. */
async function movedSince(scene: Scene, before: ReadonlyMap<string, number | undefined>) {
  const now = await dueDates(scene);
  return [...now.keys()].filter((name) => now.get(name) !== before.get(name));
}

export const FOLLOW_UP_STEPS: TourStep[] = [
  {
    title: "A promise to Chloé Martin is kept: she is not due any more, her other promise stays",
    run: async ({ state, popup }) => {
      const before = await state.prospectNamed("Chloé Martin");
      await rowOf(popup, "Your turn", before.name).waitFor();
      say(`promised: ${before.promises.map(({ text, dueOn }) => `${text} (${dueOn})`).join(", ")}`);
      await popup.getByRole("button", { name: `Kept: ${before.name}` }).click();
      await rowOf(popup, "Your turn", before.name).waitFor({ state: "detached" });
      const after = await state.prospectNamed(before.name);
      say(`promises left: ${after.promises.map(({ text }) => text).join(", ")}`);
      say(`due: ${dateOf(before.dueAt)} → ${dateOf(after.dueAt)}`);
      check("two promises before, one after", before.promises.length - after.promises.length === 1);
      check("due for the promise that is left", after.duePromise?.id === after.promises[0]?.id);
    },
  },
  {
    title: "Eight messages to Lars Lindqvist without an answer: the rep decides on another round",
    run: async ({ state, popup }) => {
      const before = await state.prospectNamed("Lars Lindqvist");
      await rowOf(popup, "Overdue", before.name).waitFor();
      say(`turn: ${before.turn}, after ${before.stepsDone} touches of ${before.maxTouches}`);
      check("a decision is asked", before.turn === "decide");
      await popup.getByRole("button", { name: `Another round: ${before.name}` }).click();
      await rowOf(popup, "Overdue", before.name).waitFor({ state: "detached" });
      const after = await state.prospectNamed(before.name);
      say(`turn: ${after.turn}, after ${after.stepsDone} touches; due ${dateOf(after.dueAt)}`);
      check("an empty round", after.turn === "theirs" && after.stepsDone === 0);
      check("due later", (after.dueAt ?? 0) > Date.now());
    },
  },
  {
    title: "Never contacted: how many of a trade show are left, and one fewer after a call",
    run: async ({ popup }) => {
      const group = popup.getByRole("region", { name: "Never contacted" });
      const line = group.getByRole("list", { name: "Untouched by source" }).getByText(FAIR);
      say(await textOf(line));
      check("three of five", (await textOf(line)).includes("3 of 5 untouched"));
      await popup.getByRole("button", { name: "Log for Kofi Mensah" }).click();
      await popup.getByRole("menuitem", { name: "Call" }).click();
      await line.filter({ hasText: "2 of 5 untouched" }).waitFor();
      say(await textOf(line));
      await rowOf(popup, "Never contacted", "Kofi Mensah").waitFor({ state: "detached" });
    },
  },
  {
    title:
      "A longer wait in a cadence: the settings say how many dates it moves, before it is saved",
    run: async (scene) => {
      const { context, extensionId, shoot } = scene;
      const before = await dueDates(scene);
      const settings = await context.newPage();
      await settings.goto(`chrome-extension://${extensionId}/options.html`);
      await settings.getByRole("button", { name: "Edit Follow-up" }).click();
      const form = settings.getByRole("form", { name: "Cadence Follow-up" });
      await form.getByRole("textbox", { name: "After touch 1" }).fill("6");
      const line = form.getByText(/^Moves \d+ due/);
      await line.waitFor();
      const words = await textOf(line);
      const told = Number(/\d+/.exec(words)?.[0]);
      say(`3 → 6 working days after the first touch: “${words}”`);
      check("nothing has moved yet", (await movedSince(scene, before)).length === 0);
      await line.scrollIntoViewIfNeeded();
      await shoot(settings, "settings-moves");
      await form.getByRole("button", { name: "Save" }).click();
      const moved = () => movedSince(scene, before);
      const names = await until("the dates to move", moved, ({ length }) => length === told);
      say(`saved, and moved: ${names.join(", ")}`);
      check("somebody was moved", told > 0);
      await settings.getByRole("button", { name: "Undo" }).click();
      await until("the dates to be as before", moved, ({ length }) => length === 0);
      say("taken back with one click: all dates are as before");
      await settings.close();
    },
  },
];
