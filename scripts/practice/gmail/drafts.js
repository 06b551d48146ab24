/**
 * A draft, what is written in it, and its ids. The ids do not exist until the first save or the send,
 * whichever comes first, and then stay: they are what a send, its undo and a retry have in common.
 */

import { bareThreadId, newComposeSession, newMessageId, newThreadId } from "./ids.js";
import { me, options } from "./options.js";

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
