/**
 * Sales Navigator: the lead on a page, and who a thread is with. A reply from there may name its thread
 * alone, so the head of the open thread has to say whose it is. Nothing known of its messages says for
 * sure who wrote one, so the newest is never more than a possible reply.
 */
import type { Conversation, Recipient } from "~domain/recipient";
import type { Sightings } from "~messages/sightings";
import type { Shown } from "~messages/who-is-this";
import { normaliseConversationId, recipientIn, salesLink, unescaped } from "../ids";
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

/** Who a conversation is with: in its head, else in all of it; the page's own lead if it names nobody. */
export function leadOf(scope: Element): Recipient | undefined {
  const naming = [scope.querySelector(SALES_HEAD), scope].find((one) =>
    one?.querySelector(LEAD_LINKS),
  );
  return naming ? leadIn(naming) : recipientIn(scope.ownerDocument.location.pathname);
}

export interface SalesThread {
  conversations: Conversation[];
  sightings: Sightings["sightings"];
}

/** The thread in the page's address, with the lead in its head; empty on any other page. */
export function readSalesThread(document: Document): SalesThread {
  const id = salesThreadOf(document);
  const scope = [...document.querySelectorAll(SALES_SCOPES)].find(
    (one) => one.matches(".thread-container") && isShown(one),
  );
  const head = scope?.querySelector(SALES_HEAD);
  const lead = head ? leadIn(head) : undefined;
  if (id === undefined || scope === undefined || lead === undefined)
    return { conversations: [], sightings: [] };
  return { conversations: [{ id, people: [lead] }], sightings: newestMessage(scope, id, lead) };
}

/** The last message with a time, when the lead's own address stands beside it. */
function newestMessage(
  scope: Element,
  threadId: string,
  lead: Recipient,
): SalesThread["sightings"] {
  const time = [...scope.querySelectorAll("time[datetime]")].at(-1);
  const at = Date.parse(time?.getAttribute("datetime") ?? "");
  const item = time?.closest("li, article");
  if (Number.isNaN(at) || !item || leadIn(item)?.address !== lead.address) return [];
  const key = `sales:${threadId}:${at}`.slice(0, 200);
  const link = salesLink(threadId);
  return [{ key, at, from: lead, threadId, link, seenIn: "list", isSure: false }];
}

export function salesThreadOf(document: Document): string | undefined {
  const id = /^\/sales\/inbox\/([^/]+)/.exec(document.location.pathname)?.[1];
  if (id === undefined) return undefined;
  const plain = unescaped(id);
  // "compose" and the like are no threads.
  if (!/\d/.test(plain)) return undefined;
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
