/** How long the popup takes to show something, to answer a key, and what any page of the extension takes. */
import type { BrowserContext, Page } from "playwright-core";
import { launch } from "../browser/launch";
import { openExtensionPage, seed } from "./extension-page";
import { median } from "./figures";
import { addMeasures } from "./picture";

const PROSPECTS = 10_000;
const OPENINGS = 21;

export async function benchPopup(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    const { context, extensionId } = launched;
    // What makes names for functions on their way into the page is not there.
    await context.addInitScript("globalThis.__name = (one) => one;");
    await seed(await openExtensionPage(launched), PROSPECTS);
    const taken: Opening[] = [];
    // The first opening also warms the browser's caches; a rep has that once a day.
    await timePopup(context, extensionId);
    for (let opening = 0; opening < OPENINGS; opening += 1)
      taken.push(await timePopup(context, extensionId));
    const floor = await timeEmptyPage(context, extensionId);
    report(
      "first paint, the head of the list",
      taken.map(({ paint }) => paint),
    );
    report(
      "first due row",
      taken.map(({ row }) => row),
    );
    await timeKeys(await launched.openPopup());
    console.log(
      `A page of the extension with one line of text and no script: median ${floor.toFixed(0)} ms`,
    );
  } finally {
    await launched.close();
  }
}

/** Milliseconds from the start of the popup's navigation. */
interface Opening {
  paint: number;
  row: number;
}

function report(what: string, taken: readonly number[]): void {
  const [least, most] = [Math.min(...taken), Math.max(...taken)].map((value) => value.toFixed(0));
  console.log(
    `Popup to its ${what}, ${PROSPECTS} prospects: median ${median(taken).toFixed(0)} ms` +
      ` (${least} to ${most}, ${OPENINGS} openings)`,
  );
}

/** To the first paint, and to the frame in which the first row is painted. */
async function timePopup(context: BrowserContext, extensionId: string): Promise<Opening> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 580 });
  await popup.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(".row") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("first-row")));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.waitForFunction(() => performance.getEntriesByName("first-row").length > 0);
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  const paint = await popup.evaluate(at, "first-contentful-paint");
  const row = await popup.evaluate(at, "first-row");
  await popup.close();
  return { paint, row };
}

/** From a key to the picture of what it did. */
async function timeKeys(popup: Page): Promise<void> {
  await popup.locator(".row-actions").first().waitFor();
  await addMeasures(popup);
  const timeKey = (key: string) =>
    popup.evaluate(
      (pressed) =>
        timePicture(() => {
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
        }),
      key,
    );
  for (const [what, keys] of [
    ["to the next person", ["j"]],
    ["help, and away with it", ["?", "Escape"]],
  ] as const) {
    const taken: number[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      for (const key of keys) taken.push(await timeKey(key));
      await popup.waitForTimeout(60);
    }
    console.log(`A key to its picture, ${what}: median ${median(taken).toFixed(1)} ms`);
  }
}

/** What opening any page costs on this machine: to the first paint of the manifest as text. */
async function timeEmptyPage(context: BrowserContext, extensionId: string): Promise<number> {
  const taken: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    const paint = "first-contentful-paint";
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, paint);
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
    taken.push(await page.evaluate(at, paint));
    await page.close();
  }
  return median(taken);
}
