/** A browser with the built extension in it, for the tour, the tests, the bench and screenshots. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { findBrowser } from "./find";
import { closeWelcome } from "./welcome-tab";

export const EXTENSION_FOLDER = fileURLToPath(
  new URL("../../build/chrome-mv3-prod", import.meta.url),
);

interface CommonOptions {
  headless: boolean;
  colorScheme?: "light" | "dark";
  /** A profile to use and to keep; without it a fresh one is made and removed. */
  profile?: string;
  /** Leaves the page open that shows a new rep around; otherwise it is closed. */
  keepsWelcome?: boolean;
}

export interface BrowserOptions extends CommonOptions {
  /** Folders of extensions, in the order in which Chromium loads them. May be none. */
  extensions: readonly string[];
  /** Lets an extension be loaded, and loaded anew, while the browser runs: `loadExtension`. */
  loadsLater?: boolean;
}

export interface LaunchOptions extends CommonOptions {
  /** Folders of other extensions, to be loaded before and after ours. */
  alongside?: { before?: readonly string[]; after?: readonly string[] };
  /** Another build of ours than the usual one. */
  folder?: string;
}

export interface Opened {
  context: BrowserContext;
  /** Waits until the welcome page of our installation, if there is to be one, is out of the way. */
  welcomeClosed(): Promise<void>;
  close(): Promise<void>;
}

export interface Launched extends Opened {
  extensionId: string;
  worker: Worker;
  /** The popup as a page of its own, in the size of a popup. */
  openPopup(): Promise<Page>;
}

const ARGUMENTS = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

/** A browser with these extensions and no other, ours included only if it is among them. */
export async function openBrowser(options: BrowserOptions): Promise<Opened> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "rekindle-")));
  const isFresh = !existsSync(join(profile, "Default"));
  const args = [...ARGUMENTS];
  const folders = options.extensions.join(",");
  if (folders !== "") args.push(`--disable-extensions-except=${folders}`);
  if (folders !== "") args.push(`--load-extension=${folders}`);
  if (options.loadsLater) args.push("--enable-unsafe-extension-debugging");
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    colorScheme: options.colorScheme ?? null,
    args,
    // Playwright's own argument; where no extension is named, none could be loaded later either.
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  return {
    context,
    welcomeClosed: options.keepsWelcome ? () => Promise.resolve() : closeWelcome(context, isFresh),
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

export async function launch({
  alongside = {},
  folder = EXTENSION_FOLDER,
  ...options
}: LaunchOptions): Promise<Launched> {
  const { before = [], after = [] } = alongside;
  assertBuilt();
  const opened = await openBrowser({
    ...options,
    extensions: [...before, folder, ...after],
  });
  return withOurs(opened);
}

/**
 * Loads the extension in `folder` into a running browser that was opened for it. A second time, from
 * the same folder and with a higher version, it is an update: Chromium does as it does after one
 * from the store.
 */
export async function loadExtension({ context }: Opened, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser has no connection of its own.");
  await session.send("Extensions.loadUnpacked", { path: folder });
  await session.detach();
}

/** Waits for our worker, whoever else has one. */
export async function withOurs(opened: Opened): Promise<Launched> {
  const worker = await findWorker(opened.context);
  await opened.welcomeClosed();
  const extensionId = new URL(worker.url()).host;
  return {
    ...opened,
    extensionId,
    worker,
    openPopup: () => openPopup(opened.context, extensionId),
  };
}

function assertBuilt(): void {
  if (existsSync(join(EXTENSION_FOLDER, "manifest.json"))) return;
  throw new Error("The extension is not built. Run: npm run build");
}

async function findWorker(context: BrowserContext): Promise<Worker> {
  const names = ourNames();
  const isOurs = async (worker: Worker): Promise<boolean> =>
    names.includes(await worker.evaluate(() => chrome.runtime.getManifest().name));
  const coming = context.waitForEvent("serviceworker", { predicate: isOurs });
  const here = context.serviceWorkers().map(async (worker) => {
    if (await isOurs(worker)) return worker;
    throw new Error("This worker is another extension's.");
  });
  return Promise.any([coming, ...here]);
}

/** What the extension is called, in each language. */
function ourNames(): string[] {
  const folder = join(EXTENSION_FOLDER, "_locales");
  return readdirSync(folder).map((language) => {
    const messages: { extensionName: { message: string } } = JSON.parse(
      readFileSync(join(folder, language, "messages.json"), "utf8"),
    );
    return messages.extensionName.message;
  });
}

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 580 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return page;
}
