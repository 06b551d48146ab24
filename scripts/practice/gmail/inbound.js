/**
 * Mail that comes in while the page is open. It appears as in Gmail, by itself and without any
 * request of the page's that would announce it. A test puts it in with `receive` of write.ts.
 */

import { isSent } from "./folders.js";
import { bareThreadId, legacyId, serverNumber } from "./ids.js";
import { addMessage, allThreads, setArchived, storedThread } from "./mailbox.js";
import { isOurs, me } from "./options.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./wire.js").Address} Address */
/**
 * @typedef {object} Mail
 * @property {Address} [from] needed unless it is from us
 * @property {readonly Address[]} [to] us when left out; for mail from us the thread's other side
 * @property {"last-sent" | "new" | { id: string }} thread
 * @property {string} [subject] of a new thread
 * @property {string} text
 * @property {number} [at] epoch milliseconds; now when left out
 * @property {boolean} [isUnread] true when left out
 * @property {"inbox" | "spam"} [folder]
 * @property {boolean} [calendar] brings an invitation
 * @property {readonly string[]} [links] addresses that the text links to
 * @property {string} [quote] older text below the new one
 * @property {boolean} [fromMe] our own mail, written on the phone: the server made its id
 */
/** @typedef {{ threadId: string, messageId: string, legacyMessageId: string }} Received */

/** @param {Thread} thread */
function lastSentAt(thread) {
  return thread.messages.findLast(isSent)?.at ?? 0;
}

/** @returns {Thread | undefined} the thread that we wrote to last */
function lastSentThread() {
  const sent = allThreads().filter((thread) => lastSentAt(thread) > 0);
  return sent.sort((a, b) => lastSentAt(b) - lastSentAt(a))[0];
}

/** @param {Mail["thread"]} wanted @returns {Thread | undefined} undefined for a new one */
function findWanted(wanted) {
  if (wanted === "new") return undefined;
  const thread = wanted === "last-sent" ? lastSentThread() : storedThread(wanted.id);
  if (thread === undefined) throw new Error("The practice mailbox has no such thread");
  return thread;
}

/** @param {Thread | undefined} thread @returns {readonly Address[]} */
function otherSide(thread) {
  const last = thread?.messages.findLast(({ isDraft }) => !isDraft);
  if (last === undefined) return [];
  return isOurs(last.from) ? last.to : [last.from];
}

/** @param {Mail} mail @returns {Received} */
export function receive(mail) {
  const { at = Date.now(), fromMe = false, folder = "inbox" } = mail;
  const thread = findWanted(mail.thread);
  const from = fromMe ? me : mail.from;
  if (from === undefined) throw new Error("A mail that is received needs an author");
  const number = serverNumber(at);
  const messageId = `msg-f:${number}`;
  const threadId = bareThreadId(thread?.id ?? `thread-f:${number}`);
  const legacyMessageId = legacyId(number);
  addMessage(threadId, thread?.subject ?? mail.subject ?? "A question from us", {
    id: messageId,
    legacyId: legacyMessageId,
    from,
    to: mail.to ?? (fromMe ? otherSide(thread) : [me]),
    cc: [],
    bcc: [],
    at,
    text: mail.text,
    isUnread: mail.isUnread ?? !fromMe,
    ...(folder === "spam" && { isSpam: true }),
    ...(mail.calendar && { hasInvitation: true }),
    ...(mail.links && { links: [...mail.links] }),
    ...(mail.quote !== undefined && { quote: mail.quote }),
  });
  if (!fromMe && folder === "inbox") setArchived(threadId, false);
  return { threadId, messageId, legacyMessageId };
}

/** The first recipient of the newest sent message writes back. */
export function receiveAnswer() {
  const asked = lastSentThread()?.messages.findLast(isSent);
  const from = asked?.to[0] ?? asked?.cc[0] ?? asked?.bcc[0];
  if (from === undefined) return;
  const text = "Thanks for your message. Can we talk about it tomorrow?";
  receive({ from, thread: "last-sent", text });
}

/** Lets a test put mail in, through an event whose detail takes the answer. */
export function listenForMail() {
  window.addEventListener("practice-receive", (event) => {
    if (event instanceof CustomEvent) event.detail.received = receive(event.detail.mail);
  });
}
