/**
 * Addresses and bodies of the messenger's requests. The only place that knows them; nothing here
 * touches the page, so Node can import it.
 */

import { conversationUrn, messageUrn, profileUrn } from "../ids.js";
import { ME } from "../people.js";

/** @typedef {{ start: number, length: number, urn: string }} Mention */
/** @typedef {Record<string, unknown>} RenderContent one of `file`, `audio`, `externalMedia`, … */
/**
 * @typedef {object} Outgoing
 * @property {string} text
 * @property {string} token the client's own id of the message, a uuid
 * @property {string} [conversationId] left out for the first message of a conversation
 * @property {readonly string[]} people profile ids of the others
 * @property {readonly Mention[]} [mentions]
 * @property {readonly RenderContent[]} [render]
 * @property {string} [subject] of an InMail
 * @property {string} [title] of a new group
 * @property {string} [mailbox] a URN, when it is not mine
 */
/** @typedef {{ method?: "GET" | "POST" | "PUT", url: string, body?: unknown }} Wire */

export const MAILBOX = profileUrn(ME.id);
const API = "/voyager/api";
const MESSAGES = `${API}/voyagerMessagingDashMessengerMessages`;
const CONVERSATIONS = `${API}/voyagerMessagingDashMessengerConversations`;
const GRAPHQL = `${API}/voyagerMessagingGraphQL/graphql`;
/** Made up, and of the same length as the real ones, which change all the time. */
const HASH = {
  messages: "4088d03bc70c91c3fa68965cb42336de",
  conversations: "8656fb361a8ad0c178e8d3ff1a84ce26",
  context: "53b3fb3d4ab2b9f4b1bd1de7ba4ba6ca",
};

