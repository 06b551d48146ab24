/** The popup by keys alone, as somebody works through a morning's list. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { group, row } from "./fixtures/due-list";
import { complaintsOf } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

const NAMES = ["Ann Alder", "Ben Birch", "Cleo Cedar", "Dan Dogwood"] as const;
const [ANN, BEN, CLEO, DAN] = NAMES;

describeInBrowser("a morning's list, by keys alone", (bench) => {
  const focusedName = (popup: Page) =>
    popup.evaluate(
      () => document.activeElement?.closest(".row")?.querySelector(".name")?.textContent,
    );

  /** Goes down the list to somebody. */
  async function goTo(popup: Page, name: string): Promise<void> {
    for (let tries = 0; tries < NAMES.length; tries += 1) {
      if ((await focusedName(popup)) === name) return;
      await popup.keyboard.press("k");
    }
    for (let tries = 0; tries < NAMES.length; tries += 1) {
      if ((await focusedName(popup)) === name) return;
      await popup.keyboard.press("j");
    }
    throw new Error(`The keys do not lead to ${name}.`);
  }

  /** Takes back by key, and everybody is overdue again. */
  async function undo(popup: Page): Promise<void> {
    await popup.keyboard.press("u");
    await popup.getByText("Taken back.", { exact: true }).waitFor();
    for (const name of NAMES) await row(group(popup, "Overdue"), name).waitFor();
  }

  const leaves = (popup: Page, name: string) =>
    row(group(popup, "Overdue"), name).waitFor({ state: "detached" });

  test("each is logged, done, snoozed or parked with one key, several at once, and all taken back", async () => {
    for (const name of NAMES) {
      const { id } = await bench.addProspect({ name });
      await bench.makeOverdue(id);
    }
    const before = await bench.state.prospects();
    const popup = await bench.launched.openPopup();
    const complaints = complaintsOf(popup);
    await row(group(popup, "Overdue"), DAN).locator(".row-actions").waitFor();

    await popup.keyboard.press("j");
    const first = await focusedName(popup);
    await popup.keyboard.press("j");
    expect(await focusedName(popup)).not.toBe(first);
    expect(NAMES).toContain(first);

    await goTo(popup, ANN);
    await popup.keyboard.press("c");
    await popup.getByText(`${ANN}: call logged.`).waitFor();
    await leaves(popup, ANN);
    await undo(popup);

    await goTo(popup, BEN);
    await popup.keyboard.press("s");
    await popup.getByText(new RegExp(`^${BEN}: snoozed until \\w{3}, \\w{3} \\d+\\.$`)).waitFor();
    await leaves(popup, BEN);
    await undo(popup);

    await goTo(popup, CLEO);
    await popup.keyboard.press("p");
    const dialog = popup.getByRole("dialog", { name: `Park ${CLEO}` });
    await dialog.waitFor();
    // Keys are letters there.
    await dialog.getByRole("textbox", { name: "Reason" }).pressSequentially("just such cues");
    await popup.keyboard.press("Enter");
    await popup.getByText(new RegExp(`^${CLEO} parked until `)).waitFor();
    await leaves(popup, CLEO);
    await undo(popup);

    await goTo(popup, DAN);
    await popup.keyboard.press("e");
    // The last touch was a call, so that is what was asked for.
    await popup.getByText(`${DAN}: call logged.`).waitFor();
    await leaves(popup, DAN);
    await undo(popup);

    for (const name of [ANN, CLEO]) {
      await goTo(popup, name);
      await popup.keyboard.press("x");
    }
    await popup.getByText("2 selected", { exact: true }).waitFor();
    await popup.keyboard.press("s");
    await popup.getByText(/^2 people snoozed until \w{3}, \w{3} \d+\.$/).waitFor();
    await leaves(popup, ANN);
    await leaves(popup, CLEO);
    await row(group(popup, "Overdue"), BEN).waitFor();
    await undo(popup);

    await popup.keyboard.press("?");
    const help = popup.getByRole("dialog", { name: "Keys" });
    await help.getByText("Snoozes to the next working day").waitFor();
    await popup.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });

    const due = (rows: typeof before) =>
      rows.map(({ name, dueAt, turn }) => ({ name, dueAt, turn }));
    await until(
      "everybody as before",
      () => bench.state.prospects(),
      (rows) => JSON.stringify(due(rows)) === JSON.stringify(due(before)),
    );
    expect(complaints).toEqual([]);
    await popup.close();
  });

  test("the letters are only letters when the rep has switched single keys off", async () => {
    await bench.set({ hasSingleKeys: false });
    const popup = await bench.launched.openPopup();
    await row(group(popup, "Overdue"), ANN).getByRole("link", { name: ANN }).focus();
    const events = (await bench.state.events()).length;
    for (const key of ["c", "s", "e", "x"]) await popup.keyboard.press(key);
    await popup.keyboard.press("ArrowDown");
    expect(await popup.getByText("selected").count()).toBe(0);
    expect((await bench.state.events()).length).toBe(events);
    await bench.prepare();
    await popup.close();
  });
});
