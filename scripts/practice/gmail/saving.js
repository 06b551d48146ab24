/**
 * A draft's place in the mailbox: there from the first save, and opened again from there. Every
 * save gives it a new legacy id, as Gmail's server does; its own id stays.
 */

import { el } from "./dom.js";
import { postSave } from "./draft-requests.js";
import { newDraft } from "./drafts.js";
import { addMessage, confirmMessage } from "./mailbox.js";
import { linesOf } from "./message-body.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */
/** @typedef {import("./seed.js").Message} Message */

/**
 * @param {Draft} draft @param {Content} content
 * @param {Pick<Message, "isDraft" | "scheduledAt">} state neither for a message that is sent
 */
export function putIntoMailbox(draft, content, state) {
  const { to, cc, bcc, text, subject } = content;
  addMessage(draft.threadId, subject, {
    id: draft.messageId,
    legacyId: "",
    from: draft.from,
    to,
    cc,
    bcc,
    subject,
    text,
    at: Date.now(),
    isUnread: false,
    ...(draft.replyTo && { replyTo: draft.replyTo, answer: draft.answer }),
    ...(draft.isConfidential && { isConfidential: true }),
    ...state,
  });
}

/** Also what undoes a send. @param {Draft} draft @param {Content} content */
export async function save(draft, content) {
  const posted = postSave(draft, content);
  putIntoMailbox(draft, content, { isDraft: true });
  if ((await posted) === "accepted") confirmMessage(draft.messageId);
}

/**
 * What a compose needs to go on with a message of the mailbox.
 *
 * @param {string} threadId @param {Message} message
 * @returns {{ draft: Draft, content: Content }}
 */
export function restore(threadId, message) {
  const { id, from, to, cc, bcc, text, subject = "", replyTo } = message;
  const { answer = "reply", isConfidential = false } = message;
  const state = { replyTo, answer, from, isConfidential, isSaved: true };
  const draft = { ...newDraft(), ...state, messageId: id, threadId };
  const nodes = linesOf(text);
  const html = el("div", {}, ...nodes.map((node) => node.cloneNode(true))).innerHTML;
  return { draft, content: { to, cc, bcc, subject, text, html, nodes } };
}
