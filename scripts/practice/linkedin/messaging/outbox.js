/**
 * Sends messages. One is on screen at once, as a placeholder, until the server gives it its ids; when
 * it does not, the message says so and offers a retry.
 */

import { newConversationId, newMessageId } from "../ids.js";
import { options } from "../options.js";
import { ME } from "../people.js";
import { addMessage, changeConversation, changeMessage, findConversation, tab } from "./model.js";
import { post } from "./post.js";
import { COMPANY } from "./seed.js";
import { createEvent, createMessage, deliverDrifted } from "./wire.js";

/** @typedef {import("./seed.js").Message} Message */
/**
 * @typedef {object} Draft
 * @property {string} text
 * @property {readonly import("./wire.js").Mention[]} [mentions]
 * @property {readonly import("./wire.js").RenderContent[]} [render]
 * @property {string} [subject]
 * @property {boolean} [isToPeople] named by their profiles, even if there is a conversation
 */

/** @type {Set<(uid: string) => void>} */
const listeners = new Set();

/** @param {(uid: string) => void} listener called when a conversation got its id by a first message */
export function onConversationCreated(listener) {
  listeners.add(listener);
}

/**
 * The last part of an answer's URN, which is in brackets in one generation of the API.
 *
 * @param {Record<string, string>} value @param {string} name
 */
function idFrom(value, name) {
  return value[name]?.split(":").at(-1);
}

/** @param {string} uid @param {Message} message @param {Record<string, string>} value of the answer */
function confirm(uid, message, value) {
  const known = findConversation(uid)?.id;
  const isNew = known === null;
  // An answer that nobody can read leaves it to the page to make up what the server made up.
  const id = known ?? idFrom(value, "backendConversationUrn") ?? newConversationId();
  const isThere = (idFrom(value, "backendConversationUrn") ?? id) === id;
  const given = isThere
    ? (idFrom(value, "backendUrn") ?? idFrom(value, "backendEventUrn"))
    : undefined;
  const messageId = given ?? newMessageId(id, Date.now());
  changeConversation(uid, (one) => {
    one.id = id;
  });
  changeMessage(uid, message.key, { id: messageId, state: "sent" });
  if (isNew) for (const listener of listeners) listener(uid);
}

/** @param {string} uid @param {Message} message */
function toWire(uid, message) {
  const one = findConversation(uid);
  if (one === undefined) throw new Error("There is no such conversation");
  const isInMail = one.kind === "inmail" && one.id === null;
  const inmail = {
    hostUrnData: { hostUrn: `urn:li:inMail:${Date.now()}`, type: "PREMIUM_INMAIL" },
  };
  const outgoing = {
    text: message.text,
    token: message.token ?? "",
    people: one.people,
    mentions: message.mentions ?? [],
    render: [...(message.render ?? []), ...(isInMail ? [inmail] : [])],
    ...(one.id === null || message.isToPeople ? {} : { conversationId: one.id }),
    ...(message.subject === undefined ? {} : { subject: message.subject }),
    ...(one.title !== "" && one.people.length > 1 ? { title: one.title } : {}),
    ...(one.kind === "company" ? { mailbox: COMPANY.urn } : {}),
  };
  if (options.isDrifted) return deliverDrifted(outgoing);
  return options.isLegacy ? createEvent(outgoing) : createMessage(outgoing);
}

/** @param {string} uid @param {Message} message */
async function deliver(uid, message) {
  try {
    const { isAccepted, value } = await post(toWire(uid, message));
    if (isAccepted) confirm(uid, message, value ?? {});
    else changeMessage(uid, message.key, { state: "failed" });
  } catch {
    changeMessage(uid, message.key, { state: "failed" });
  }
}

/** @param {string} uid of the conversation @param {Draft} draft */
export function send(uid, draft) {
  const { text, mentions, render, subject, isToPeople = false } = draft;
  const token = crypto.randomUUID();
  const isOfCompany = findConversation(uid)?.kind === "company";
  /** @type {Message} */
  const message = {
    key: token,
    id: null,
    token,
    from: isOfCompany ? COMPANY.urn : ME.id,
    text,
    at: Date.now(),
    state: "sending",
    tab,
    isToPeople,
    ...(mentions === undefined ? {} : { mentions }),
    ...(render === undefined ? {} : { render }),
    ...(subject === undefined || subject === "" ? {} : { subject }),
  };
  changeConversation(uid, (one) => {
    one.quickReplies = [];
    one.draft = "";
  });
  addMessage(uid, message);
  return deliver(uid, message);
}

/** @param {string} uid @param {Message} message one that failed */
export function retry(uid, message) {
  const token = options.keepsToken ? message.token : crypto.randomUUID();
  const again = { ...message, token, state: /** @type {const} */ ("sending") };
  changeMessage(uid, message.key, { token, state: "sending" });
  return deliver(uid, again);
}
