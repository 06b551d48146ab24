/** Schedules messages on the practice page, and takes them back, as a person would. */
import type { Page } from "playwright-core";

import { openThread } from "./answer";
import { composeOf, named, pageOf, type Target } from "./by-name";

/**
 * Schedules an open compose for an exact time, which may be seconds ahead. With the page open the
 * message shows as sent when the time has come, without a request.
 *
 * @param at epoch milliseconds
 * @returns the time it was scheduled for: `at` without what is less than a second
 */
export async function schedule(target: Target, at: number): Promise<number> {
  const page = pageOf(target);
  await composeOf(target)
    .getByRole("button", { name: named("moreSend") })
    .click();
  await page.locator('[selector="scheduledSend"]').click();
  const dialog = page.getByRole("dialog", { name: named("scheduleSend") });
  const wholeSeconds = Math.floor(at / 1000) * 1000;
  // The field takes local time, and the browser may be in another zone than the test.
  const local = await page.evaluate((ms) => {
    const shifted = ms - new Date(ms).getTimezoneOffset() * 60_000;
    return new Date(shifted).toISOString().slice(0, 19);
  }, wholeSeconds);
  await dialog.getByLabel(named("pickTime")).fill(local);
  await dialog.getByRole("button", { name: named("scheduleSend") }).click();
  return wholeSeconds;
}

/** Cancels a scheduled message; it opens again as a draft, which can be changed and scheduled. */
export async function cancelSend(page: Page, subject: string): Promise<void> {
  await openThread(page, subject, "scheduled");
  await page.getByRole("button", { name: named("cancelSend") }).click();
}
