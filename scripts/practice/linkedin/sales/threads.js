/** Sales Navigator's conversations, which the other inbox knows nothing of. */

import { newMessageId } from "../ids.js";
import { choose } from "../options.js";
import { createSlice } from "../store.js";
import { post } from "./request.js";
import { createMessage, leadUrn } from "./sales-wire.js";
import { seedThreads } from "./seed.js";

/** @typedef {import("../people.js").Person} Person */
/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./seed.js").Message} Message */

const slice = createSlice("sales", () => seedThreads(Date.now()));
const namesRecipients = choose("salesReply", ["thread", "recipients"]) === "recipients";

/** @param {Thread} thread */
function lastAt({ messages }) {
  return messages.at(-1)?.at ?? 0;
}

/** The newest first. */
export function allThreads() {
  return [...slice.read()].sort((a, b) => lastAt(b) - lastAt(a));
}

/** @param {string} id */
export function findThread(id) {
  return slice.read().find((thread) => thread.id === id);
}

/** @param {Person} person */
export function threadWith({ id }) {
  return slice.read().find(({ lead }) => lead === id);
}

/** @param {() => void} listener */
export function onThreadsChange(listener) {
  return slice.onChange(listener);
}

/** @param {string} id */
export function markRead(id) {
  if (findThread(id)?.isUnread !== true) return;
  slice.change((threads) => {
    const thread = threads.find((one) => one.id === id);
    if (thread !== undefined) thread.isUnread = false;
  });
}

/** @param {Person} person @param {string} threadId @param {Message} message */
function add({ id: lead }, threadId, message) {
  slice.change((threads) => {
    const known = threads.find((one) => one.id === threadId);
    const thread = known ?? { id: threadId, lead, isUnread: false, messages: [] };
    if (known === undefined) threads.push(thread);
    thread.messages.push(message);
    if (!message.isMine) thread.isUnread = true;
  });
}

/** @param {unknown} answer @returns {{ messageId: string, threadId: string } | undefined} */
function idsIn(answer) {
  const { value } = /** @type {{ value?: { messageId: string, threadId: string } }} */ (
    answer ?? {}
  );
  return value;
}

/**
 * Posts a message to a lead: a new conversation, or an answer in the one there is.
 *
 * @param {Person} person @param {string} text @param {string} subject "" unless it is an InMail
 * @returns {Promise<string | undefined>} the id of the conversation; undefined when it was refused
 */
export async function sendToLead(person, text, subject) {
  const threadId = threadWith(person)?.id;
  const recipients = threadId === undefined || namesRecipients ? [leadUrn(person)] : undefined;
  const request = createMessage({
    text,
    subject,
    ...(recipients === undefined ? {} : { recipients }),
    ...(threadId === undefined ? {} : { threadId }),
  });
  const { isAccepted, answer } = await post(request);
  const ids = isAccepted ? idsIn(answer) : undefined;
  if (ids === undefined) return undefined;
  const type = subject === "" ? "MESSAGE" : "INMAIL";
  const message = { id: ids.messageId, type, isMine: true, body: text, subject, at: Date.now() };
  add(person, ids.threadId, /** @type {Message} */ (message));
  return ids.threadId;
}

/** A message of a lead's has come in. @param {Person} person @param {string} body @param {number} at */
export function receiveFromLead(person, body, at) {
  const threadId = threadWith(person)?.id;
  if (threadId === undefined) throw new Error(`There is no conversation with ${person.name}`);
  const id = newMessageId(threadId, at);
  add(person, threadId, { id, type: "MESSAGE", isMine: false, body, subject: "", at });
  return { threadId, messageId: id };
}
