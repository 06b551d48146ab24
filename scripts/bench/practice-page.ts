/** The practice page in a fresh browser with some extensions, ready for the workload. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { ExtensionState } from "../browser/extension-state";
import { EXTENSION_FOLDER, openBrowser, withOurs } from "../browser/launch";
import { servePracticeGmail } from "../practice/gmail/routes";
import { bundle } from "./bundle";
import type { Workload } from "./page-workload";

/** Somebody the workload writes to, and whom Rekindle knows. */
export const PAT = "pat@prospect.example";
/** Long enough for InboxSDK, which starts in several steps. */
const SETTLE = 3_000;
/** What Gmail's page has and the practice page does not: InboxSDK and gmail.js start on it. */
const GLOBALS = `Object.assign(globalThis, {
  GLOBALS: [,,,, "x.en",,,,, "0123456789", "alex.morgan@northwind-sales.example",,,,,,, []],
  GM_SPT_ENABLED: "true", GM_RFT_ENABLED: "true", _GM_setData() {},
})`;

export interface Practice {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  /** Rekindle's id, where it is among the extensions. */
  rekindle: string | undefined;
  call<K extends keyof Workload>(
    name: K,
    ...args: Parameters<Workload[K]>
  ): Promise<Awaited<ReturnType<Workload[K]>>>;
}

export async function inPractice<T>(
  folders: readonly string[],
  work: (practice: Practice) => Promise<T>,
): Promise<T> {
  const opened = await openBrowser({ headless: true, extensions: folders });
  const { context } = opened;
  try {
    // Libraries that report home get an empty answer; nothing leaves this computer.
    await context.route(/^https?:/, (route) => route.fulfill({ json: {} }));
    const gmail = await servePracticeGmail(context);
    const isOurs = folders.includes(EXTENSION_FOLDER);
    const rekindle = isOurs ? (await withOurs(opened)).extensionId : undefined;
    if (rekindle !== undefined) await trackPat(context, rekindle);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // The thread's own time, so that a busy machine does not count as a slow page.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.addInitScript({ content: GLOBALS });
    await page.goto(gmail.url());
    await page.waitForTimeout(SETTLE);
    const code = await bundle("./page-workload.ts");
    const call: Practice["call"] = (name, ...args) =>
      page.evaluate(`workload.${name}(...${JSON.stringify(args)})`);
    const practice = { context, page, session, rekindle, call };
    await page.evaluate(code);
    return await work(practice);
  } finally {
    await opened.close();
  }
}

async function trackPat(context: BrowserContext, extensionId: string): Promise<void> {
  const state = await ExtensionState.open(context, extensionId);
  const prospect = { name: "Pat Prospect", email: PAT };
  await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
  await state.page.close();
}
