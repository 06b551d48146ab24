/** One message on screen. */

import { avatar, button, el, emberId, hidden, ICONS, icon } from "../dom.js";
import { conversationUrn, messageUrn, profileUrn } from "../ids.js";
import { options } from "../options.js";
import { findPerson, ME } from "../people.js";
import { editMessage, recallMessage, toggleReaction } from "./actions.js";
import { retry } from "./outbox.js";
import { createRender } from "./render-view.js";
import { COMPANY } from "./seed.js";
import { MAILBOX } from "./wire.js";
import { clockTime, words } from "./words.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Conversation} Conversation */

/** What the event says it is: the server's URN, or a placeholder's until there is one. @param {Conversation} one @param {Message} message */
function urnOf(one, { id, key }) {
  if (!options.hasEventUrns) return null;
  const mailbox = one.kind === "company" ? COMPANY.urn : MAILBOX;
  return id === null ? `urn:li:fsd_messagePlaceholder:${key}` : messageUrn(id, mailbox);
}

/** @param {string} text with line breaks */
function withBreaks(text) {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [el("br"), line]));
}

/** Picture, name and time, over the first of several messages in a row. @param {Conversation} one @param {Message} message */
function head(one, { from, at }) {
  const person = from === ME.id ? ME : findPerson(from);
  const name =
    person?.name ?? (from === COMPANY.urn && one.title === "" ? COMPANY.name : one.title);
  const href = person === undefined ? null : `/in/${person.id}/`;
  const time = el("time", { class: "msg-s-message-group__timestamp" }, clockTime(at));
  const linked = (/** @type {import("../dom.js").Child} */ child) =>
    href === null ? el("span", {}, child) : el("a", { href }, child);
  const picture = linked(avatar(person ?? { name }));
  picture.className = "msg-s-event-listitem__link";
  const label = linked(el("span", { class: "msg-s-message-group__name" }, name));
  return [
    picture,
    el("div", { class: "msg-s-message-group__meta", "data-part": "event-meta" }, label, time),
  ];
}

/** @param {Conversation} one @param {Message} message @param {(message: Message) => void} quote */
function tools(one, message, quote) {
  if (message.id === null || message.isRecalled || one.kind === "company") return null;
  const { uid } = one;
  const isMine = message.from === ME.id;
  const replace = (/** @type {MouseEvent} */ event) => {
    const item = /** @type {HTMLElement} */ (event.currentTarget).closest("li");
    if (item !== null) startEdit(item, uid, message);
  };
  return el(
    "div",
    { class: "msg-s-event-listitem__actions", "data-part": "event-tools" },
    button(
      "tool",
      words.react,
      () => toggleReaction(uid, message),
      { "data-do": "react" },
      icon(ICONS.thumb),
    ),
    button("tool", words.reply, () => quote(message), { "data-do": "quote" }),
    isMine && button("tool", words.edit, replace, { "data-do": "edit" }),
    isMine &&
      button("tool", words.recall, () => recallMessage(uid, message), { "data-do": "recall" }),
  );
}

/** @param {HTMLElement} item @param {string} uid @param {Message} message */
function startEdit(item, uid, message) {
  const box = el("textarea", { "data-part": "edit-box", "aria-label": words.edit });
  box.value = message.text;
  const save = button("primary", words.save, () => {
    if (box.value !== message.text) editMessage(uid, message, box.value);
  });
  item.querySelector('[data-part="event-content"]')?.replaceChildren(box, save);
  box.focus();
}

/** What has become of a message of mine. @param {Conversation} one @param {Message} message */
function indicator({ uid }, message) {
  const { state, at } = message;
  if (state === "failed") {
    return el(
      "p",
      { class: "msg-s-event-listitem__error-message", "data-part": "event-error" },
      `${words.failed} `,
      button("link", words.retry, () => retry(uid, message), { "data-do": "retry" }),
    );
  }
  const title = state === "sent" ? words.sentAt(clockTime(at)) : words.sending;
  const mark = el("span", { class: "msg-s-event-with-indicator__sending-indicator", title });
  mark.dataset.state = state;
  return mark;
}

/** @param {Message} message */
function content(message) {
  if (message.isRecalled) {
    const body = el("p", { class: "msg-s-event-listitem__recalled-message" }, words.recalled);
    return [body];
  }
  return [
    message.subject !== undefined &&
      el("h3", { class: "msg-s-event-listitem__subject" }, message.subject),
    ...(message.render ?? []).map(createRender),
    message.text !== "" &&
      el(
        "p",
        { class: "msg-s-event-listitem__body t-14 t-black--light", dir: "auto" },
        ...withBreaks(message.text),
      ),
    message.isEdited &&
      el("span", { class: "msg-s-event-listitem__edited", "data-part": "quiet" }, words.edited),
  ];
}

/**
 * @param {Conversation} one @param {Message} message
 * @param {boolean} isHeaded whether somebody else wrote the one before
 * @param {(message: Message) => void} quote
 */
export function createEvent(one, message, isHeaded, quote) {
  const isMine = message.from === ME.id || (one.kind === "company" && message.from === COMPANY.urn);
  const classes = [
    "msg-s-event-listitem",
    !isMine && "msg-s-event-listitem--other",
    isHeaded && "msg-s-event-listitem--first",
  ];
  const event = el(
    "div",
    {
      id: emberId(),
      class: classes.filter(Boolean).join(" "),
      "data-view-name": "message-list-item",
      "data-event-urn": urnOf(one, message),
      "data-part": "event",
      "data-mine": isMine,
    },
    ...(isHeaded ? head(one, message) : []),
    el("div", { class: "msg-s-event__content", "data-part": "event-content" }, ...content(message)),
    message.hasReaction &&
      el(
        "span",
        { class: "msg-reactions-reaction-summary-presenter__container", "data-part": "reaction" },
        icon(ICONS.thumb),
      ),
    isMine && indicator(one, message),
    tools(one, message, quote),
  );
  if (isHeaded && isMine) event.prepend(hidden(words.you));
  return el("li", { class: "msg-s-message-list__event clearfix" }, event);
}

/** What a quoted message looks like in the body of a request. @param {Conversation} one @param {Message} message */
export function quoteOf(one, message) {
  return {
    repliedMessageContent: {
      originalSenderUrn: `urn:li:msg_messagingParticipant:${profileUrn(message.from)}`,
      originalSendAt: message.at,
      originalMessageUrn: messageUrn(message.id ?? "", MAILBOX),
      messageBody: { attributes: [], text: message.text },
      ...(one.id === null ? {} : { conversationUrn: conversationUrn(one.id, MAILBOX) }),
    },
  };
}
