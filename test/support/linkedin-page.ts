/**
 * LinkedIn's pages for tests: made-up fixtures, as they are, in another language, and without classes.
 * The classes of the messaging client are what it is known by; those of a newer profile say nothing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { messageUrn, profileIdOf, salesIdOf } from "./linkedin-ids";
import { at } from "./times";

export { byPerson, pick, press, type } from "./gmail-page";

export type Variant = "as it is" | "labels replaced" | "classes stripped" | "both";
/** Of pages that are known by their classes. */
export const LANGUAGES: Variant[] = ["as it is", "labels replaced"];
export const VARIANTS: Variant[] = [...LANGUAGES, "classes stripped", "both"];

/** What every label and text says in the other language, which is written from right to left. */
export const LABEL = "تسمية";
const LABELS = ["aria-label", "title", "alt", "placeholder", "data-placeholder"];

/** Parses a fixture and puts it into the page. */
export function place(
  name: string,
  variant: Variant = "as it is",
  into: ParentNode = document.body,
): HTMLElement {
  const file = join(import.meta.dirname, "../connectors/linkedin/fixtures/dom", `${name}.html`);
  const { ownerDocument } = into as Node;
  const holder = (ownerDocument ?? document).createElement("div");
  holder.innerHTML = readFileSync(file, "utf8");
  const element = holder.firstElementChild as HTMLElement | null;
  if (element === null) throw new Error(`${name} is empty`);
  if (variant === "labels replaced" || variant === "both") translate(element);
  if (variant === "classes stripped" || variant === "both")
    for (const one of [element, ...element.querySelectorAll("*")]) one.removeAttribute("class");
  into.append(element);
  return element;
}

/** Data that a server has written into the page is no text, and stays. */
function translate(element: HTMLElement): void {
  element.dir = "rtl";
  for (const one of [element, ...element.querySelectorAll("*")]) {
    for (const label of LABELS) if (one.hasAttribute(label)) one.setAttribute(label, LABEL);
    if (one.tagName === "CODE") continue;
    for (const node of one.childNodes)
      if (node.nodeType === 3 && node.nodeValue?.trim()) node.nodeValue = LABEL;
  }
}

/** The page's address, and what its tab says. */
export function open(path: string, title = "LinkedIn"): void {
  history.replaceState(null, "", path);
  document.title = title;
}

export const REP = profileIdOf(70_000_001);
export const JANE = profileIdOf(123_456_789);
export const OMAR = profileIdOf(234_567_890);
export const JANE_IN_SALES = salesIdOf(123_456_789);
export const OMAR_IN_SALES = salesIdOf(234_567_890);

export const JANE_BY_ID = { address: `linkedin:id:${JANE}`, also: ["linkedin:member:123456789"] };
export const OMAR_BY_ID = { address: `linkedin:id:${OMAR}`, also: ["linkedin:member:234567890"] };
/** As her profile and her card know her. */
export const JANE_WHOLE = {
  address: JANE_BY_ID.address,
  also: [...JANE_BY_ID.also, "linkedin:vanity:jane-doe-example"],
};
export const JANE_AS_LEAD = {
  address: "linkedin:member:123456789",
  also: [`linkedin:sales:${JANE_IN_SALES}`],
};

export interface NewEvent {
  /** A moment, or the whole URN of what is no message of the server's. */
  at: string | number;
  /** Who wrote it, over the first of several; absent below it. */
  by?: string;
  isIncoming?: boolean;
  conversation?: number;
}

/** Adds a message at the end of a conversation, as the page does. */
export function addEvent(
  thread: Element,
  { at: when, by, isIncoming = false, conversation = 1 }: NewEvent,
): HTMLElement {
  const list = thread.querySelector(".msg-s-message-list-content");
  if (list === null) throw new Error("There is no list of messages");
  const item = document.createElement("li");
  item.className = "msg-s-message-list__event";
  const event = document.createElement("div");
  event.className = `msg-s-event-listitem${isIncoming ? " msg-s-event-listitem--other" : ""}`;
  const isUrn = typeof when === "string" && when.startsWith("urn:");
  const time = typeof when === "number" ? when : at(isUrn ? "2026-11-20T00:00" : when);
  event.dataset.eventUrn = isUrn ? when : messageUrn(REP, time, conversation);
  if (by !== undefined) {
    const link = document.createElement("a");
    link.className = "msg-s-event-listitem__link";
    link.href = `/in/${by}/`;
    event.append(link);
  }
  const text = document.createElement("p");
  text.textContent = "SECRET words";
  event.append(text);
  item.append(event);
  list.append(item);
  return event;
}
