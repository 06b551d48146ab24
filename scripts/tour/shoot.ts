/** How a picture of a page, or of a part of it, is taken for the documentation. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { root } from "../set-up.mjs";

export const SCREENS = join(root, "docs", "screens");
await mkdir(SCREENS, { recursive: true });

/** The page around a part that is in the picture with it. Pixels. */
const MARGIN = 8;

/** One picture, of what is seen of the page. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

/** Two pictures, in light and in dark colours. Light they are again afterwards. */
export async function shootBoth(page: Page, name: string, part?: Locator): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const path = join(SCREENS, `${name}-${colorScheme}.png`);
    if (part === undefined) await page.screenshot({ path });
    else await page.screenshot({ path, fullPage: true, clip: await aroundOf(page, part) });
  }
}

async function aroundOf(page: Page, part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error("What the picture is of is not on the page.");
  const scrolled = await page.evaluate(() => window.scrollY);
  return {
    x: box.x - MARGIN,
    y: box.y + scrolled - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
}
