/**
 * What could not be posted because there is no connection. It is kept in localStorage, in order, so
 * that it also goes out when the page is closed and opened again. How Gmail itself writes a request
 * that it makes up for is not known; here it is the one that would have been posted at once.
 */

import { me } from "./options.js";

/** @typedef {Pick<import("./outbox.js").Post, "threadId" | "messageId" | "bodies" | "isSend">} Queued */

const KEY = `practice-gmail-outbox:${me.email}`;
// The slots of a message's very first save (wire.js).
const FIRST_SAVES = ["1", "2"];

/** @returns {Queued[]} oldest first */
function read() {
  return JSON.parse(localStorage.getItem(KEY) ?? "[]");
}

/** @param {Queued[]} queue */
function write(queue) {
  localStorage.setItem(KEY, JSON.stringify(queue));
}

/** @param {Queued} post */
export function enqueue({ threadId, messageId, bodies, isSend }) {
  write([...read(), { threadId, messageId, bodies, isSend }]);
}

/** Takes the oldest out, so that no other tab posts it too. @returns {Queued | undefined} */
export function takeOldest() {
  const [oldest, ...rest] = read();
  if (oldest !== undefined) write(rest);
  return oldest;
}

/** Puts one back that was not accepted. @param {Queued} post */
export function putBack(post) {
  write([post, ...read()]);
}

/**
 * Drops all that waits about a message.
 *
 * @param {string} messageId
 * @returns {boolean} whether the server knows the message all the same
 */
export function dropQueued(messageId) {
  const queue = read();
  write(queue.filter((post) => post.messageId !== messageId));
  const dropped = queue.filter((post) => post.messageId === messageId);
  const slots = dropped.flatMap(({ bodies }) => bodies.flatMap((body) => Object.keys(body ?? {})));
  return !slots.some((slot) => FIRST_SAVES.includes(slot));
}
