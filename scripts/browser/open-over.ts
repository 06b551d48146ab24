/**
 * The popup over a tab. The real one hangs at the toolbar, where no script can reach it; here it has a
 * window of its own that is not in front, so that for Chrome, too, the tab below is the one in front.
 */
import type { Page } from "playwright-core";
import { type ExtensionState, until } from "./extension-state";

/** Opens the popup, or another page of ours, while `page` is in front. */
export async function openOver(
  state: ExtensionState,
  page: Page,
  file = "popup.html",
): Promise<Page> {
  await page.bringToFront();
  const front = () =>
    state.page.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.url;
    });
  await until("the tab to be in front", front, (url) => url === page.url());
  const opened = page.context().waitForEvent("page");
  await state.page.evaluate(
    (url) =>
      void chrome.windows.create({ url, type: "popup", focused: false, width: 420, height: 600 }),
    file,
  );
  const popup = await opened;
  await popup.waitForLoadState();
  return popup;
}
