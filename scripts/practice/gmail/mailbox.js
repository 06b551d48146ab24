/**
 * What is in the practice mailbox. It is kept in the browser's localStorage per account, so that a
 * thread opened by its address in another tab is there, as it would be in Gmail. Which of it a
 * folder shows is in folders.js.
 */

import { bareThreadId, legacyId, serverNumber } from "./ids.js";
import { me } from "./options.js";
import { seedThreads } from "./seed.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Thread} Thread */

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

/** @returns {readonly Thread[]} every thread with all its messages, in no order */
export function allThreads() {
  return threads;
}

/** @param {string} threadId with or without `|msg-…` */
export function storedThread(threadId) {
  const id = bareThreadId(threadId);
  return threads.find((thread) => thread.id === id);
}

/** @param {string} messageId */
export function storedMessage(messageId) {
  return threads.flatMap(({ messages }) => messages).find(({ id }) => id === messageId);
}

/**
 * Puts a message in its place by time. One that is there already is replaced: a draft that is saved
 * again or sent. It keeps the draft's legacy id until the server gives it its own, as in Gmail.
 *
 * @param {string} threadId
 * @param {string} subject of the thread, when it is new
 * @param {Message} message
 */
export function addMessage(threadId, subject, message) {
  const id = bareThreadId(threadId);
  const found = storedThread(id);
  const thread = found ?? { id, legacyId: "", subject, messages: [] };
  if (found === undefined) threads.push(thread);
  const before = thread.messages.find((one) => one.id === message.id);
  const others = thread.messages.filter((one) => one !== before);
  if (others.length === 0) thread.subject = subject;
  const added = { ...message, legacyId: message.legacyId || (before?.legacyId ?? "") };
  thread.legacyId ||= added.legacyId;
  thread.messages = [...others, added].sort((a, b) => a.at - b.at);
  changed();
}

/** The server took the message: now it has a (new) server id. @param {string} messageId */
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

/**
 * Sends what was scheduled for `now` or before, as the server does. The id comes out the same in
 * whichever tab this happens.
 *
 * @param {number} now epoch milliseconds
 */
export function deliverDue(now) {
  const all = threads.flatMap(({ messages }) => messages);
  const due = all.filter(({ scheduledAt = now + 1, isQueued }) => !isQueued && scheduledAt <= now);
  if (due.length === 0) return;
  for (const message of due) {
    message.at = message.scheduledAt ?? now;
    message.legacyId = legacyId(serverNumber(message.at, Number(message.id.slice(-6))));
    delete message.scheduledAt;
  }
  for (const { messages } of threads) messages.sort((a, b) => a.at - b.at);
  changed();
}

/** @param {string} messageId @param {boolean} isQueued whether it waits for a connection */
export function markQueued(messageId, isQueued) {
  const message = storedMessage(messageId);
  if (message === undefined) return;
  message.isQueued = isQueued;
  changed();
}

/** @param {string} threadId @param {boolean} isArchived out of the inbox */
export function setArchived(threadId, isArchived) {
  const thread = storedThread(threadId);
  if (thread === undefined || (thread.isArchived ?? false) === isArchived) return;
  thread.isArchived = isArchived;
  changed();
}

/** @param {Thread} shown */
export function markRead(shown) {
  const unread = shown.messages.filter((message) => message.isUnread);
  if (unread.length === 0) return;
  for (const message of unread) message.isUnread = false;
  changed();
}
