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
/** @typedef {"reply" | "reply-all" | "forward"} AnswerKind */
/**
 * @typedef {object} Draft
 * @property {string} session
 * @property {string} messageId "" until the first save or send
 * @property {string} threadId "" until then, unless it is a reply; never with `|msg-…`
 * @property {ReplyTo | undefined} replyTo the message it answers or forwards
 * @property {AnswerKind} answer means nothing without `replyTo`
 * @property {Address} from
 * @property {boolean} isConfidential
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
    answer: "reply",
    from: me,
    isConfidential: false,
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
 * @property {"draft" | "send" | "schedule"} kind
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
  const bodies = [putMessage(message, LABELS[kind], { isSaved: draft.isSaved, replyTo })];
  if (kind === "send") bodies.push(...changesWithSend(draft, archive));
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

/** Moves a saved draft to the bin. @param {Draft} draft */
export function postDiscard(draft) {
  const { messageId } = draft;
  const bodies = [changeLabels(["^k"], ["^r", "^r_bt"], [messageId])];
  return post({ threadId: wireThreadId(draft), messageId, bodies, isSend: false });
}
