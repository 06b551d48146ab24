/**
 * A message that came in, as a page or a feed shows it, and what it is worth. A reply stops the
 * chase, so only what is surely the prospect's own words counts as one; what may be an answer is
 * shown to the rep instead. Nothing here depends on how often, or in which order, a message is seen.
 */
import type { AutomaticReply } from "./automatic-reply";
import { isInvitation, type TouchForm } from "./channel";
import type { PossibleReplyKind } from "./event";
import type { Recipient } from "./recipient";

const MINUTE = 60_000;

/** Where a message was seen. An open conversation shows everything about it; a list does not. */
export type SeenIn = "thread" | "list" | "feed";

export interface Sighting {
  /** The site's id of the message, the same wherever it is seen. */
  key: string;
  /** When it was written, by the site's own clock. Epoch milliseconds. */
  at: number;
  seenIn: SeenIn;
  from: Recipient;
  /** Whether `from` surely wrote it: a list does not always show who was last. */
  isSure: boolean;
  threadId?: string;
  /** Address of the conversation. */
  link?: string;
  automatic?: AutomaticReply;
  /** An invitation, or the answer to one. */
  isCalendar?: boolean;
  /** It can be unsubscribed from. */
  isBulk?: boolean;
}

export type SightingVerdict =
  | { kind: "reply" }
  | { kind: "auto-replied"; returnsOn?: string }
  | { kind: "possible-reply"; why: PossibleReplyKind }
  | { kind: "nothing" };

/** What the rep and the prospect had written before. Epoch milliseconds. */
export interface Before {
  /** The prospect was added then, or something was logged that happened then, whichever is earlier. */
  knownSinceAt: number;
  /** The newest message to them, one that may still be undone included. */
  lastSentAt: number | undefined;
  /** Whether something was sent to them in the conversation of this message. */
  isOwnThread: boolean;
}

/** A mail program answers at once; whoever writes about a holiday later than this wrote by hand. */
const AUTOMATIC_WITHIN = 10 * MINUTE;
/** The clocks of the site and of this computer may disagree by so much. */
export const CLOCKS_DIFFER = 2 * MINUTE;

/** What a message from the prospect's own address is worth. */
export function weigh(sighting: Sighting, before: Before): SightingVerdict {
  const { at, automatic, isSure } = sighting;
  const { knownSinceAt, lastSentAt, isOwnThread } = before;
  // What was written before the rep began to follow up here may well have been answered.
  if (at < knownSinceAt) return { kind: "nothing" };
  if (automatic !== undefined && isAutomatic(automatic, at, lastSentAt)) {
    const { returnsOn } = automatic;
    return { kind: "auto-replied", ...(returnsOn !== undefined && { returnsOn }) };
  }
  if (sighting.isCalendar) return { kind: "possible-reply", why: "calendar" };
  if (sighting.isBulk && !isOwnThread) return { kind: "possible-reply", why: "bulk" };
  if (isSure) return { kind: "reply" };
  // The newest message of the conversation may be the rep's own, known here by this computer's clock.
  const isAfterOurs = lastSentAt === undefined || at > lastSentAt + CLOCKS_DIFFER;
  return isAfterOurs ? { kind: "possible-reply", why: "unclear" } : { kind: "nothing" };
}

function isAutomatic({ shownBy }: AutomaticReply, at: number, lastSentAt: number | undefined) {
  if (shownBy === "subject") return true;
  if (lastSentAt === undefined) return false;
  return at > lastSentAt - CLOCKS_DIFFER && at < lastSentAt + AUTOMATIC_WITHIN;
}

/** Whether a message from someone else may still be an answer of the prospect's side. */
export function isWorthAHint({ isSure, isBulk, isCalendar, automatic, from }: Sighting): boolean {
  return isSure && !isBulk && !isCalendar && automatic === undefined && !isRole(from.address);
}

/** A message of the rep's own, as a conversation shows it: perhaps sent from another device. */
export interface OwnSighting {
  /** The site's id of the message. */
  key: string;
  /** When it was written, by the site's own clock. Epoch milliseconds. */
  at: number;
  to: Recipient;
  threadId: string;
  link?: string;
  form?: TouchForm;
  /** Whether nothing stands before it in the conversation. */
  isFirst: boolean;
}

/** Something sent to the same person on the same site. */
export interface Sent {
  /** Epoch milliseconds. */
  at: number;
  form?: TouchForm;
  /** Logged by the rep, who may take some hours to do so. */
  isByHand?: true;
}

const LOGGED_WITHIN = 6 * 60 * MINUTE;

/**
 * What a message of the rep's own is worth. `same`: it is known, as what went out from here at that
 * time. An invitation with a note stands first in its conversation once it is accepted, as if the rep
 * had written then; whoever cannot be known to have written does not count as having.
 */
export function weighOwn(
  { at, isFirst }: OwnSighting,
  knownSinceAt: number,
  sent: readonly Sent[],
): "touch" | "invite-accepted" | "same" | "nothing" {
  if (at < knownSinceAt) return "nothing";
  const isSent = ({ form, isByHand, ...one }: Sent) =>
    !isInvitation(form) &&
    one.at >= at - CLOCKS_DIFFER &&
    one.at <= at + (isByHand ? LOGGED_WITHIN : CLOCKS_DIFFER);
  if (sent.some(isSent)) return "same";
  if (!isFirst) return "touch";
  const before = sent.filter((one) => one.at <= at + CLOCKS_DIFFER);
  if (before.some(({ form }) => form === "noted-invitation")) return "invite-accepted";
  // An invitation without a note leaves no message behind: this one was written.
  return before.some(({ form }) => form === "invitation") ? "touch" : "nothing";
}

/** Addresses that belong to a program or a department. */
const ROLE =
  /^(?:[\w.+-]*no-?reply|do-?not-?reply|invitations?|mailer-daemon|postmaster|bounces?|news(?:letters?)?|info|marketing|notifications?|notify|alerts?|support|help(?:desk)?|billing|invoices?|accounting|sales|hello|hi|team|events?|updates?|office|contact|kontakt|service|calendar|admin|webmaster|hr|jobs|careers|press|privacy|security)(?:[-+._\d].*)?@/;

function isRole(address: string): boolean {
  return ROLE.test(address);
}

/** Providers whose domain says nothing about who works together. */
const PROVIDERS =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|pm|gmx|web|t-online|freenet|mail|zoho|yandex|fastmail|hey|tutanota|tuta|qq|163|126|sina|naver|daum|hanmail|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|terra|uol|bol|comcast|verizon|att|sbcglobal|cox|btinternet|sky|virginmedia|bluewin|hispeed|ziggo|kpnmail|telenet|seznam|wp|o2|interia|onet|rediffmail)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** The company's domain in an address; undefined for one of a mail provider. */
export function companyDomain(address: string): string | undefined {
  if (!address.includes("@")) return undefined;
  const domain = address.slice(address.indexOf("@") + 1);
  return PROVIDERS.test(domain) ? undefined : domain;
}

/** Whether two names of at least two words are the same, whatever their order and accents. */
export function isSameName(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words.length > 1 && words.join(" ") === wordsOf(other).join(" ");
}

function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort();
}
