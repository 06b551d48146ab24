/**
 * What is in the practice mailbox. It is kept in the browser's localStorage per account, so that a
 * thread opened by its address in another tab is there, as it would be in Gmail.
 */

import { legacyId, serverNumber } from "./ids.js";
import { me } from "./options.js";
import { seedThreads } from "./seed.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {"inbox" | "sent" | "scheduled" | "all"} Folder */

const KEY = `practice-gmail:${me.email}`;

/** @returns {Thread[]} */
function load() {
  const stored = localStorage.getItem(KEY);
  return stored === null ? seedThreads(Date.now(), me) : JSON.parse(stored);
}

let threads = load();
localStorage.setItem(KEY, JSON.stringify(threads));

/** @type {(() => void)[]} */
const listeners = [];

/** @param {() => void} listener called after every change, also one made in another tab */
export function onMailboxChange(listener) {
  listeners.push(listener);
}

function changed() {
  localStorage.setItem(KEY, JSON.stringify(threads));
  for (const listener of listeners) listener();
}

window.addEventListener("storage", (event) => {
  if (event.key !== KEY) return;
  threads = load();
  for (const listener of listeners) listener();
});

/** @param {Message} message */
export function isMine(message) {
  return message.from.email === me.email;
}

/** @param {Thread} thread @param {Folder} folder */
function isIn(thread, folder) {
  if (folder === "all") return true;
  return thread.messages.some((message) => {
    const isScheduled = message.scheduledAt !== undefined;
    if (folder === "scheduled") return isScheduled;
    return folder === "sent" ? isMine(message) && !isScheduled : !isMine(message);
  });
}

/** @param {Thread} thread */
export function lastMessage(thread) {
  const last = thread.messages.at(-1);
  if (last === undefined) throw new Error(`${thread.id} has no message`);
  return last;
}

/** @param {Folder} folder @returns {Thread[]} newest first */
export function listThreads(folder) {
  const found = threads.filter((thread) => isIn(thread, folder));
  return found.sort((a, b) => lastMessage(b).at - lastMessage(a).at);
}

/** @param {string} id */
export function findThread(id) {
  return threads.find((thread) => thread.id === id);
}

/**
 * @param {string} threadId
 * @param {string} subject of the thread, when it is new
 * @param {Message} message
 */
export function addMessage(threadId, subject, message) {
  const thread = findThread(threadId);
  if (thread) thread.messages.push(message);
  else threads.push({ id: threadId, legacyId: "", subject, messages: [message] });
  changed();
}

/** The server took the message: now it has a server id. @param {string} messageId */
export function confirmMessage(messageId) {
  for (const thread of threads) {
    const message = thread.messages.find(({ id }) => id === messageId);
    if (message === undefined) continue;
    message.legacyId = legacyId(serverNumber(Date.now()));
    if (thread.legacyId === "") thread.legacyId = message.legacyId;
  }
  changed();
}

/** @param {string} messageId */
export function removeMessage(messageId) {
  for (const thread of threads) {
    thread.messages = thread.messages.filter(({ id }) => id !== messageId);
  }
  threads = threads.filter((thread) => thread.messages.length > 0);
  changed();
}

/** @param {Thread} thread */
export function markRead(thread) {
  if (!thread.messages.some((message) => message.isUnread)) return;
  for (const message of thread.messages) message.isUnread = false;
  changed();
}

/** The first recipient of the newest sent message writes back. */
export function receiveAnswer() {
  const [thread] = listThreads("sent").sort((a, b) => lastSentAt(b) - lastSentAt(a));
  const asked = thread?.messages.findLast((message) => isMine(message) && !message.scheduledAt);
  const author = asked?.to[0] ?? asked?.cc[0] ?? asked?.bcc[0];
  if (thread === undefined || author === undefined) return;
  const at = Date.now();
  const number = serverNumber(at);
  thread.messages.push({
    id: `msg-f:${number}`,
    legacyId: legacyId(number),
    from: author,
    to: [me],
    cc: [],
    bcc: [],
    at,
    text: "Thanks for your message. Can we talk about it tomorrow?",
    isUnread: true,
  });
  changed();
}

/** @param {Thread} thread */
function lastSentAt(thread) {
  return thread.messages.findLast((message) => isMine(message) && !message.scheduledAt)?.at ?? 0;
}
