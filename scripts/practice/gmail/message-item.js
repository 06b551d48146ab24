/**
 * One message of an open thread. Folded it shows who and when but carries no id, as in Gmail.
 */

import { avatar, button, el, pressable } from "./dom.js";
import { longDate, shortDate } from "./list-view.js";
import { createMessageBody } from "./message-body.js";
import { me, words } from "./options.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./wire.js").Address} Address */

/** @param {Address} person */
function recipientSpan({ email, name }) {
  const label = email === me.email ? words.me : name || email;
  return el("span", { class: "g2", email, name: label }, label);
}

/** @param {Message} message @param {boolean} isOpen */
function messageHead(message, isOpen) {
  const { from, at } = message;
  const sender = el("span", { class: "gD", email: from.email, name: from.name }, from.name);
  const address = el("span", { class: "go", "data-part": "address" }, `<${from.email}>`);
  const date = el("span", { class: "g3", title: longDate(at) }, shortDate(at));
  const everyone = [...message.to, ...message.cc, ...message.bcc].map(recipientSpan);
  const names = everyone.flatMap((span, i) => (i === 0 ? [span] : [", ", span]));
  const to = isOpen
    ? el("span", { class: "hb", "data-part": "to-line" }, `${words.to.toLowerCase()} `, ...names)
    : null;
  const who = el(
    "h3",
    { class: "iw", "data-part": "who" },
    el("span", { class: "qu" }, sender, isOpen ? address : null),
  );
  return el(
    "div",
    { "data-part": "message-head" },
    avatar(from),
    el("div", { "data-part": "message-who" }, who, to),
    isOpen ? null : el("span", { "data-part": "folded-text" }, message.text),
    el("div", { class: "gK", "data-part": "message-date" }, date),
  );
}

/**
 * @param {Message} message @param {boolean} isOpen @param {() => void} unfold
 * @param {{ label: string, run: () => void }} [action] for one that has not been sent
 */
export function createMessageItem(message, isOpen, unfold, action) {
  if (!isOpen) {
    const folded = el("div", { class: "adf ads" }, messageHead(message, false));
    const attributes = {
      class: "kv",
      role: "listitem",
      "data-part": "message",
      "aria-expanded": "false",
    };
    return pressable(el("div", attributes, folded), unfold);
  }
  const attributes = {
    class: "adn ads",
    "data-message-id": `#${message.id}`,
    // A class or attribute of Gmail's that tells a draft is not known; it has no legacy id here.
    "data-legacy-message-id": message.isDraft ? null : message.legacyId || null,
  };
  const open = el("div", attributes, messageHead(message, true), createMessageBody(message));
  if (action) open.append(button("plain", action.label, action.run));
  return el("div", { class: "h7", role: "listitem", "data-part": "message" }, open);
}
