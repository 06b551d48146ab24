/**
 * Sales Navigator: the lead on a page, and who a thread is with. A reply from there may name its thread
 * alone, so the head of the open thread has to say whose it is. Its messages are not read: nothing on
 * screen says for sure who wrote one.
 */
import type { Conversation, Recipient } from "~domain/recipient";
import type { Shown } from "~messages/who-is-this";
import { normaliseConversationId, recipientIn } from "../ids";
import { firstText, isShown, textOf } from "./page";
import {
  LEAD_COMPANY,
  LEAD_LINKS,
  LEAD_NAME,
  LEAD_TITLE,
  SALES_HEAD,
  SALES_SCOPES,
} from "./selectors";

/** The one lead that an element links to; undefined when there are none or several. */
export function leadIn(element: Element): Recipient | undefined {
  const people = new Map<string, Recipient>();
  for (const link of element.querySelectorAll(LEAD_LINKS)) {
    const name = textOf(link.querySelector(LEAD_NAME) ?? link);
    const person = recipientIn(link.getAttribute("href") ?? "", name);
    if (person !== undefined && people.get(person.address)?.name === undefined)
      people.set(person.address, person);
  }
  const [lead] = people.values();
  return people.size === 1 ? lead : undefined;
}

/** Who a conversation is with: in its head, else on the lead's own page. */
export function leadOf(scope: Element): Recipient | undefined {
  const head = scope.querySelector(SALES_HEAD);
  const { pathname } = scope.ownerDocument.location;
  return (head && leadIn(head)) ?? leadIn(scope) ?? recipientIn(pathname);
}

/** The thread in the page's address, with the lead in its head. */
export function readSalesThread(document: Document): Conversation[] {
  const thread = salesThreadOf(document);
  const scope = [...document.querySelectorAll(SALES_SCOPES)].find(
    (one) => one.matches(".thread-container") && isShown(one),
  );
  const head = scope?.querySelector(SALES_HEAD);
  const lead = head ? leadIn(head) : undefined;
  return thread === undefined || lead === undefined ? [] : [{ id: thread, people: [lead] }];
}

export function salesThreadOf(document: Document): string | undefined {
  const id = /^\/sales\/inbox\/([^/]+)/.exec(document.location.pathname)?.[1];
  if (id === undefined) return undefined;
  const plain = decodeURIComponent(id);
  return normaliseConversationId(plain) ?? plain.slice(0, 200);
}

/** The lead whose page this is. */
export function shownLead(document: Document): Shown | undefined {
  const { pathname, origin } = document.location;
  const lead = recipientIn(pathname);
  const name = firstText(document.body, LEAD_NAME);
  if (!pathname.startsWith("/sales/lead/") || lead === undefined || name === undefined)
    return undefined;
  const title = firstText(document.body, LEAD_TITLE);
  const company = firstText(document.body, LEAD_COMPANY);
  return {
    kind: "person",
    where: "lead",
    keys: [lead.address, ...(lead.also ?? [])],
    name,
    ...(title && { title }),
    ...(company && { company: { name: company, isSure: true } }),
    url: `${origin}${pathname.split(",")[0]}`,
  };
}
