/**
 * A fresh install opens the welcome page by itself. Whoever launches a browser for something else must
 * not find it in front of their page, now or a moment later.
 */
import type { BrowserContext, Page } from "playwright-core";
import { until } from "./extension-state";

const WELCOME = /^chrome-extension:\/\/[a-p]{32}\/tabs\/welcome\.html$/;

/** Longer than a busy machine takes to install. Milliseconds. */
const FRESH_LIMIT = 20_000;
/** In a profile that was used before the page may come or not: Chromium installs what it was told to load anew. */
const KEPT_LIMIT = 5_000;

/**
 * Closes the first welcome page of this browser, whenever it comes. The function that comes back waits
 * for that; in a fresh profile it fails when there was none.
 */
export function closeWelcome(context: BrowserContext, isFresh: boolean): () => Promise<void> {
  const closed = closingFirst(context);
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error("The welcome page did not open."));
      timer = isFresh ? setTimeout(fail, FRESH_LIMIT) : setTimeout(resolve, KEPT_LIMIT);
    });
    await Promise.race([closed, late]).finally(() => clearTimeout(timer));
  };
}

/** Waits for the page in a browser that keeps it. */
export async function findWelcome(context: BrowserContext): Promise<Page> {
  const found = () => context.pages().find((page) => WELCOME.test(page.url()));
  const page = await until("the welcome page", async () => found(), Boolean);
  if (page === undefined) throw new Error("The welcome page did not open.");
  return page;
}

function closingFirst(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    let isFound = false;
    const look = (page: Page) => {
      if (isFound || !WELCOME.test(page.url())) return;
      isFound = true;
      context.off("page", watch);
      void closeDrawn(page).then(resolve);
    };
    const watch = (page: Page) => {
      page.on("framenavigated", () => look(page));
      look(page);
    };
    context.on("page", watch);
    for (const page of context.pages()) watch(page);
  });
}

/**
 * Not before it has its words: Chromium (156) asks for them once for all pages of an extension and its
 * worker, and when the page that asks is closed meanwhile, none of them has any until the browser ends.
 */
async function closeDrawn(page: Page): Promise<void> {
  await page.locator("html[lang]").waitFor({ state: "attached" });
  await page.close();
}
