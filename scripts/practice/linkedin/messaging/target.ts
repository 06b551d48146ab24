/** Finds conversations on the practice pages, wherever they are: in the document, a frame, a shadow root. */
import type { Locator, Page } from "playwright-core";

import { findPerson } from "../people.js";
import type { Wanted } from "./incoming.js";

/** What `openThread`, `openBubble` or `openCompose` gave; or a page, for what is open on it. */
export type Target = Page | Locator;

/** The words a person is known by: vanity, profile id, name (the first of two who share it). */
export function personNamed(wanted: string): NonNullable<ReturnType<typeof findPerson>> {
  const person = findPerson(wanted);
  if (person === undefined) throw new Error(`Nobody here is called ${wanted}`);
  return person;
}

export function pageOf(target: Target): Page {
  return "goto" in target ? target : target.page();
}

/** Finds in full-page messaging, which may be in a frame. */
export async function inMessenger(page: Page, selector: string): Promise<Locator> {
  const places = page.locator('[data-part="messenger"], iframe[data-testid="interop-iframe"]');
  const place = places.first();
  await place.waitFor();
  const isFrame = await place.evaluate((element) => element.tagName === "IFRAME");
  return isFrame ? place.contentFrame().locator(selector) : place.locator(selector);
}

/** The conversation: of a page, the full-page one that is to be seen, or else the first bubble. */
export async function conversationOf(target: Target): Promise<Locator> {
  if (!("goto" in target)) return target;
  if (/^\/(?:messaging|company)\//.test(new URL(target.url()).pathname))
    return inMessenger(target, '[data-part="thread"]:not([hidden])');
  return target.locator('[data-part="bubble"]:not([data-minimised])').first();
}

/** A message in it by (part of) its text; the newest of mine without one. */
export async function eventOf(target: Target, text?: string): Promise<Locator> {
  const conversation = await conversationOf(target);
  const events = conversation.locator(".msg-s-event-listitem");
  if (text !== undefined) return events.filter({ hasText: text }).last();
  return conversation.locator(".msg-s-event-listitem[data-mine]").last();
}

/** What the page knows the conversation with these people by; undefined when there is none. */
export async function findKnown(
  page: Page,
  people: readonly string[],
): Promise<{ readonly uid: string; readonly id: string | null } | undefined> {
  // The page listens once it is there.
  await page.locator('[data-part="overlay"]').waitFor({ state: "attached" });
  const ids = people.map((one) => personNamed(one).id);
  return page.evaluate((wanted) => {
    const detail: Wanted = { people: wanted };
    window.dispatchEvent(new CustomEvent("practice-find", { detail }));
    return detail.found;
  }, ids);
}
