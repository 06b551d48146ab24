/** The requests about a draft: saved, sent, scheduled, taken back, thrown away. */

import { mintIds, wireThreadId } from "./drafts.js";
import { post } from "./outbox.js";
import { changeLabels, LABELS, putMessage } from "./wire.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */

/**
 * What else changes with a send: marks on the message answered, and whether the thread stays in
 * the inbox. That a forward is the reverse of an answer is a guess.
 *
 * @param {Draft} draft @param {readonly string[]} archive ids of the messages to archive
 */
function changesWithSend({ replyTo, answer }, archive) {
  const bodies = [];
  const marks = answer === "forward" ? ["^io_fwd", "^io_re"] : ["^io_re", "^io_fwd"];
  if (replyTo) bodies.push(changeLabels(marks.slice(0, 1), marks.slice(1), [replyTo.messageId]));
  if (archive.length > 0) bodies.push(changeLabels(["^a"], ["^i"], [...archive]));
  return bodies;
}

/**
 * @typedef {object} How
 * @property {"draft" | "send" | "schedule" | "cancel"} kind
 * @property {number} [scheduledAt] epoch milliseconds
 * @property {readonly string[]} [archive]
 * @property {() => void} [onRetry]
 */

/** @param {Draft} draft @param {Content} content @param {How} how */
async function postMessage(draft, content, { kind, scheduledAt, archive = [], onRetry }) {
  mintIds(draft);
  const { messageId, session } = draft;
  const threadId = wireThreadId(draft);
  const message = {
    ...content,
    messageId,
    threadId,
    session,
    from: draft.from,
    isConfidential: draft.isConfidential,
    snippet: content.text.replace(/\s+/g, " ").trim().slice(0, 100),
    at: Date.now(),
    ...(scheduledAt === undefined ? {} : { scheduledAt }),
  };
  const replyTo = draft.replyTo?.messageId;
  const labels = LABELS[kind === "cancel" ? "draft" : kind];
  const bodies = [putMessage(message, labels, { isSaved: draft.isSaved, replyTo })];
  if (kind === "cancel") {
    const scheduled = ["^scheduled", "^scheduled_ns"];
    bodies.push(changeLabels(["^r", "^r_bt"], scheduled, [messageId]));
  }
  if (kind === "send") bodies.push(...changesWithSend(draft, archive));
  const isSend = kind === "send" || kind === "schedule";
  const wasSaved = draft.isSaved;
  draft.isSaved = true;
  const retry = onRetry === undefined ? {} : { onRetry };
  const result = await post({ threadId, messageId, bodies, isSend, ...retry });
  if (result === "failed") draft.isSaved = wasSaved;
  return result;
}

/** Also what undoes a send. @param {Draft} draft @param {Content} content */
export function postSave(draft, content) {
  return postMessage(draft, content, { kind: "draft" });
}

/**
 * @param {Draft} draft @param {Content} content
 * @param {readonly string[]} archive ids of messages that leave the inbox with it
 * @param {() => void} onRetry
 */
export function postSend(draft, content, archive, onRetry) {
  return postMessage(draft, content, { kind: "send", archive, onRetry });
}

/**
 * @param {Draft} draft @param {Content} content
 * @param {number} scheduledAt epoch milliseconds
 * @param {() => void} onRetry
 */
export function postSchedule(draft, content, scheduledAt, onRetry) {
  return postMessage(draft, content, { kind: "schedule", scheduledAt, onRetry });
}

/** Makes a draft of a scheduled message again. @param {Draft} draft @param {Content} content */
export function postCancel(draft, content) {
  return postMessage(draft, content, { kind: "cancel" });
}

/** Moves a saved draft to the bin. @param {Draft} draft */
export function postDiscard(draft) {
  const { messageId } = draft;
  const bodies = [changeLabels(["^k"], ["^r", "^r_bt"], [messageId])];
  return post({ threadId: wireThreadId(draft), messageId, bodies, isSend: false });
}
