/** Does in Sales Navigator what a person would do there. */
import type { Page } from "playwright-core";

import { type PracticePageOptions, toQuery } from "../page-options";
import { known, ORIGIN } from "../profile/known";
import { leadPath } from "./sales-wire.js";

const OVERLAY = "#message-overlay form";
const THREAD = ".thread-container form";

async function open(page: Page, path: string, options: PracticePageOptions): Promise<void> {
  const query = toQuery(options);
  await page.goto(`${ORIGIN}${path}${query === "" ? "" : `?${query}`}`);
}

/** Loads the page of a lead. */
export async function openLead(
  page: Page,
  who: string,
  options: PracticePageOptions = {},
): Promise<void> {
  const person = known(who);
  await open(page, leadPath(person), options);
  await page.locator('h1[data-anonymize="person-name"]').waitFor();
}

/** Opens the popup on the page of a lead, without writing anything. */
export async function openLeadComposer(page: Page): Promise<void> {
  await page.locator('[data-part="sales-actions"] [data-action="message"]').click();
  await page.locator(OVERLAY).waitFor();
}

/** Writes to the lead on screen and sends; somebody not connected needs a `subject` the first time. */
export async function writeToLead(
  page: Page,
  { text, subject = "" }: { text: string; subject?: string },
): Promise<void> {
  await openLeadComposer(page);
  const form = page.locator(OVERLAY);
  if (subject !== "") await form.locator(".compose-form__subject-field").fill(subject);
  await form.locator('textarea[name="message"]').fill(text);
  await form.locator('button[type="submit"]').click();
}

/** Loads the inbox, and opens the conversation with a lead if one is named. */
export async function openSalesThread(
  page: Page,
  who?: string,
  options: PracticePageOptions = {},
): Promise<void> {
  await open(page, "/sales/inbox/", options);
  if (who !== undefined) await switchSalesThread(page, who);
}

/** Opens another conversation of the inbox on screen. */
export async function switchSalesThread(page: Page, who: string): Promise<void> {
  const { name } = known(who);
  await page.locator(".conversation-list-item").filter({ hasText: name }).locator("a").click();
  await page.locator("#thread-route-heading").getByText(name, { exact: true }).waitFor();
}

/** Answers in the open conversation. */
export async function replyInSales(page: Page, text: string): Promise<void> {
  const form = page.locator(THREAD);
  await form.locator('textarea[name="message"]').fill(text);
  await form.locator('button[type="submit"]').click();
}

/** Waits until a message with this text stands in the popup or in the open conversation. */
export async function waitUntilInSales(page: Page, text: string): Promise<void> {
  await page.locator("article").getByText(text, { exact: true }).waitFor();
}

/** Waits for the notice that a message was not let through. */
export async function waitUntilSalesRefused(page: Page): Promise<void> {
  await page.locator('form [role="alert"]').waitFor();
}

/** Invites the lead on screen to connect. */
export async function connectFromSales(page: Page, { note = "" } = {}): Promise<void> {
  await page.locator('[data-part="sales-actions"] [data-action="connect"]').click();
  await page.locator("#connect-cta-form__invitation").fill(note);
  await page.locator(".connect-cta-form__send").click();
}

/** A lead's message arrives in the conversation there is with the lead. */
export async function receiveInSales(
  page: Page,
  { from, text, at = Date.now() }: { from: string; text: string; at?: number },
): Promise<{ threadId: string; messageId: string }> {
  const arrived = await page.evaluate(
    (one) => {
      type Arrived = { threadId: string; messageId: string };
      const detail: typeof one & { arrived?: Arrived } = { ...one };
      window.dispatchEvent(new CustomEvent("practice-sales-arrive", { detail }));
      return detail.arrived;
    },
    { from, text, at },
  );
  if (arrived === undefined) throw new Error("Sales Navigator did not take the message");
  return arrived;
}
