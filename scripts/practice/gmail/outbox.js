/**
 * Posts requests the way Gmail does: an XMLHttpRequest each, at once, in order of need; a failed
 * one is posted again with the same ids. A draft save is not repeated after something newer was
 * posted for the same message, because it would turn a sent message back into a draft. Gmail also
 * puts several things into one request at times; the option `batch` makes that happen. Without a
 * connection nothing is posted; offline.js does it later.
 */

import { enqueue } from "./offline-queue.js";
import { options } from "./options.js";
import { buildBatch, encode, syncUrl } from "./wire.js";

const RETRY_AFTER_MS = 2000;
const MAX_RETRIES = 3;

/** @typedef {"accepted" | "superseded" | "failed" | "queued"} Result "queued" without a connection */
/**
 * @typedef {object} Post
 * @property {string} threadId
 * @property {string} messageId
 * @property {import("./wire.js").Tree[]} bodies
 * @property {boolean} isSend
 * @property {() => void} [onRetry] called each time an attempt failed and another will follow
 */
/** @typedef {Post & { firstOperation: number, end: (result: Result) => void }} Task */

let requestCount = 0;
let operationCount = 0;
let underWay = 0;

/** @type {Map<string, number>} message id → first operation of the newest task about it */
const newest = new Map();
/** @type {Task[]} */
let waiting = [];

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

/** @param {readonly Task[]} tasks @param {Result} result */
function endAll(tasks, result) {
  for (const task of tasks) task.end(result);
}

/** @param {Task} task */
function isNewest({ messageId, firstOperation }) {
  return newest.get(messageId) === firstOperation;
}

/** @param {Task[]} tasks posted together */
async function run(tasks) {
  const at = Date.now();
  let left = tasks;
  for (let attempt = 0; left.length > 0 && attempt <= MAX_RETRIES; attempt++) {
    if (attempt > 0) {
      for (const { onRetry } of left) onRetry?.();
      await wait(RETRY_AFTER_MS);
      endAll(
        left.filter((task) => !isNewest(task)),
        "superseded",
      );
      left = left.filter(isNewest);
      if (left.length === 0) return;
    }
    const status = await postOnce(encode(buildBatch(left, at), options.format));
    if (status >= 200 && status < 300) return endAll(left, "accepted");
  }
  endAll(left, "failed");
}

async function runWaiting() {
  if (underWay > 0 || waiting.length === 0) return;
  const tasks = waiting;
  waiting = [];
  underWay += 1;
  await run(tasks);
  underWay -= 1;
  void runWaiting();
}

/** @param {Post} post @returns {Promise<Result>} */
export async function post(post) {
  if (!navigator.onLine) {
    enqueue(post);
    return "queued";
  }
  const firstOperation = operationCount + 1;
  operationCount += post.bodies.length;
  newest.set(post.messageId, firstOperation);
  return new Promise((end) => {
    const task = { ...post, firstOperation, end };
    if (options.batchMs === 0) {
      underWay += 1;
      void run([task]).finally(() => {
        underWay -= 1;
      });
      return;
    }
    waiting.push(task);
    if (waiting.length === 1) setTimeout(runWaiting, options.batchMs);
  });
}

/** Whether nothing is on its way or waits to be. */
export function isIdle() {
  return underWay === 0 && waiting.length === 0;
}
