/**
 * Builds the bodies of the requests that the page posts. Everything is first a tree of *records*
 * (objects whose keys are field positions) and lists; only `encode` decides how positions are
 * written. That keeps one description of a message for all the formats Gmail has used, and it is
 * the only place that knows a position. Nothing here touches the page, so Node can import it.
 */

/** @typedef {{ email: string, name: string }} Address */
/** @typedef {string | number | null | Tree[] | { [position: number]: Tree }} Tree */
/** @typedef {"array" | "object" | "drifted"} Format */
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
 */

/** What each kind of request calls the message. `^pfg` alone makes it a send. */
export const LABELS = {
  draft: ["^all", "^r", "^r_bt"],
  send: ["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl", "^i"],
  schedule: ["^all", "^scheduled", "^scheduled_ns", "^f_btns", "^f_cl"],
};

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
 * One request: operations on one thread, and whether it sends (or schedules) something.
 *
 * @param {object} request
 * @param {string} request.threadId
 * @param {readonly Tree[]} request.bodies from `putMessage` and `changeLabels`
 * @param {number} request.firstOperation number of the first operation; counts up per tab
 * @param {boolean} request.isSend
 * @param {number} request.at epoch milliseconds
 * @returns {Tree}
 */
export function buildRequest({ threadId, bodies, firstOperation, isSend, at }) {
  const operations = bodies.map((body, i) => ({
    0: firstOperation + i,
    1: { 0: threadId, 1: body },
  }));
  return {
    0: isSend ? { 2: 2 } : null,
    1: { 0: operations },
    3: { 0: at, 1: operations.length, 2: at, 3: isSend ? 1 : 0, 4: firstOperation },
  };
}

/** @param {Tree} tree @param {number} shift @returns {unknown} records as arrays, gaps as null */
function asArrays(tree, shift = 0) {
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map((item) => asArrays(item, shift));
  /** @type {unknown[]} */
  const answer = [];
  for (const [position, value] of Object.entries(tree)) {
    answer[Number(position) + shift] = asArrays(value, shift);
  }
  return Array.from(answer, (value) => value ?? null);
}

/** @param {Tree} tree @returns {unknown} records as objects that count from 1, gaps left out */
function asObjects(tree) {
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map(asObjects);
  const entries = Object.entries(tree).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [Number(key) + 1, asObjects(value)]));
}

/** @param {Tree} tree @returns {Tree} the same with label names that nobody has seen yet */
function renameLabels(tree) {
  if (typeof tree === "string") return tree === "^pfg" ? "~out" : tree.replace(/^\^/, "~");
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map(renameLabels);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, renameLabels(value)]));
}

/**
 * The request as text. "drifted" is an invented future: the same facts, but every position moved
 * and every label renamed, so that a reader of the other two formats must find no send in it.
 *
 * @param {Tree} request
 * @param {Format} format
 */
export function encode(request, format) {
  if (format === "object") return JSON.stringify(asObjects(request));
  if (format === "array") return JSON.stringify(asArrays(request));
  return JSON.stringify(asArrays(renameLabels(request), 2));
}

/**
 * Path and query to post to. Only the array format announces itself (`pt=ji`).
 *
 * @param {{ index: string, delegate: string | undefined, format: Format, language: string }} where
 * @param {number} counter counts up per tab
 */
export function syncUrl({ index, delegate, format, language }, counter) {
  const mailbox = delegate === undefined ? "" : `/d/${delegate}`;
  const marker = { array: "&pt=ji", object: "", drifted: "&pt=jx" }[format];
  return `/sync/u/${index}${mailbox}/i/s?hl=${language}&c=${counter}&rt=r${marker}`;
}
