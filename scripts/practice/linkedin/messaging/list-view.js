/** The list of conversations. Its rows are no links: they have no address. */

import { avatar, el, hidden } from "../dom.js";
import { findPerson } from "../people.js";
import { allConversations, isMine, nameOf, onMessagesChange, otherOf } from "./model.js";
import { shortTime, words } from "./words.js";

/** @typedef {import("./seed.js").Conversation} Conversation */

/** @param {Conversation} one */
function snippetOf(one) {
  const last = one.messages.at(-1);
  if (last === undefined) return "";
  const text = last.isRecalled ? words.recalled : last.text || words.attachment;
  const who = isMine(last) ? words.you : (findPerson(last.from)?.firstName ?? "");
  return who === "" ? text : `${who}: ${text}`;
}

/** @param {Conversation} one @param {boolean} isActive @param {() => void} open */
function row(one, isActive, open) {
  const mark = { sponsored: words.sponsored, inmail: words.inmail, message: "", company: "" }[
    one.kind
  ];
  const base = "msg-conversations-container__convo-item-link";
  const link = el(
    "div",
    {
      class: `msg-conversation-listitem__link ${base}${isActive ? ` ${base}--active` : ""}`,
      tabindex: "0",
      "data-part": "row-link",
      "aria-current": isActive ? "true" : null,
    },
    avatar(otherOf(one) ?? { name: nameOf(one) }),
    el(
      "div",
      { "data-part": "row-text" },
      el(
        "div",
        { "data-part": "row-head" },
        el(
          "h3",
          { class: "msg-conversation-listitem__participant-names", dir: "auto" },
          nameOf(one),
        ),
        el(
          "time",
          { class: "msg-conversation-listitem__time-stamp" },
          shortTime(one.messages.at(-1)?.at ?? 0),
        ),
      ),
      el(
        "p",
        {
          class:
            "msg-conversation-card__message-snippet msg-conversation-listitem__message-snippet",
          dir: "auto",
        },
        mark !== "" && el("strong", {}, `${mark} · `),
        snippetOf(one),
      ),
    ),
    one.isUnread &&
      el(
        "span",
        { class: "notification-badge notification-badge--show", "data-part": "unread" },
        hidden(words.unread),
      ),
  );
  link.addEventListener("click", open);
  link.addEventListener("keydown", ({ key }) => key === "Enter" && open());
  const unread = one.isUnread ? " msg-conversation-listitem--unread" : "";
  return el("li", { class: `msg-conversation-listitem${unread}`, "data-uid": one.uid }, link);
}

/**
 * @param {(one: Conversation) => void} open
 * @param {boolean} [ofCompany]
 */
export function createList(open, ofCompany = false) {
  const view = el("ul", {
    class: "msg-conversations-container__conversations-list",
    "data-part": "rows",
  });
  let active = "";
  let shown = "";
  function update() {
    const all = allConversations(ofCompany);
    const signature = JSON.stringify([
      active,
      all.map((one) => [one.uid, one.isUnread, nameOf(one), snippetOf(one)]),
    ]);
    if (signature === shown) return;
    shown = signature;
    view.replaceChildren(...all.map((one) => row(one, one.uid === active, () => open(one))));
  }
  onMessagesChange(update);
  update();
  return {
    view,
    /** @param {string} uid "" for none */
    setActive(uid) {
      active = uid;
      update();
    },
  };
}
