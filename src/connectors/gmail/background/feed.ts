/**
 * Gmail's own list of unread mail, an Atom feed that it has offered since 2004: who wrote, when, and
 * the first words. The words are only asked whether a program wrote them, and then dropped.
 */
import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import { readAutomaticReply } from "~domain/automatic-reply";
import { isCalendarSubject } from "~domain/calendar-notice";
import { normaliseEmail } from "~domain/handle";
import type { Sighting } from "~domain/sighting";
import { legacyThreadLink, messageKey, timeOf } from "../ids";

/** An entry whose id is not of the time it names is about a conversation, not about a message. */
const SAME_TIME = 10 * 60_000;

/** The address of a mailbox's feed: by name, for its number changes with the order of signing in. */
export function feedUrl(account: string): string {
  return `https://mail.google.com/mail/u/${encodeURIComponent(account)}/feed/atom`;
}

/** Undefined when the text is no such feed, for example a page to sign in. */
export function readFeed(text: string, account: string, zone: string): Sighting[] | undefined {
  const feed = parse(text);
  if (feed?.name !== "feed") return undefined;
  // "Gmail - Inbox for rep@northwind.example": signed out of one, Gmail may answer for another.
  const title = textOf(feed, "title");
  if (title.includes("@") && !title.toLowerCase().includes(account)) return undefined;
  return childrenOf(feed, "entry").flatMap((entry) => sightingOf(entry, account, zone) ?? []);
}

function parse(text: string): XmlElement | undefined {
  try {
    return parseXml(text).root ?? undefined;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function sightingOf(entry: XmlElement, account: string, zone: string): Sighting | undefined {
  const legacyId = messageIdIn(childrenOf(entry, "link")[0]?.attributes.href);
  const key = messageKey(legacyId);
  const [author] = childrenOf(entry, "author");
  const address = author && normaliseEmail(textOf(author, "email"));
  if (legacyId === undefined || key === undefined || address === undefined) return undefined;
  const name = textOf(author, "name").trim().slice(0, 300);
  const at = timeOf(key);
  const subject = textOf(entry, "title");
  const text = textOf(entry, "summary");
  const automatic = readAutomaticReply({ subject, text, receivedAt: at, zone });
  return {
    key,
    at,
    seenIn: "feed",
    from: { address, ...(name !== "" && name !== address && { name }) },
    isSure: Math.abs(Date.parse(textOf(entry, "issued")) - at) < SAME_TIME,
    link: legacyThreadLink(`/mail/u/${account}`, legacyId),
    ...(automatic !== undefined && { automatic }),
    ...(isCalendarSubject(subject) && { isCalendar: true }),
  };
}

function messageIdIn(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href)) return undefined;
  return new URL(href).searchParams.get("message_id") ?? undefined;
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

function textOf(element: XmlElement | undefined, name: string): string {
  return element === undefined ? "" : (childrenOf(element, name)[0]?.text ?? "");
}
