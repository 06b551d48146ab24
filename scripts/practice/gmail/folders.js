/**
 * Which messages a folder shows, and how they are put together: a thread is one conversation, or,
 * with conversation view off, as many as it has messages.
 */

import { bareThreadId } from "./ids.js";
import { allThreads, storedThread } from "./mailbox.js";
import { isOurs, options } from "./options.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {typeof FOLDERS[number]} Folder */

export const FOLDERS = /** @type {const} */ ([
  "inbox",
  "sent",
  "drafts",
  "scheduled",
  "outbox",
  "spam",
  "all",
]);

/** @param {Message} message */
export function isMine(message) {
  return isOurs(message.from);
}

/** Sent by us and gone: no draft, nothing that is still to go. @param {Message} message */
export function isSent(message) {
  const isWaiting = message.isDraft || message.isQueued || message.scheduledAt !== undefined;
  return isMine(message) && !isWaiting;
}

/** @param {Thread} thread @param {Folder} folder */
function isThreadIn(thread, folder) {
  if (folder === "inbox" && thread.isArchived) return false;
  return thread.messages.some((message) => isIn(message, folder));
}

/** @param {Message} message @param {Folder} folder */
function isIn(message, folder) {
  switch (folder) {
    case "sent":
      return isSent(message);
    case "drafts":
      return message.isDraft === true;
    case "scheduled":
      return message.scheduledAt !== undefined && !message.isQueued;
    case "outbox":
      return message.isQueued === true;
    case "inbox":
      return !isMine(message) || (isSent(message) && message.to.some(isOurs));
    default:
      return true;
  }
}

/** What can be seen of a thread in a folder: spam in its own alone. @param {Folder} folder */
function seenIn(folder) {
  /** @param {Thread} thread @returns {Thread} */
  return (thread) => {
    const messages = thread.messages.filter(({ isSpam = false }) => isSpam === (folder === "spam"));
    return { ...thread, messages };
  };
}

/** @param {Thread} thread @returns {Thread[]} */
function conversations(thread) {
  if (options.hasConversations) return [thread];
  return thread.messages.map((message) => {
    return { ...thread, id: `${thread.id}|${message.id}`, messages: [message] };
  });
}

/** @param {Thread} thread */
export function lastMessage(thread) {
  const last = thread.messages.at(-1);
  if (last === undefined) throw new Error(`${thread.id} has no message`);
  return last;
}

/** What one answers to. @param {Thread} thread */
export function lastWritten(thread) {
  const went = thread.messages.filter((message) => !isMine(message) || isSent(message));
  return went.at(-1) ?? lastMessage(thread);
}

/** @param {Folder} folder @returns {Thread[]} newest first */
export function listThreads(folder) {
  const found = allThreads()
    .map(seenIn(folder))
    .flatMap(conversations)
    .filter((thread) => isThreadIn(thread, folder));
  return found.sort((a, b) => lastMessage(b).at - lastMessage(a).at);
}

/**
 * @param {string} id with conversation view off that of one message, or of a thread for its last
 * @param {Folder} folder
 * @returns {Thread | undefined}
 */
export function findThread(id, folder) {
  const thread = storedThread(id);
  if (thread === undefined) return undefined;
  const seen = conversations(seenIn(folder)(thread)).filter(({ messages }) => messages.length > 0);
  return seen.find((one) => one.id === id) ?? (id === bareThreadId(id) ? seen.at(-1) : undefined);
}
