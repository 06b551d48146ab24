/** Does on the pages of one's network what a person would do there. */
import type { Locator, Page } from "playwright-core";

import { type PracticePageOptions, toQuery } from "../page-options";
import { known, ORIGIN } from "./known";
import type { ProfileOptions } from "./profile-options";

const INVITATIONS = "/mynetwork/invitation-manager/";

/** Opens the invitations that came in, or those that went out. */
export async function openInvitations(
  page: Page,
  { sent = false, ...options }: PracticePageOptions & ProfileOptions & { sent?: boolean } = {},
): Promise<void> {
  const query = toQuery(options);
  await page.goto(`${ORIGIN}${INVITATIONS}${sent ? "sent/" : ""}?${query}`);
  await page.locator("[data-list]").first().waitFor();
}

function rowOf(page: Page, list: string, who: string): Locator {
  return page.locator(`[data-list="${list}"] [data-person="${known(who).vanity}"]`);
}

async function answerReceived(page: Page, who: string, action: string): Promise<void> {
  const row = rowOf(page, "received", who);
  await row.locator(`[data-action="${action}"]`).click();
  await row.waitFor({ state: "detached" });
}

/** Accepts an invitation on the open page of those that came in. */
export function acceptReceived(page: Page, who: string): Promise<void> {
  return answerReceived(page, who, "accept");
}

/** Ignores an invitation on the open page of those that came in. */
export function ignoreReceived(page: Page, who: string): Promise<void> {
  return answerReceived(page, who, "ignore");
}

/** Connects with somebody in the list of people one may know: no dialog, one request. */
export async function connectFromList(page: Page, who: string): Promise<void> {
  const row = rowOf(page, "suggestions", who);
  await row.locator('[data-action="connect"]').click();
  await row.locator('[data-action="withdraw"]').waitFor();
}
