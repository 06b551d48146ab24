/** What can be done with a message of a thread that has not been sent. */

import { openDocked } from "./docks.js";
import { discardQueued } from "./offline.js";
import { words } from "./options.js";
import { restore } from "./saving.js";
import { cancelSend } from "./scheduled.js";

/**
 * @param {string} threadId never with `|msg-…`
 * @param {import("./seed.js").Message} message
 * @param {import("./sending.js").Reopen} openReply goes on with an answer below its thread
 * @returns {{ label: string, run: () => void } | undefined} undefined for one that went out
 */
export function unsentAction(threadId, message, openReply) {
  /** @param {ReturnType<typeof restore>} unsent */
  const goOn = ({ draft, content }) => {
    if (draft.replyTo === undefined) openDocked(draft, content);
    else openReply(draft, content);
  };
  if (message.isQueued)
    return { label: words.discardQueued, run: () => discardQueued(threadId, message) };
  if (message.scheduledAt !== undefined)
    return { label: words.cancelSend, run: () => goOn(cancelSend(threadId, message)) };
  if (message.isDraft)
    return { label: words.editDraft, run: () => goOn(restore(threadId, message)) };
  return undefined;
}
