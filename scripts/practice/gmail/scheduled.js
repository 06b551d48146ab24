/**
 * What becomes of a scheduled message. When its time comes the server sends it, and the page only
 * shows that it did. Cancelled before, it is a draft again.
 */

import { postCancel } from "./draft-requests.js";
import { confirmMessage, deliverDue } from "./mailbox.js";
import { putIntoMailbox, restore } from "./saving.js";

const LOOK_EVERY_MS = 250;

export function watchSchedule() {
  deliverDue(Date.now());
  setInterval(() => deliverDue(Date.now()), LOOK_EVERY_MS);
}

/**
 * @param {string} threadId @param {import("./seed.js").Message} message
 * @returns what a compose needs to go on with it
 */
export function cancelSend(threadId, message) {
  const { draft, content } = restore(threadId, message);
  const posted = postCancel(draft, content);
  putIntoMailbox(draft, content, { isDraft: true });
  void posted.then((result) => {
    if (result === "accepted") confirmMessage(draft.messageId);
  });
  return { draft, content };
}
