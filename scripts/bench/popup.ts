/** How long the popup takes to show its first row, and what any page of the extension takes. */
import type { BrowserContext } from "playwright-core";
import { launch } from "../browser/launch";
import { openExtensionPage, seed } from "./extension-page";
import { median } from "./figures";

const PROSPECTS = 10_000;
const OPENINGS = 21;

export async function benchPopup(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    const { context, extensionId } = launched;
    await seed(await openExtensionPage(launched), PROSPECTS);
    const taken: number[] = [];
    // The first opening also warms the browser's caches; a rep has that once a day.
    await timePopup(context, extensionId);
    for (let opening = 0; opening < OPENINGS; opening += 1)
      taken.push(await timePopup(context, extensionId));
    const floor = await timeEmptyPage(context, extensionId);
    const [first, last] = [Math.min(...taken), Math.max(...taken)];
    console.log(
      `\nPopup to its first due row, ${PROSPECTS} prospects: median ${median(taken).toFixed(0)} ms` +
        ` (${first.toFixed(0)} to ${last.toFixed(0)}, ${OPENINGS} openings; aim: under 150 ms)` +
        `\nA page of the extension with one line of text and no script: median ${floor.toFixed(0)} ms`,
    );
  } finally {
    await launched.close();
  }
}

/** From the start of the popup's navigation to the frame in which the first row is painted. */
async function timePopup(context: BrowserContext, extensionId: string): Promise<number> {
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
  const at = await popup.evaluate(
    () => performance.getEntriesByName("first-row")[0]?.startTime ?? 0,
  );
  await popup.close();
  return at;
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
