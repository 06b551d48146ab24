/** The messages of a conversation, with a card of the other person above the first. */

import { avatar, button, el } from "../dom.js";
import { choose } from "../options.js";
import { askEarlier } from "./actions.js";
import { createEvent } from "./event-view.js";
import { isMine, otherOf } from "./model.js";
import { dayOf, words } from "./words.js";

/** @typedef {import("./seed.js").Message} Message */
/** @typedef {import("./seed.js").Conversation} Conversation */

/** How many messages are there at first, and come with each look further back. */
const PAGE = 14;
/** Messages this close to each other share one head. */
const GROUP_MS = 10 * 60_000;

/** The card at the beginning of the history. @param {Conversation} one */
function createCard(one) {
  const other = otherOf(one);
  if (other === undefined) return null;
  // One that nothing was written in yet knows the person as the profile page does.
  const href = one.id === null ? `/in/${encodeURIComponent(other.vanity)}/` : `/in/${other.id}/`;
  return el(
    "div",
    { class: "msg-s-profile-card-one-to-one", "data-part": "profile-card" },
    avatar(other),
    el(
      "div",
      { class: "artdeco-entity-lockup__content" },
      el("div", { class: "artdeco-entity-lockup__title" }, el("a", { href }, other.name)),
      el(
        "div",
        { class: "artdeco-entity-lockup__subtitle" },
        el("div", { title: other.headline, dir: "auto" }, other.headline),
      ),
    ),
  );
}

/** @param {Message} message @param {Message | undefined} before */
function isHeaded(message, before) {
  return before === undefined || before.from !== message.from || message.at - before.at > GROUP_MS;
}

/**
 * Makes an element that is there into another one, by its attributes and content.
 *
 * @param {HTMLElement} there @param {HTMLElement} wanted
 */
function become(there, wanted) {
  const [event, next] = [there, wanted].map((item) => item.querySelector(".msg-s-event-listitem"));
  for (const { name, value } of next?.attributes ?? []) event?.setAttribute(name, value);
  event?.replaceChildren(...(next?.childNodes ?? []));
}

/**
 * @param {Conversation} first
 * @param {(message: Message) => void} quote
 */
export function createHistory(first, quote) {
  const list = el("ul", { class: "msg-s-message-list-content list-style-none full-width" });
  const top = el("div", { class: "msg-s-message-list__top-of-list" });
  const bottom = el("div", { class: "msg-s-message-list__bottom-of-list" });
  const view = el(
    "div",
    { class: "msg-s-message-list", "data-part": "history" },
    top,
    list,
    bottom,
  );
  /** @type {Map<string, { signature: string, node: HTMLElement }>} */
  const shown = new Map();
  let count = PAGE;
  let one = first;

  const earlier = button("secondary", words.earlier, () => {
    askEarlier(one.uid, one.messages.at(-count)?.at ?? Date.now());
    count += PAGE;
    const height = view.scrollHeight;
    update(one);
    view.scrollTop += view.scrollHeight - height;
  });

  /** @param {Message} message @param {Message | undefined} before @param {boolean} isNewDay */
  function nodeFor(message, before, isNewDay) {
    const headed = isHeaded(message, before) || isNewDay;
    const signature = JSON.stringify([message, headed, isNewDay, one.id, one.title]);
    const known = shown.get(message.key);
    if (known?.signature === signature) return known.node;
    const node = createEvent(one, message, headed, quote);
    if (isNewDay) {
      node.prepend(
        el("time", { class: "msg-s-message-list__time-heading t-12" }, dayOf(message.at)),
      );
    }
    const kept = known !== undefined && choose("ack", ["replace", "attribute"]) === "attribute";
    if (kept) become(known.node, node);
    shown.set(message.key, { signature, node: kept ? known.node : node });
    return kept ? known.node : node;
  }

  /** @param {Conversation} changed */
  function update(changed) {
    one = changed;
    const isAll = one.messages.length <= count;
    const messages = one.messages.slice(-count);
    const isAtEnd = view.scrollHeight - view.scrollTop - view.clientHeight < 80;
    const nodes = messages.map((message, index) => {
      const before = messages[index - 1];
      const isNewDay = before === undefined || dayOf(before.at) !== dayOf(message.at);
      return nodeFor(message, before, isNewDay);
    });
    const card = isAll ? createCard(one) : earlier;
    top.replaceChildren(...(card === null ? [] : [card]));
    // New ones come before old ones go, and what has not changed is not touched.
    const gone = [...list.children].filter(
      (node) => !nodes.includes(/** @type {HTMLElement} */ (node)),
    );
    nodes.forEach((node, index) => {
      if (list.contains(node)) return;
      const after = nodes.slice(index + 1).find((next) => list.contains(next));
      list.insertBefore(node, after ?? null);
    });
    for (const node of gone) node.remove();
    const last = messages.at(-1);
    if (isAtEnd || (last !== undefined && isMine(last) && last.state === "sending")) scrollToEnd();
  }

  function scrollToEnd() {
    view.scrollTop = view.scrollHeight;
  }

  update(first);
  return { view, update, scrollToEnd };
}
