/**
 * Builds the bodies of the requests that the page posts. Everything is first a tree of *records*
 * (objects whose keys are field positions) and lists; only `encode` in wire-format.js decides how
 * positions are written. That keeps one description of a message for all the formats Gmail has used, and it is
 * the only place that knows a position. Nothing here touches the page, so Node can import it.
 */

export { encode, syncUrl } from "./wire-format.js";

/** @typedef {{ email: string, name: string, group?: string }} Address `group` is on screen only */
/** @typedef {string | number | null | Tree[] | { [position: number]: Tree }} Tree */
/**
 * @typedef {object} WireMessage
 * @property {string} messageId `msg-a:r…`
 * @property {string} threadId `thread-a:r…` or `thread-f:…`
 * @property {Address} from
 * @property {readonly Address[]} to
 * @property {readonly Address[]} cc
 * @property {readonly Address[]} bcc
 * @property {string} subject
 * @property {string} html
 * @property {string} snippet
 * @property {number} at epoch milliseconds
 * @property {string} session the compose session
 * @property {number} [scheduledAt] epoch milliseconds
 * @property {boolean} [isConfidential]
 */

/** What each kind of request calls the message. `^pfg` alone makes it a send. */
export const LABELS = {
  draft: ["^all", "^r", "^r_bt"],
  send: ["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl", "^i"],
  schedule: ["^all", "^scheduled", "^scheduled_ns", "^f_btns", "^f_cl"],
};

const CONFIDENTIAL_MS = 7 * 24 * 60 * 60_000;

/** @param {readonly Address[]} addresses @returns {Tree} */
function addressList(addresses) {
  if (addresses.length === 0) return null;
  return addresses.map(({ email, name }) => ({ 0: 1, 1: email, 2: name }));
}

/** @param {WireMessage} message @param {string[]} labels @returns {Tree} */
function messageRecord(message, labels) {
  return {
    0: message.messageId,
    1: { 0: 1, 1: message.from.email, 2: message.from.name, 9: message.from.email },
    2: addressList(message.to),
    3: addressList(message.cc),
    4: addressList(message.bcc),
    6: message.at,
    7: message.subject,
    8: { 1: [{ 0: 0, 1: message.html }] },
    9: message.snippet,
    10: labels,
    17: message.at,
    51: `s:${message.session}|#${message.messageId}|0`,
    53: message.scheduledAt ?? null,
    // Nobody has published what confidential mode adds. This stands for any slot yet unseen.
    ...(message.isConfidential ? { 60: { 0: 1, 1: message.at + CONFIDENTIAL_MS } } : {}),
  };
}

/**
 * Where the message goes: a new thread (slot 2), an existing one (slot 1), or over an earlier save
 * of itself (slot 13).
 *
 * @param {WireMessage} message
 * @param {string[]} labels one of `LABELS`
 * @param {{ isSaved: boolean, replyTo: string | undefined }} place `replyTo` is a message id
 * @returns {Tree}
 */
export function putMessage(message, labels, { isSaved, replyTo }) {
  const record = messageRecord(message, labels);
  if (isSaved) return { 13: { 0: record, 1: replyTo ?? null, 2: 1 } };
  if (replyTo !== undefined) return { 1: { 0: record, 1: replyTo, 2: 1, 4: { 0: message.at } } };
  const { subject, at, threadId } = message;
  return { 2: { 0: { 0: subject, 2: at, 3: threadId, 4: [record] } } };
}

/**
 * @param {string[]} add @param {string[]} remove @param {string[]} messageIds
 * @returns {Tree}
 */
export function changeLabels(add, remove, messageIds) {
  return { 6: { 0: add, 1: remove, 2: messageIds } };
}

/**
 * @typedef {object} Part operations on one thread
 * @property {string} threadId
 * @property {readonly Tree[]} bodies from `putMessage` and `changeLabels`
 * @property {number} firstOperation number of the first operation; counts up per tab
 * @property {boolean} isSend whether it sends (or schedules) something
 */

/** One request about one thread. @param {Part & { at: number }} request `at` in epoch milliseconds */
export function buildRequest({ at, ...part }) {
  return buildBatch([part], at);
}

/**
 * One request about any number of threads. It counts as a send if any of its parts is one.
 *
 * @param {readonly Part[]} parts @param {number} at epoch milliseconds
 * @returns {Tree}
 */
export function buildBatch(parts, at) {
  const operations = parts.flatMap(({ threadId, bodies, firstOperation }) =>
    bodies.map((body, i) => ({ 0: firstOperation + i, 1: { 0: threadId, 1: body } })),
  );
  const isSend = parts.some((part) => part.isSend);
  return {
    0: isSend ? { 2: 2 } : null,
    1: { 0: operations },
    3: { 0: at, 1: operations.length, 2: at, 3: isSend ? 1 : 0, 4: parts[0]?.firstOperation ?? 0 },
  };
}
