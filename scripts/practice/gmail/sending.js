/**
 * What happens after Send: the request leaves at once, the message shows as sent, and for the time
 * of the undo window it can be taken back, which makes it a draft with the same id again.
 */

import { mintIds, postDiscard, postSave, postSchedule, postSend } from "./drafts.js";
import { threadToken } from "./ids.js";
import { addMessage, confirmMessage, removeMessage } from "./mailbox.js";
import { me, options, words } from "./options.js";
import { showToast } from "./toast.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */
/** @typedef {(draft: Draft, content: Content) => void} Reopen */

const LONG_MS = 60_000;
const SHORT_MS = 5000;

/** @param {Draft} draft @param {Content} content @param {number} [scheduledAt] */
function showInMailbox(draft, content, scheduledAt) {
  const { to, cc, bcc, text } = content;
  addMessage(draft.threadId, content.subject, {
    id: draft.messageId,
    legacyId: "",
    from: me,
    to,
    cc,
    bcc,
    text,
    at: Date.now(),
    isUnread: false,
    ...(scheduledAt === undefined ? {} : { scheduledAt }),
  });
}

/**
 * @param {Draft} draft @param {Content} content @param {Reopen} reopen
 * @param {{ kind: "send" } | { kind: "schedule", at: number, label: string }} how
 */
export async function send(draft, content, reopen, how) {
  const pressedAt = Date.now();
  const isNew = draft.replyTo === undefined;
  const onRetry = () => showToast(words.retrying, { forMs: LONG_MS });
  mintIds(draft);
  const posted =
    how.kind === "send"
      ? postSend(draft, content, onRetry)
      : postSchedule(draft, content, how.at, onRetry);
  showInMailbox(draft, content, how.kind === "schedule" ? how.at : undefined);
  showToast(words.sending, { forMs: LONG_MS });

  const takeBack = () => {
    removeMessage(draft.messageId);
    reopen(draft, content);
  };
  if ((await posted) === "failed") {
    takeBack();
    showToast(words.gaveUp, { forMs: 2 * SHORT_MS });
    return;
  }
  confirmMessage(draft.messageId);
  const param = `#${draft.threadId}`;
  const undo = () => {
    void postSave(draft, content);
    takeBack();
    showToast(words.undone, { forMs: SHORT_MS });
  };
  const view = () => {
    location.hash = `#all/${threadToken(draft.threadId)}`;
  };
  const text = how.kind === "send" ? words.sent : `${words.scheduledFor} ${how.label}`;
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
  if (isSaved) void postDiscard(draft);
  const undo = () => {
    if (isSaved) void postSave(draft, content);
    reopen(draft, content);
  };
  const param = draft.threadId === "" ? "" : `#${draft.threadId}`;
  showToast(words.discarded, { forMs: 2 * SHORT_MS, undo: { param, run: undo } });
}