/** As values are written inside `variables=(…)`: parentheses too. @param {string} value */
function quote(value) {
  return encodeURIComponent(value).replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Sixteen bytes as they are, one character each. */
function trackingId() {
  return String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
}

/** @param {Outgoing} message */
function hostRecipients({ conversationId, people, title }) {
  if (conversationId !== undefined) return {};
  const recipients = { hostRecipientUrns: people.map(profileUrn) };
  return title === undefined ? recipients : { ...recipients, conversationTitle: title };
}

/** @param {Outgoing} message @returns {Wire} */
export function createMessage(message) {
  const { text, token, conversationId, mentions = [], render = [], subject } = message;
  const mailboxUrn = message.mailbox ?? MAILBOX;
  const attributes = mentions.map(({ start, length, urn }) => ({
    start,
    length,
    attributeKindUnion: { entity: { urn } },
  }));
  return {
    url: `${MESSAGES}?action=createMessage`,
    body: {
      message: {
        body: { attributes, text },
        ...(subject === undefined ? {} : { subject }),
        renderContentUnions: render,
        ...(conversationId === undefined
          ? {}
          : { conversationUrn: conversationUrn(conversationId, mailboxUrn) }),
        originToken: token,
      },
      mailboxUrn,
      trackingId: trackingId(),
      dedupeByClientGeneratedToken: false,
      ...hostRecipients(message),
    },
  };
}

/** How messages were sent before the Dash messenger. @param {Outgoing} message @returns {Wire} */
export function createEvent({ text, token, conversationId, people }) {
  const value = {
    "com.linkedin.voyager.messaging.create.MessageCreate": {
      attributedBody: { text, attributes: [] },
      attachments: [],
    },
  };
  const eventCreate = { originToken: token, value };
  const url = `${API}/messaging/conversations`;
  if (conversationId !== undefined) {
    return { url: `${url}/${conversationId}/events?action=create`, body: { eventCreate } };
  }
  const conversationCreate = { eventCreate, recipients: people, subtype: "MEMBER_TO_MEMBER" };
  return {
    url: `${url}?action=create`,
    body: { keyVersion: "LEGACY_INBOX", conversationCreate },
  };
}

/** An invented future way. @param {Outgoing} message @returns {Wire} */
export function deliverDrifted({ text, token, conversationId, people }) {
  const target = conversationId === undefined ? { members: people } : { thread: conversationId };
  return {
    url: `${API}/messengerDeliveries?intent=deliver`,
    body: { payload: { plain: text }, target, nonce: token },
  };
}

/** @param {string} messageId @param {string} emoji @param {boolean} isOn @returns {Wire} */
export function react(messageId, emoji, isOn) {
  const action = isOn ? "reactWithEmoji" : "unreactWithEmoji";
  return {
    url: `${MESSAGES}?action=${action}`,
    body: { messageUrn: messageUrn(messageId, MAILBOX), emoji },
  };
}

/** @param {string} messageId @returns {Wire} */
export function recall(messageId) {
  return {
    url: `${MESSAGES}?action=recall`,
    body: { messageUrn: messageUrn(messageId, MAILBOX) },
  };
}

/** @param {string} messageId @param {string} text @returns {Wire} */
export function edit(messageId, text) {
  return {
    url: `${MESSAGES}/${quote(messageUrn(messageId, MAILBOX))}`,
    body: { patch: { $set: { body: { attributes: [], text } } } },
  };
}

/** @param {string} conversationId @returns {Wire} */
export function typing(conversationId) {
  return {
    url: `${CONVERSATIONS}?action=typing`,
    body: { conversationUrn: conversationUrn(conversationId, MAILBOX) },
  };
}

/** @param {string} conversationId @param {boolean} read @returns {Wire} */
export function markRead(conversationId, read) {
  const urn = conversationUrn(conversationId, MAILBOX);
  return {
    url: `${CONVERSATIONS}?ids=List(${quote(urn)})`,
    body: { entities: { [urn]: { patch: { $set: { read } } } } },
  };
}

/** @param {string} conversationId @param {string} title @returns {Wire} */
export function rename(conversationId, title) {
  return {
    url: `${CONVERSATIONS}/${quote(conversationUrn(conversationId, MAILBOX))}`,
    body: { patch: { $set: { title } } },
  };
}

/** Tells the server that these have come in. @param {readonly string[]} messageIds @returns {Wire} */
export function acknowledge(messageIds) {
  return {
    url: `${API}/voyagerMessagingDashMessengerMessageDeliveryAcknowledgements?action=sendDeliveryAcknowledgement`,
    body: {
      messageUrns: messageIds.map((id) => messageUrn(id, MAILBOX)),
      deliveryMechanism: "REALTIME",
      clientDeviceType: "WEB",
    },
  };
}

/** @returns {Wire} */
export function markAllSeen() {
  return {
    url: `${API}/voyagerMessagingDashMessagingBadge?action=markAllMessagesAsSeen`,
    body: { until: Date.now() },
  };
}

/** @param {"FILE" | "PHOTO" | "VOICE"} kind @param {string} filename @param {number} fileSize @returns {Wire} */
export function upload(kind, filename, fileSize) {
  const type = `MESSAGING_${kind}_ATTACHMENT`;
  return {
    url: `${API}/voyagerVideoDashMediaUploadMetadata?action=upload`,
    body: { mediaUploadType: type, fileSize, filename },
  };
}

/**
 * Asks for a conversation's messages, all the newest or those before a time.
 *
 * @param {string} conversationId @param {number} [before] epoch milliseconds
 * @returns {Wire}
 */
export function readMessages(conversationId, before) {
  const urn = quote(conversationUrn(conversationId, MAILBOX));
  const variables =
    before === undefined
      ? `conversationUrn:${urn}`
      : `deliveredAt:${before},conversationUrn:${urn},countBefore:20,countAfter:0`;
  return {
    method: "GET",
    url: `${GRAPHQL}?queryId=messengerMessages.${HASH.messages}&variables=(${variables})`,
  };
}

/** Asks for my conversation with these, if there is one. @param {readonly string[]} people @returns {Wire} */
export function findConversation(people) {
  const recipients = people.map((id) => quote(profileUrn(id))).join(",");
  const variables = `mailboxUrn:${quote(MAILBOX)},recipients:List(${recipients})`;
  return {
    method: "GET",
    url: `${GRAPHQL}?queryId=messengerConversations.${HASH.conversations}&variables=(${variables})`,
  };
}

/** Asks for the list of conversations. @returns {Wire} */
export function readConversations() {
  return {
    method: "GET",
    url: `${GRAPHQL}?queryId=messengerConversations.${HASH.conversations}&variables=(mailboxUrn:${quote(MAILBOX)})`,
  };
}

/**
 * Asks what the composer may offer. Its address names the conversation and who is in it.
 *
 * @param {readonly string[]} people @param {string} [conversationId]
 * @returns {Wire}
 */
export function composeContext(people, conversationId) {
  const recipients = people.map((id) => quote(profileUrn(id))).join(",");
  const context =
    conversationId === undefined
      ? "type:CONNECTION_MESSAGE"
      : `type:REPLY,contextEntityUrn:${quote(conversationUrn(conversationId, MAILBOX))}`;
  return {
    method: "GET",
    url: `${API}/graphql?variables=(recipients:List(${recipients}),${context})&queryId=voyagerMessagingDashComposeViewContexts.${HASH.context}`,
  };
}
