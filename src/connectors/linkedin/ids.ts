/**
 * LinkedIn's ids. A message's id holds the moment it was written and the conversation it is in; a
 * profile's id holds the member's number, which is the same in every part of the site. Checked against
 * made-up ids of the same layout in `test/connectors/linkedin/ids.test.ts`.
 */
import { linkedinKeys, parseLinkedin } from "~domain/handle";
import type { Recipient } from "~domain/recipient";

const ORIGIN = "https://www.linkedin.com";
/** `2-` and base64, with its padding or without. */
const SERVER_ID = /^2-[A-Za-z0-9+/_-]{16,200}={0,2}$/;
const MESSAGE = /^(\d{13})b\d{1,9}-\d{1,9}&([0-9a-f-]{36}_\d{1,5})$/;
const THREAD = /^[0-9a-f-]{36}_\d{1,5}$/;

export interface MessageId {
  id: string;
  conversationId: string;
  /** When it was written, by LinkedIn's clock. Epoch milliseconds. */
  at: number;
}

/** Undefined for an id that the server has not given, and for those of before 2020. */
export function parseMessageId(id: string): MessageId | undefined {
  const parts = MESSAGE.exec(decoded(id) ?? "");
  const [, time, thread] = parts ?? [];
  if (time === undefined || thread === undefined) return undefined;
  return { id, conversationId: `2-${btoa(thread)}`, at: Number(time) };
}

/** The id in one written form, for its padding comes and goes; undefined for anything else. */
export function normaliseConversationId(id: string): string | undefined {
  const thread = decoded(id) ?? "";
  return THREAD.test(thread) ? `2-${btoa(thread)}` : undefined;
}

function decoded(id: string): string | undefined {
  if (!SERVER_ID.test(id)) return undefined;
  try {
    return atob(id.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

export interface EventUrn extends MessageId {
  /** Whose mailbox the message was seen in: never who wrote it. */
  mailbox: string;
}

/** `urn:li:msg_message:(urn:li:fsd_profile:<mailbox>,<message>)`, percent-encoded or not. */
export function parseEventUrn(urn: string): EventUrn | undefined {
  const text = unescaped(urn);
  const [, mailbox, id] =
    /^urn:li:(?:msg_message|fs_event):\((?:urn:li:fsd_profile:)*([^,()]+),([^,()]+)\)$/.exec(
      text,
    ) ?? [];
  const message = id === undefined ? undefined : parseMessageId(id);
  return mailbox === undefined || message === undefined ? undefined : { ...message, mailbox };
}

/** A conversation's id in a URN or a page's address, percent-encoded or not. */
export function conversationIdIn(text: string): string | undefined {
  const plain = unescaped(text);
  const id =
    /:msg_conversation:\([^,()]*,([^,()]+)\)/.exec(plain)?.[1] ??
    /:(?:fsd_conversation|messagingThread|fs_conversation):([^,():]+)$/.exec(plain)?.[1] ??
    /\/messaging\/(?:thread|conversations)\/([^/?#]+)/.exec(plain)?.[1] ??
    (plain.startsWith("2-") ? plain : undefined);
  return id === undefined ? undefined : normaliseConversationId(id);
}

/** Rest.li addresses are encoded once or twice. */
export function unescaped(text: string): string {
  let plain = text;
  for (let i = 0; i < 2 && /%[0-9a-f]{2}/i.test(plain); i += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch (error) {
      if (error instanceof URIError) return plain;
      throw error;
    }
  }
  return plain;
}

/** The person in a URN, an address or a link; undefined when it names none, as that of a company. */
export function recipientIn(text: string, name?: string): Recipient | undefined {
  const isPath = text.startsWith("/");
  const handle = parseLinkedin(isPath ? `${ORIGIN}${text}` : text);
  const [address, ...also] = handle === undefined ? [] : linkedinKeys(handle);
  if (address === undefined) return undefined;
  const shown = name?.trim().slice(0, 300);
  return { address, ...(also.length > 0 && { also }), ...(shown && { name: shown }) };
}

/** One person known by several texts: all ids together, strongest first. */
export function samePerson(
  people: readonly (Recipient | undefined)[],
  name?: string,
): Recipient | undefined {
  const keys = [
    ...new Set(people.flatMap((one) => (one ? [one.address, ...(one.also ?? [])] : []))),
  ];
  const [address, ...also] = keys.sort((a, b) => strengthOf(a) - strengthOf(b));
  const shown = name ?? people.find((one) => one?.name !== undefined)?.name;
  if (address === undefined) return undefined;
  return { address, ...(also.length > 0 && { also }), ...(shown && { name: shown }) };
}

/** Each person once, for one named twice is no group. */
export function distinct(people: readonly Recipient[]): Recipient[] {
  return people.filter(
    ({ address }, index) => people.findIndex((one) => one.address === address) === index,
  );
}

const STRENGTHS = ["id", "member", "sales", "vanity", "conversation"];

function strengthOf(key: string): number {
  return STRENGTHS.indexOf(key.split(":")[1] ?? "");
}

export function conversationLink(id: string): string {
  return `${ORIGIN}/messaging/thread/${escaped(id)}/`;
}

export function salesLink(threadId: string): string {
  return `${ORIGIN}/sales/inbox/${escaped(threadId)}`;
}

/** Half a character, as JSON may hold it, has no written form in an address. */
function escaped(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, ""));
}

/** The handle key of the rep's own profile, or that of the member whose mailbox it is. */
export function profileKey(profileId: string): string {
  return `linkedin:id:${profileId}`;
}
