/**
 * Reads a conversation on screen: whose mailbox it is in, who it is with, and which of its messages are
 * whose. Each is taken from ids and addresses, never from a name.
 *
 * Whether a message is the rep's own is told by two things that must agree: the class of a message that
 * came in, and the address of whoever wrote the first of several in a row. In doubt it is neither.
 */
import { addressesOf, type Recipient } from "~domain/recipient";
import { type EventUrn, parseEventUrn, profileKey, recipientIn, samePerson } from "../ids";
import { allIn, isShown, textOf } from "./page";
import {
  CARD,
  COMPANY_INBOX,
  COMPOSER,
  EVENTS,
  HEAD_LINKS,
  HEAD_NAMES,
  HISTORY,
  INCOMING,
  MINIMISED,
  SCOPES,
  SENDER,
} from "./selectors";

export interface ShownMessage extends EventUrn {
  isOwn: boolean;
  /** Nothing came before it in the conversation. */
  isFirst: boolean;
}

export interface Scope {
  element: Element;
  /** Absent while nothing was written in it. */
  conversationId?: string;
  /** Profile id of the member whose mailbox it is. */
  mailbox?: string;
  /** Everyone but the rep, as far as they can be told; one in a conversation of two. */
  people: Recipient[];
  isGroup: boolean;
  /** Oldest first. Those of which it cannot be told whose they are, are left out. */
  messages: ShownMessage[];
}

/** The conversations that can be seen at this moment. */
export function readScopes(document: Document): Scope[] {
  const elements = new Set(
    allIn(document, `${HISTORY}, ${SCOPES}`)
      .map((element) => outermostScope(element))
      .filter((element) => element !== undefined),
  );
  return [...elements]
    .filter((element) => isShown(element))
    .flatMap((element) => readScope(element) ?? []);
}

/** The conversation around an element: a bubble with its head, not only the thread in it. */
export function outermostScope(element: Element): Element | undefined {
  let found: Element | undefined;
  for (
    let scope = element.closest(SCOPES);
    scope !== null;
    scope = scope.parentElement?.closest(SCOPES) ?? null
  )
    found = scope;
  return found;
}

/** Undefined for what is no conversation of the rep's own. */
export function readScope(element: Element): Scope | undefined {
  if (element.matches(MINIMISED) || element.closest(COMPANY_INBOX)) return undefined;
  // Not every dialog is a conversation.
  if (element.querySelector(`${HISTORY}, ${COMPOSER}`) === null) return undefined;
  const parts = partsOf(element);
  const events = parts(EVENTS);
  const read = events.map((event) => parseEventUrn(event.getAttribute("data-event-urn") ?? ""));
  const newest = read.findLast((event) => event !== undefined);
  // Another mailbox than a member's: a company's page.
  if (newest !== undefined && recipientIn(profileUrn(newest.mailbox)) === undefined)
    return undefined;
  return {
    element,
    ...(newest !== undefined && {
      conversationId: newest.conversationId,
      mailbox: newest.mailbox,
    }),
    ...peopleOf(parts, newest && profileKey(newest.mailbox)),
    messages: messagesOf(events, read, newest, parts(CARD).length > 0),
  };
}

type Parts = (selector: string) => Element[];

/** What a conversation consists of, without what a hidden one in the same frame does. */
export function partsOf(element: Element): Parts {
  const hidden = [...element.querySelectorAll(SCOPES)].filter((one) => !isShown(one));
  return (selector) =>
    [...element.querySelectorAll(selector)].filter(
      (part) => !hidden.some((one) => one.contains(part)),
    );
}

/** Who it is with. When head, card and messages disagree, it is nobody. */
function peopleOf(parts: Parts, own: string | undefined): Pick<Scope, "people" | "isGroup"> {
  // What someone has written may hold links, and headings, of others.
  const head = peopleIn(
    parts(HEAD_LINKS).filter((link) => link.closest(HISTORY) === null),
    own,
  );
  const card = peopleIn(parts(`${CARD} a[href*="/in/"]`), own);
  // While it is not known who the rep is, a writer may be the rep.
  const writers = own === undefined ? [] : peopleIn(parts(`${EVENTS} :is(${SENDER})`), own);
  const isGroup = head.length !== 1 && (head.length > 1 || card.length !== 1);
  if (isGroup) return { people: writers, isGroup };
  const named = [...head, ...card];
  const known = writers.filter(({ address }) => address.startsWith("linkedin:id:"));
  const name = parts(HEAD_NAMES)
    .map(textOf)
    .find((text) => text !== "");
  const person = areOne([...named, ...known]) ? samePerson(named, name) : undefined;
  return { people: person ? [person] : [], isGroup };
}

/** Nobody has two ids of one kind. */
function areOne(people: readonly Recipient[]): boolean {
  const ids = new Set(people.flatMap(addressesOf));
  return new Set([...ids].map((id) => id.split(":")[1])).size === ids.size;
}

const profileUrn = (id: string) => `urn:li:fsd_profile:${id}`;

/** Distinct people behind links, without the rep. */
function peopleIn(links: readonly Element[], own: string | undefined): Recipient[] {
  const people = new Map<string, Recipient>();
  for (const link of links) {
    const person = recipientIn(link.getAttribute("href") ?? "", nameIn(link));
    if (person === undefined || person.address === own) continue;
    const known = people.get(person.address);
    if (known?.name === undefined) people.set(person.address, person);
  }
  return [...people.values()];
}

/** A picture's link has no words. */
function nameIn(link: Element): string | undefined {
  const inside = link.querySelector(
    "h2, .msg-s-message-group__name, .artdeco-entity-lockup__title",
  );
  return textOf(inside ?? link) || undefined;
}

/** A history that is not there from its beginning comes in pages of about twenty. */
const SURELY_WHOLE = 10;

function messagesOf(
  events: readonly Element[],
  read: readonly (EventUrn | undefined)[],
  newest: EventUrn | undefined,
  hasCard: boolean,
): ShownMessage[] {
  const messages: ShownMessage[] = [];
  let writer: string | undefined;
  events.forEach((event, index) => {
    const link = event.querySelector(SENDER);
    if (link !== null) writer = recipientIn(link.getAttribute("href") ?? "")?.address;
    const message = read[index];
    // What is left of another conversation has no business here.
    if (message === undefined || message.conversationId !== newest?.conversationId) return;
    const isIncoming = event.matches(INCOMING);
    const isByRep = writer === profileKey(message.mailbox);
    if (writer === undefined || isIncoming === isByRep) return;
    const isFirst = index === 0 && (hasCard || events.length < SURELY_WHOLE);
    messages.push({ ...message, isOwn: !isIncoming, isFirst });
  });
  return messages;
}
