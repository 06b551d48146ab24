/**
 * With the connection back, or at the next start, what waited is posted in the order in which it
 * was written. A message that goes out so cannot be undone.
 */

import { postDiscard } from "./draft-requests.js";
import { confirmMessage, markQueued, removeMessage, storedMessage } from "./mailbox.js";
import { dropQueued, putBack, takeOldest } from "./offline-queue.js";
import { words } from "./options.js";
import { post } from "./outbox.js";
import { restore } from "./saving.js";
import { showToast } from "./toast.js";

const SHOW_MS = 5000;

let isFlushing = false;

export async function flush() {
  if (isFlushing) return;
  isFlushing = true;
  for (let next = takeNext(); next !== undefined; next = takeNext()) {
    const result = await post(next);
    if (result === "failed" || result === "queued") {
      if (result === "failed") putBack(next);
      break;
    }
    confirmMessage(next.messageId);
    if (!next.isSend) continue;
    markQueued(next.messageId, false);
    const isSent = storedMessage(next.messageId)?.scheduledAt === undefined;
    if (isSent) showToast(words.sent, { forMs: SHOW_MS });
  }
  isFlushing = false;
}

function takeNext() {
  return navigator.onLine ? takeOldest() : undefined;
}

export function flushWhenOnline() {
  window.addEventListener("online", () => void flush());
  void flush();
}

/** @param {string} threadId @param {import("./seed.js").Message} message in the outbox */
export function discardQueued(threadId, message) {
  const isKnown = dropQueued(message.id);
  removeMessage(message.id);
  if (isKnown) void postDiscard(restore(threadId, message).draft);
  showToast(words.discarded, { forMs: SHOW_MS });
}
