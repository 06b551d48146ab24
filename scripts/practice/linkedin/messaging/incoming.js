/**
 * What comes in by itself: messages of others, my own from another device, and the conversation that
 * an accepted invitation with a note begins. A test dispatches an event to say so.
 */

import { newConversationId, newMessageId } from "../ids.js";
import { findPerson, ME } from "../people.js";
import {
  addConversation,
  addMessage,
  allConversations,
  changeConversation,
  conversationWith,
  findConversation,
  isMine,
} from "./model.js";
import { tell } from "./post.js";
import { acknowledge } from "./wire.js";

/**
 * @typedef {object} Incoming
 * @property {"other" | "own" | "accepted"} kind
 * @property {string} person by whatever `findPerson` knows: whose message, or whom mine is to
 * @property {string} text
 * @property {number} at epoch milliseconds
 * @property {string} [conversation] its id, when it is not the one with the person alone
 */
/** @typedef {{ messageId: string, conversationId: string, at: number }} Arrived */

/** @param {string} person a profile id */
function beginWith(person) {
  const id = newConversationId();
  addConversation({
    uid: id,
    id,
    kind: "message",
    people: [person],
    title: "",
    isUnread: false,
    draft: "",
    quickReplies: [],
    messages: [],
  });
  return findConversation(id);
}

/** @param {Incoming} incoming @returns {Arrived | undefined} */
export function arrive({ kind, person, text, at, conversation }) {
  const who = findPerson(person);
  const known =
    conversation === undefined ? conversationWith([who?.id ?? ""]) : findConversation(conversation);
  // One that is only being written is not the server's yet.
  const one = known?.id ? known : who === undefined ? undefined : beginWith(who.id);
  if (one === undefined || one.id === null) return undefined;
  // The server makes the id of a message a little after it makes a conversation for it.
  const messageId = newMessageId(one.id, kind === "accepted" ? at + 31 : at);
  const from = kind === "other" ? (who?.id ?? "") : ME.id;
  addMessage(one.uid, {
    key: messageId,
    id: messageId,
    token: null,
    from,
    text,
    at,
    state: "sent",
  });
  if (kind !== "own") {
    changeConversation(one.uid, (changed) => {
      changed.isUnread = true;
    });
  }
  if (kind === "other") tell(acknowledge([messageId]));
  return { messageId, conversationId: one.id, at };
}

/** What the other side says when one only wants an answer. */
const ANSWERS = [
  "Thanks, that helps.",
  "Let me check and come back to you.",
  "Thursday works for me.",
];

/** Lets whoever was written to last answer. */
function answerLast() {
  const one = allConversations().find(({ kind, messages }) => {
    const last = messages.at(-1);
    return kind !== "sponsored" && last !== undefined && isMine(last) && last.state === "sent";
  });
  const [person] = one?.people ?? [];
  if (one === undefined || one.id === null || person === undefined) return;
  const text = ANSWERS[one.messages.length % ANSWERS.length] ?? "";
  arrive({ kind: "other", person, text, at: Date.now(), conversation: one.id });
}

/** @typedef {{ people: readonly string[], found?: { uid: string, id: string | null } | undefined }} Wanted */

/** To be called once per page. */
export function listenForMessages() {
  window.addEventListener("practice-find", (event) => {
    const wanted = /** @type {CustomEvent<Wanted>} */ (event).detail;
    const one = conversationWith(wanted.people);
    wanted.found = one && { uid: one.uid, id: one.id };
  });
  window.addEventListener("practice-answer", answerLast);
  window.addEventListener("practice-arrive", (event) => {
    const { detail } = /** @type {CustomEvent<{ incoming: Incoming, arrived?: Arrived }>} */ (
      event
    );
    const arrived = arrive(detail.incoming);
    if (arrived !== undefined) detail.arrived = arrived;
  });
}
