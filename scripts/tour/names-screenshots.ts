/** The pictures that try the drawing: German, long names and such from right to left, little room, large letters. */
import { rm } from "node:fs/promises";
import type { Page } from "playwright-core";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ExtensionState } from "../browser/extension-state";
import { buildIn } from "../browser/language";
import { type Launched, launch } from "../browser/launch";
import { ALWAYS_AT_WORK } from "./always-at-work";
import { addManyFaces } from "./many-faces";
import { addSampleProspects } from "./sample-prospects";
import { shoot, shootBoth } from "./shoot";

const NARROW = { width: 280, height: 640 };
/** A popup is at most 600 of the screen's pixels tall, so that there is less room at 125 %. */
const ZOOM = 1.25;
const ZOOMED = { width: 420, height: 600 / ZOOM };

export async function shootNames(): Promise<void> {
  await shootGerman();
  const launched = await launch({ headless: true, colorScheme: "light" });
  try {
    await addManyFaces(await openExplained(launched));
    const popup = await openList(launched, "popup.html");
    await popup.setViewportSize({ width: 420, height: 580 });
    await shootBoth(popup, "names");
    await zoom(popup);
    await shoot(popup, "popup-zoomed");
    await popup.close();
    const panel = await openList(launched, "sidepanel.html");
    await panel.setViewportSize(NARROW);
    await shootBoth(panel, "panel-narrow");
    await panel.close();
  } finally {
    await launched.close();
  }
}

async function shootGerman(): Promise<void> {
  const folder = await buildIn("de");
  try {
    const launched = await launch({ headless: true, colorScheme: "light", folder });
    try {
      await addSampleProspects(await openExplained(launched), {
        rules: ALWAYS_AT_WORK,
        language: "de",
      });
      const popup = await launched.openPopup();
      await popup.locator(".row-actions").first().waitFor();
      await shootBoth(popup, "popup-german");
    } finally {
      await launched.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whoever has read what there is to know of LinkedIn is not told again above the list. */
async function openExplained({ context, extensionId }: Launched): Promise<ExtensionState> {
  const state = await ExtensionState.open(context, extensionId);
  await state.send("change-settings", { ...DEFAULT_SETTINGS, isLinkedinExplained: true });
  return state;
}

async function openList({ context, extensionId }: Launched, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${file}`);
  await page.locator(".row-actions").first().waitFor();
  return page;
}

async function zoom(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const metrics = { ...ZOOMED, deviceScaleFactor: ZOOM, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", metrics);
}
