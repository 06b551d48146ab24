/** Takes the connection away from the practice page, and looks after what waits for it. */
import type { Page } from "playwright-core";

import { openThread } from "./answer";
import { named } from "./by-name";

/** Takes the connection away, or gives it back, for every page of the context. */
export async function setOffline(page: Page, isOffline: boolean): Promise<void> {
  await page.context().setOffline(isOffline);
  await page.waitForFunction((wanted) => navigator.onLine === wanted, !isOffline);
}

/** Waits for the notice that a message will be sent later. */
export async function waitUntilQueued(page: Page): Promise<void> {
  await page
    .getByRole("alert")
    .getByText(/^(You are offline|Sie sind offline)/)
    .waitFor();
}

/** Throws away a message that waits in the outbox. */
export async function discardFromOutbox(page: Page, subject: string): Promise<void> {
  await openThread(page, subject, "outbox");
  await page.getByRole("button", { name: named("discardQueued") }).click();
}
