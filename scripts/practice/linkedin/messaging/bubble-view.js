/** One chat bubble: a header that stays when it is minimised, and the conversation below. */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { setRead } from "./actions.js";
import { createConversationView } from "./conversation-view.js";
import { nameOf, otherOf } from "./model.js";
import { words } from "./words.js";

/** @typedef {import("./seed.js").Conversation} Conversation */
/** @typedef {{ minimise: () => void, close: () => void }} Controls */

/** @param {Conversation} one */
function title(one) {
  const other = otherOf(one);
  const name = nameOf(one);
  const label = el("span", { class: "truncate", dir: "auto" }, name);
  const inner = other === undefined ? label : el("a", { href: `/in/${other.id}/` }, label);
  return el("h2", { class: "msg-overlay-bubble-header__title" }, inner);
}

/** @param {boolean} isMinimised */
function stateOf(isMinimised) {
  return {
    "data-msg-overlay-conversation-bubble-is-minimized": String(isMinimised),
    "data-msg-overlay-conversation-bubble-open": isMinimised ? null : true,
    "data-minimised": isMinimised,
  };
}

/**
 * The frame of a bubble.
 *
 * @param {string} uid @param {HTMLElement} heading @param {Node[]} parts
 * @param {boolean} isMinimised @param {Controls} controls
 */
export function createBubbleFrame(uid, heading, parts, isMinimised, { minimise, close }) {
  const size = isMinimised ? words.maximise : words.minimise;
  const header = el(
    "header",
    { class: "msg-overlay-bubble-header", "data-part": "bubble-header" },
    heading,
    button("icon-button", size, minimise, { "data-do": "minimise" }, icon(ICONS.minus)),
    button("icon-button", words.close, close, { "data-do": "close" }, icon(ICONS.close)),
  );
  header.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a, button") === null) minimise();
  });
  const bubble = el(
    "div",
    {
      class: "msg-overlay-conversation-bubble msg-overlay-conversation-bubble--default-inactive",
      role: "dialog",
      "data-view-name": "message-overlay-conversation-bubble-item",
      "data-part": "bubble",
      "data-uid": uid,
      ...stateOf(isMinimised),
    },
    header,
    el(
      "div",
      {
        class: "msg-overlay-conversation-bubble__content-wrapper",
        "data-part": "bubble-content",
        hidden: isMinimised,
      },
      ...parts,
    ),
  );
  const setActive = (/** @type {boolean} */ isActive) =>
    bubble.classList.toggle("msg-overlay-conversation-bubble--is-active", isActive);
  bubble.addEventListener("focusin", () => {
    setActive(true);
    setRead(uid, true);
  });
  bubble.addEventListener("focusout", () => setActive(false));
  return bubble;
}

/** @param {Conversation} one @param {boolean} isMinimised @param {Controls} controls */
export function createBubble(one, isMinimised, controls) {
  const conversation = createConversationView(one);
  const heading = el(
    "div",
    { "data-part": "bubble-title" },
    avatar(otherOf(one) ?? { name: nameOf(one) }),
    title(one),
  );
  const view = createBubbleFrame(one.uid, heading, conversation.parts, isMinimised, controls);
  return { ...conversation, view };
}
