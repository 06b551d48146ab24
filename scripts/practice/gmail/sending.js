/**
 * What happens after Send: the request leaves at once, the message shows as sent, and for the time
 * of the undo window it can be taken back, which makes it a draft with the same id again.
 */

import { postDiscard, postSchedule, postSend } from "./draft-requests.js";
import { mintIds, wireThreadId } from "./drafts.js";
import { threadToken } from "./ids.js";
import { confirmMessage, markQueued, removeMessage, setArchived, storedThread } from "./mailbox.js";
import { options, words } from "./options.js";
import { putIntoMailbox, save } from "./saving.js";
import { sayTime } from "./schedule-times.js";
import { showToast } from "./toast.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */
/** @typedef {(draft: Draft, content: Content) => void} Reopen */

const LONG_MS = 60_000;
const SHORT_MS = 5000;

/**
 * @param {Draft} draft @param {Content} content @param {Reopen} reopen
 * @param {{ kind: "send", isArchiving?: boolean } | { kind: "schedule", at: number }} how
 */
export async function send(draft, content, reopen, how) {
  const pressedAt = Date.now();
  const isNew = draft.replyTo === undefined;
  const onRetry = () => showToast(words.retrying, { forMs: LONG_MS });
  mintIds(draft);
  const isArchiving = how.kind === "send" && how.isArchiving === true;
  const archived = isArchiving ? (storedThread(draft.threadId)?.messages ?? []) : [];
  const posted =
    how.kind === "send"
      ? postSend(
          draft,
          content,
          archived.map(({ id }) => id),
          onRetry,
        )
      : postSchedule(draft, content, how.at, onRetry);
  putIntoMailbox(draft, content, how.kind === "schedule" ? { scheduledAt: how.at } : {});
  showToast(words.sending, { forMs: LONG_MS });
  if (isArchiving) {
    setArchived(draft.threadId, true);
    location.hash = location.hash.replace(/\/.*$/, "");
  }

  const result = await posted;
  if (result === "queued") {
    markQueued(draft.messageId, true);
    showToast(words.queued, { forMs: 2 * SHORT_MS });
    return;
  }
  if (result === "failed") {
    removeMessage(draft.messageId);
    reopen(draft, content);
    showToast(words.gaveUp, { forMs: 2 * SHORT_MS });
    return;
  }
  confirmMessage(draft.messageId);
  const param = `#${wireThreadId(draft)}`;
  const undo = () => {
    void save(draft, content);
    if (isArchiving) setArchived(draft.threadId, false);
    reopen(draft, content);
    showToast(words.undone, { forMs: SHORT_MS });
  };
  const view = () => {
    location.hash = `#all/${threadToken(draft.threadId)}`;
  };
  const text = how.kind === "send" ? words.sent : `${words.scheduledFor} ${sayTime(how.at)}`;
  showToast(text, {
    forMs: Math.max(options.undoMs - (Date.now() - pressedAt), 1000),
    undo: { param, run: undo },
    ...(isNew ? { view: { param, run: view } } : {}),
  });
}

/**
 * Throws the draft away. A draft that was never saved has nothing to tell the server.
 *
 * @param {Draft} draft @param {Content} content @param {Reopen} reopen
 */
export function discard(draft, content, reopen) {
  const { isSaved } = draft;
  if (isSaved) {
    void postDiscard(draft);
    removeMessage(draft.messageId);
  }
  const undo = () => {
    if (isSaved) void save(draft, content);
    reopen(draft, content);
  };
  const param = draft.threadId === "" ? "" : `#${wireThreadId(draft)}`;
  showToast(words.discarded, { forMs: 2 * SHORT_MS, undo: { param, run: undo } });
}
