/**
 * A draft's ids and the requests about it. The ids do not exist until the first save or the send,
 * whichever comes first, and then stay: they are what a send, its undo and a retry have in common.
 */

import { bareThreadId, newComposeSession, newMessageId, newThreadId } from "./ids.js";
import { me, options } from "./options.js";
import { post } from "./outbox.js";
import { changeLabels, LABELS, putMessage } from "./wire.js";

/** @typedef {import("./wire.js").Address} Address */
/** @typedef {{ messageId: string, legacyThreadId: string }} ReplyTo */
/**
 * @typedef {object} Draft
 * @property {string} session
 * @property {string} messageId "" until the first save or send
 * @property {string} threadId "" until then, unless it is a reply; never with `|msg-…`
 * @property {ReplyTo | undefined} replyTo
 * @property {boolean} isSaved whether a request about it was posted
 */
/**
 * @typedef {object} Content
 * @property {readonly Address[]} to
 * @property {readonly Address[]} cc
 * @property {readonly Address[]} bcc
 * @property {string} subject
 * @property {string} html
 * @property {string} text
 * @property {readonly Node[]} nodes the body itself, for a compose that is opened again
 */

/** @param {{ threadId: string, messageId: string, legacyThreadId: string }} [reply] */
export function newDraft(reply) {
  /** @type {Draft} */
  const draft = {
    session: newComposeSession(),
    messageId: "",
    threadId: bareThreadId(reply?.threadId ?? ""),
    replyTo: reply && { messageId: reply.messageId, legacyThreadId: reply.legacyThreadId },
    isSaved: false,
  };
  return draft;
}

/** @returns {Content} */
export function emptyContent() {
  return { to: [], cc: [], bcc: [], subject: "", html: "", text: "", nodes: [] };
}

/** What requests and hidden fields call its thread. @param {Draft} draft */
export function wireThreadId({ threadId, messageId }) {
  return options.hasConversations || threadId === "" ? threadId : `${threadId}|${messageId}`;
}

/** @param {Draft} draft */
export function mintIds(draft) {
  draft.messageId ||= newMessageId();
  draft.threadId ||= newThreadId();
}

/**
 * @param {Draft} draft @param {Content} content
 * @param {{ kind: "draft" | "send" | "schedule", scheduledAt?: number, onRetry?: () => void }} how
 */
async function postMessage(draft, content, { kind, scheduledAt, onRetry }) {
  mintIds(draft);
  const { messageId, session } = draft;
  const threadId = wireThreadId(draft);
  const message = {
    ...content,
    messageId,
    threadId,
    session,
    from: me,
    snippet: content.text.replace(/\s+/g, " ").trim().slice(0, 100),
    at: Date.now(),
    ...(scheduledAt === undefined ? {} : { scheduledAt }),
  };
  const replyTo = draft.replyTo?.messageId;
  const bodies = [putMessage(message, LABELS[kind], { isSaved: draft.isSaved, replyTo })];
  if (replyTo !== undefined && kind === "send") {
    bodies.push(changeLabels(["^io_re"], ["^io_fwd"], [replyTo]));
  }
  const wasSaved = draft.isSaved;
  draft.isSaved = true;
  const retry = onRetry === undefined ? {} : { onRetry };
  const result = await post({ threadId, messageId, bodies, isSend: kind !== "draft", ...retry });
  if (result === "failed") draft.isSaved = wasSaved;
  return result;
}

/** Also what undoes a send. @param {Draft} draft @param {Content} content */
export function postSave(draft, content) {
  return postMessage(draft, content, { kind: "draft" });
}

/** @param {Draft} draft @param {Content} content @param {() => void} onRetry */
export function postSend(draft, content, onRetry) {
  return postMessage(draft, content, { kind: "send", onRetry });
}

/**
 * @param {Draft} draft @param {Content} content
 * @param {number} scheduledAt epoch milliseconds
 * @param {() => void} onRetry
 */
export function postSchedule(draft, content, scheduledAt, onRetry) {
  return postMessage(draft, content, { kind: "schedule", scheduledAt, onRetry });
}

/** Moves a saved draft to the bin. @param {Draft} draft */
export function postDiscard(draft) {
  const { messageId } = draft;
  const bodies = [changeLabels(["^k"], ["^r", "^r_bt"], [messageId])];
  return post({ threadId: wireThreadId(draft), messageId, bodies, isSend: false });
}
