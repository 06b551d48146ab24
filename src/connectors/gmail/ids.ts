/** Gmail's ids and addresses. Checked against the vectors in `test/connectors/gmail/ids.test.ts`. */

const MESSAGE_ID = /^msg-[af]:(?!bump)[\w-]+$/;
const THREAD_ID = /^thread-[af]:r?-?\d+/;

export function isMessageId(value: unknown): value is string {
  return typeof value === "string" && MESSAGE_ID.test(value);
}

/** `thread-f:123`, without the `#` of hidden inputs and the `|msg-…` of an account without threads. */
export function threadIdIn(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return THREAD_ID.exec(value.replace(/^#/, ""))?.[0];
}

const LEGACY_ID = /^[0-9a-f]{15,16}$/;

/**
 * The id of a message that came in, from the hexadecimal id on screen: the same number, so that a
 * message has one key wherever it is seen.
 */
export function messageKey(legacyId: string | null | undefined): string | undefined {
  if (!legacyId || !LEGACY_ID.test(legacyId)) return undefined;
  return `msg-f:${BigInt(`0x${legacyId}`)}`;
}

/** When the server took the message of a key, epoch milliseconds: the upper 44 bits of its number. */
export function timeOf(key: string): number {
  return Number(BigInt(key.slice("msg-f:".length)) >> 20n);
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Several digits at a time, as many as a plain number holds: a page has a hundred rows. */
const TOKEN_CHUNK_DIGITS = 8;
const TOKEN_CHUNK = BigInt(40 ** TOKEN_CHUNK_DIGITS);
const TOKEN_DIGITS = "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz";

/**
 * The token of a thread in Gmail's addresses: the id in base64, read as one number and written with
 * forty letters.
 */
export function threadToken(threadId: string): string {
  const encoded = btoa(threadId.replace(/^thread-/, "")).replace(/=+$/, "");
  let number = 0n;
  for (const [chunk] of encoded.matchAll(/.{1,8}/g)) {
    let value = 0;
    for (const digit of chunk) value = value * 64 + BASE64.indexOf(digit);
    number = (number << BigInt(6 * chunk.length)) + BigInt(value);
  }
  let token = "";
  for (; number > 0n; number /= TOKEN_CHUNK) {
    let value = Number(number % TOKEN_CHUNK);
    for (let i = 0; i < TOKEN_CHUNK_DIGITS; i += 1, value = Math.floor(value / 40))
      token = `${TOKEN_DIGITS[value % 40]}${token}`;
  }
  // The first chunk begins with zeros.
  return token.replace(/^B+/, "");
}

/** The address of a thread known by its hexadecimal id alone. */
export function legacyThreadLink(mailbox: string, legacyId: string): string {
  return `https://mail.google.com${mailbox}/#all/${legacyId}`;
}

/**
 * The address of a thread. `mailbox` is the path of the mailbox, `/mail/u/jane@acme.com`; an email
 * address in it keeps working when the rep signs in to accounts in another order, a number does not.
 */
export function threadLink(mailbox: string, threadId: string): string {
  return `https://mail.google.com${mailbox}/#all/${threadToken(threadId)}`;
}
