/** The table and the panel in German, whose words are long, in windows that are narrow. */
import { rm } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExtensionState } from "../../scripts/browser/extension-state";
import { buildIn } from "../../scripts/browser/language";
import { type Launched, launch } from "../../scripts/browser/launch";
import { addSampleProspects } from "../../scripts/tour/sample-prospects";
import { whyNot } from "./support";

describe.skipIf(whyNot() !== undefined)("narrow, in German", () => {
  let folder: string;
  let launched: Launched;
  let state: ExtensionState;

  beforeAll(async () => {
    folder = await buildIn("de");
    launched = await launch({ headless: true, folder });
    state = await ExtensionState.open(launched.context, launched.extensionId);
  });
  afterAll(async () => {
    await launched?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(path: string, width: number): Promise<Page> {
    const page = await launched.context.newPage();
    await page.setViewportSize({ width, height: 640 });
    await page.goto(`chrome-extension://${launched.extensionId}/${path}`);
    return page;
  }

  test("the panel without anybody shows all of its words", async () => {
    const page = await open("sidepanel.html", 280);
    await page.locator(".state .button").waitFor();
    const edges = await page
      .locator(".state > *")
      .evaluateAll((parts) =>
        parts.map((part) => [part.getBoundingClientRect(), part.scrollWidth - part.clientWidth]),
      );
    for (const [box, cut] of edges as [DOMRect, number][]) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(280);
      expect(cut).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test.each([420, 600, 700, 1280])(
    "the table at %i pixels does not scroll sideways",
    async (width) => {
      if ((await state.prospects()).length === 0)
        await addSampleProspects(state, { language: "de" });
      const page = await open("tabs/prospects.html", width);
      await page.locator(".grid-row").first().waitFor();
      expect(await beyond(page.locator(".grid-scroller"))).toBe(0);
      expect(await beyond(page.locator("html"))).toBe(0);
      for (const due of await page.locator(".grid-due-text").all())
        expect(await beyond(due), (await due.textContent()) ?? "").toBe(0);

      for (const row of [1, 3]) await page.locator(".grid-row input").nth(row).click();
      await page.locator(".bulk button").first().click();
      await page.getByRole("menuitem").nth(1).click();
      await page.locator(".note").waitFor();
      const [note, bar] = await Promise.all([
        boxOf(page.locator(".note")),
        boxOf(page.locator(".bulk")),
      ]);
      expect(note.y + note.height).toBeLessThanOrEqual(bar.y);
      for (const button of await page.locator(".bulk button").all()) {
        const { x, width: own } = await boxOf(button);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + own).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );

  test("the row of sections stays where the focus is while another section comes to be read", async () => {
    const page = await open("options.html", 280);
    const first = page.locator('.section-nav a[href="#gmail"]');
    const marked = (section: string) =>
      page.locator(`.section-nav a[href="#${section}"][aria-current]`).waitFor();
    const isSeen = (link: Locator) =>
      link.evaluate((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      });
    await marked("gmail");
    await page.keyboard.press("Tab");
    expect(await first.evaluate((link) => link.matches(":focus-visible"))).toBe(true);
    await page.evaluate(() => document.getElementById("data")?.scrollIntoView());
    await marked("data");
    expect(await isSeen(first)).toBe(true);

    await first.evaluate((link: HTMLElement) => link.blur());
    await page.evaluate(() => document.getElementById("health")?.scrollIntoView());
    await marked("health");
    expect(await isSeen(page.locator('.section-nav a[href="#health"]'))).toBe(true);
    await page.close();
  });
});

/** How much of it is out of sight, sideways. Pixels. */
const beyond = (part: Locator) => part.evaluate((one) => one.scrollWidth - one.clientWidth);

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error("It is not on the page.");
  return box;
}
