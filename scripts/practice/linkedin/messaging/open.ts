/** Opens conversations on the practice pages. People are named by vanity, profile id or name. */
import type { Locator, Page } from "playwright-core";

import { type PracticePageOptions, toQuery } from "../page-options";
import { conversationOf, findKnown, inMessenger, personNamed, type Target } from "./target";

const ORIGIN = "https://www.linkedin.com";

/** Loads full-page messaging, with its newest conversation open. */
export async function openMessaging(page: Page, options: PracticePageOptions = {}): Promise<void> {
  const query = toQuery(options);
  await page.goto(`${ORIGIN}/messaging/${query === "" ? "" : `?${query}`}`);
  await (await inMessenger(page, '[data-part="rows"]')).waitFor();
}

/**
 * Opens the conversation with this person (or these) by its row in the list; goes to messaging first
 * when another page is open. The one before stays in the document, hidden.
 */
export async function openThread(page: Page, ...people: string[]): Promise<Locator> {
  if (!page.url().startsWith(`${ORIGIN}/messaging/`)) await openMessaging(page);
  await (await inMessenger(page, '[data-part="rows"]')).waitFor();
  const { uid } = (await findKnown(page, people)) ?? {};
  if (uid === undefined) throw new Error(`There is no conversation with ${people.join(", ")}`);
  await (await inMessenger(page, `li[data-uid="${uid}"] > [data-part="row-link"]`)).click();
  const thread = await inMessenger(page, `[data-part="thread"][data-uid="${uid}"]`);
  await thread.waitFor();
  return thread;
}

/** Another conversation of full-page messaging, as `openThread`. */
export const switchTo = openThread;

/** Opens the advertisement in the list. */
export async function openSponsored(page: Page): Promise<Locator> {
  await openMessaging(page);
  await (await inMessenger(page, "li")).filter({ hasText: "Boardly" }).click();
  return conversationOf(page);
}

/** Opens the inbox of the company page that I manage, and its first conversation. */
export async function openCompanyInbox(page: Page): Promise<Locator> {
  await page.goto(`${ORIGIN}/company/90000001/admin/inbox/`);
  await page.locator('[data-part="row-link"]').first().click();
  return conversationOf(page);
}

/** Opens the chat bubble of a person on whatever page is open, whether or not there is a conversation. */
export async function openBubble(page: Page, person: string): Promise<Locator> {
  const { id } = personNamed(person);
  await findKnown(page, [person]);
  await page.evaluate((wanted) => {
    window.dispatchEvent(new CustomEvent("practice-open-bubble", { detail: wanted }));
  }, id);
  const { uid } = (await findKnown(page, [person])) ?? {};
  return page.locator(`[data-part="bubble"][data-uid="${uid}"]`);
}

/** Opens the page for a new message, with these people in the address; without any, empty. */
export async function openCompose(page: Page, ...people: string[]): Promise<Locator> {
  const vanities = people.map((one) => encodeURIComponent(personNamed(one).vanity)).join(",");
  const query = vanities === "" ? "" : `?recipient=${vanities}`;
  await page.goto(`${ORIGIN}/messaging/compose/${query}`);
  await (await inMessenger(page, ".msg-thread--new")).waitFor();
  return conversationOf(page);
}

/** Makes a chip of a person in an open new message, or in the dialog that shares a post. */
export async function addRecipient(target: Locator, person: string): Promise<void> {
  const { id, name } = personNamed(person);
  await target.getByRole("combobox").fill(name);
  await target.locator(`[data-part="result"][data-id="${id}"]`).click();
}

/** Minimises a bubble, or opens it again. What is being written in it stays. */
export async function minimise(target: Target): Promise<void> {
  await (await conversationOf(target)).locator('[data-do="minimise"]').click();
}

/** Closes a bubble. What was being written in it is gone, and nothing is requested. */
export async function closeBubble(target: Target): Promise<void> {
  await (await conversationOf(target)).locator('[data-do="close"]').click();
}

/** Moves to another address within the document, which replaces the outlet with its bubbles. */
export async function moveWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    window.dispatchEvent(new CustomEvent("practice-moved"));
  }, path);
}

/** Who can be seen in the header of a conversation. */
export async function headerLink(target: Target): Promise<string | null> {
  const conversation = await conversationOf(target);
  const links = conversation.locator("a.msg-thread__link-to-profile, header h2 a");
  return (await links.count()) === 0 ? null : links.first().getAttribute("href");
}
