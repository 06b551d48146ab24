/** A browser with the built extension in it, for the tour, the tests, the bench and screenshots. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { findBrowser } from "./find";

export const EXTENSION_FOLDER = fileURLToPath(
  new URL("../../build/chrome-mv3-prod", import.meta.url),
);

export interface LaunchOptions {
  headless: boolean;
  colorScheme?: "light" | "dark";
  /** A profile to use and to keep; without it a fresh one is made and removed. */
  profile?: string;
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  worker: Worker;
  /** The popup as a page of its own, in the size of a popup. */
  openPopup(): Promise<Page>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  `--disable-extensions-except=${EXTENSION_FOLDER}`,
  `--load-extension=${EXTENSION_FOLDER}`,
];

export async function launch(options: LaunchOptions): Promise<Launched> {
  if (!existsSync(join(EXTENSION_FOLDER, "manifest.json"))) {
    throw new Error("The extension is not built. Run: npm run build");
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "rekindle-")));
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    colorScheme: options.colorScheme ?? null,
    args: isRoot ? ["--no-sandbox", ...ARGUMENTS] : ARGUMENTS,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    worker,
    openPopup: () => openPopup(context, extensionId),
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 580 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return page;
}
