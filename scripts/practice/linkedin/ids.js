/**
 * LinkedIn's identifiers, made and taken apart. A profile id holds the member's number; a message id
 * holds the millisecond of the message and the thread it is in. Nothing here touches the page, so
 * Node can import it.
 */

/** Bytes before the member's number: what kind of id it is. */
const PROFILE = 0x2a;
const SALES = 0x2c;
const TAIL_LENGTH = 20;

/** Twenty bytes that are the same every time for the same number. @param {number} member @param {number} kind */
function tailOf(member, kind) {
  let seed = (member ^ (kind << 24)) >>> 0;
  return Array.from({ length: TAIL_LENGTH }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  });
}

/** @param {number} member @param {number} kind */
function personId(member, kind) {
  const number = Array.from(
    { length: 6 },
    (_, index) => Math.floor(member / 256 ** (5 - index)) % 256,
  );
  const bytes = [0, kind, ...number, 1, ...tailOf(member, kind)];
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** `ACoAA…`, 39 characters. @param {number} member the member's number */
export function profileId(member) {
  return personId(member, PROFILE);
}

/** `ACwAA…`, the same person in Sales Navigator. @param {number} member the member's number */
export function salesId(member) {
  return personId(member, SALES);
}

/** The member's number in a profile id or Sales Navigator id. @param {string} id */
export function memberOf(id) {
  const bytes = atob(id.replaceAll("-", "+").replaceAll("_", "/"));
  return [...bytes.slice(2, 8)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

/** @param {number} length */
function randomDigits(length) {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => byte % 10).join("");
}

/** @param {string} [uuid] random when left out */
export function newConversationId(uuid = crypto.randomUUID(), suffix = "100") {
  return `2-${btoa(`${uuid}_${suffix}`)}`;
}

/** What a conversation's messages repeat of it: `<uuid>_<3 digits>`. @param {string} conversationId */
export function threadOf(conversationId) {
  return atob(conversationId.replace(/^2-/, ""));
}

/**
 * @param {string} conversationId the message's conversation
 * @param {number} at epoch milliseconds
 * @param {string} [noise] five digits, a dash and three digits; random when left out
 */
export function newMessageId(conversationId, at, noise = `${randomDigits(5)}-${randomDigits(3)}`) {
  return `2-${btoa(`${at}b${noise}&${threadOf(conversationId)}`)}`;
}

/** When a message was written, in epoch milliseconds. @param {string} messageId */
export function timeOf(messageId) {
  return Number(atob(messageId.slice(2)).slice(0, 13));
}

/** The conversation that a message is in. @param {string} messageId */
export function conversationOf(messageId) {
  return `2-${btoa(atob(messageId.slice(2)).replace(/^[^&]*&/, ""))}`;
}

/** @param {string} id a profile id */
export function profileUrn(id) {
  return `urn:li:fsd_profile:${id}`;
}

/** @param {number} member */
export function memberUrn(member) {
  return `urn:li:member:${member}`;
}

/** @param {string} conversationId @param {string} mailbox whose mailbox: a profile or company URN */
export function conversationUrn(conversationId, mailbox) {
  return `urn:li:msg_conversation:(${mailbox},${conversationId})`;
}

/** @param {string} messageId @param {string} mailbox whose mailbox: a profile or company URN */
export function messageUrn(messageId, mailbox) {
  return `urn:li:msg_message:(${mailbox},${messageId})`;
}

/** @param {string} id a Sales Navigator id @param {string} token four letters, as in the address of the lead */
export function salesProfileUrn(id, token, authType = "NAME_SEARCH") {
  return `urn:li:fs_salesProfile:(${id},${authType},${token})`;
}

/**
 * The id in a conversation's or message's URN, the whole URN encoded or not.
 *
 * @param {string} urn `urn:li:msg_…:(<mailbox>,<id>)`
 */
export function idInUrn(urn) {
  return /,([^,)]+)\)$/.exec(urn.includes("%") ? decodeURIComponent(urn) : urn)?.[1] ?? "";
}

/** The mailbox in such a URN. @param {string} urn */
export function mailboxInUrn(urn) {
  return /\(([^,]+),/.exec(urn.includes("%") ? decodeURIComponent(urn) : urn)?.[1] ?? "";
}
