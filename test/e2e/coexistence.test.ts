/**
 * Beside an extension that replaces XMLHttpRequest and fetch in the page, as those built on InboxSDK
 * or gmail.js do. Rekindle patches nothing, so it must not matter who was there first.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type LaunchOptions, launch } from "../../scripts/browser/launch";
import { clickSend, clickUndo, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { benchIn, closing, describeWithBrowser } from "./fixtures/own-browser";

const PATCHING = fileURLToPath(new URL("./fixtures/patching-extension", import.meta.url));

/** What has gone through the other extension's patch. */
function patchedIn(page: Page) {
  return page.evaluate(() => {
    const { patched } = globalThis as unknown as { patched?: Record<string, number> };
    return { ...patched };
  });
}

const orders: { order: string; alongside: NonNullable<LaunchOptions["alongside"]> }[] = [
  { order: "before", alongside: { before: [PATCHING] } },
  { order: "after", alongside: { after: [PATCHING] } },
];

describeWithBrowser("beside an extension that patches the page's requests", () => {
  test.each(orders)(
    "loaded $order ours, a send is one touch seen by both, and an undone one is none",
    async ({ alongside }) => {
      const bench = await benchIn(closing(await launch({ headless: true, alongside })));
      const [sent, undone] = [await bench.addProspect(), await bench.addProspect()];
      const page = await bench.openMailbox();

      await compose(page, { to: [undone.email] });
      await clickSend(page);
      await waitUntilSent(page);
      await clickUndo(page);
      await page.getByRole("button", { name: "Save & close" }).click();
      await compose(page, { to: [sent.email] });
      await clickSend(page);

      const touches = await bench.waitForTouches(sent.name, 1);
      expect(touches.map(({ seenBy }) => seenBy)).toEqual(["both"]);
      expect(await bench.touches(undone.name)).toEqual([]);
      // The patch was really in between: every request of the page's went through all of it.
      const count = bench.gmail.requests.length;
      expect(count).toBeGreaterThan(3);
      expect(await patchedIn(page)).toMatchObject({
        constructed: count,
        opened: count,
        sent: count,
      });
    },
  );
});
