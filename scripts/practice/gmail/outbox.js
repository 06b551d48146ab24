/**
 * Posts requests the way Gmail does: one XMLHttpRequest each, at once, in order of need; a failed
 * one is posted again with the same ids. A draft save is not repeated after something newer was
 * posted for the same message, because it would turn a sent message back into a draft.
 */

import { options } from "./options.js";
import { buildRequest, encode, syncUrl } from "./wire.js";

const RETRY_AFTER_MS = 2000;
const MAX_RETRIES = 3;

let requestCount = 0;
let operationCount = 0;

/** @type {Map<string, number>} message id → number of the newest request about it */
const newest = new Map();

/** @param {string} body @returns {Promise<number>} the HTTP status, 0 when there was no answer */
function postOnce(body) {
  const url = syncUrl(options, ++requestCount);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Content-Type", "application/json");
    request.addEventListener("loadend", () => resolve(request.status));
    request.send(body);
  });
}

/** @param {number} ms @returns {Promise<void>} */
function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @param {object} post
 * @param {string} post.threadId
 * @param {string} post.messageId
 * @param {import("./wire.js").Tree[]} post.bodies
 * @param {boolean} post.isSend
 * @param {() => void} [post.onRetry] called each time an attempt failed and another will follow
 * @returns {Promise<"accepted" | "superseded" | "failed">}
 */
export async function post({ threadId, messageId, bodies, isSend, onRetry }) {
  const firstOperation = operationCount + 1;
  operationCount += bodies.length;
  newest.set(messageId, firstOperation);
  const at = Date.now();
  const body = encode(
    buildRequest({ threadId, bodies, firstOperation, isSend, at }),
    options.format,
  );
  for (let attempt = 0; attempt <= MAX_RETRIES; attempt++) {
    const status = await postOnce(body);
    if (status >= 200 && status < 300) return "accepted";
    if (attempt === MAX_RETRIES) break;
    onRetry?.();
    await wait(RETRY_AFTER_MS);
    if (newest.get(messageId) !== firstOperation) return "superseded";
  }
  return "failed";
}
