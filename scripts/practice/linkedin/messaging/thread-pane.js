/** A conversation on the full page, with its header. */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { options } from "../options.js";
import { renameGroup } from "./actions.js";
import { createConversationView } from "./conversation-view.js";
import { findConversation, nameOf, onMessagesChange, otherOf } from "./model.js";
import { words } from "./words.js";

/** @typedef {import("./seed.js").Conversation} Conversation */

/** @param {Conversation} one */
function title(one) {
  const other = otherOf(one);
  const name = el(
    "h2",
    { class: "msg-entity-lockup__entity-title truncate", dir: "auto" },
    nameOf(one),
  );
  const below =
    other?.headline ?? (one.kind === "sponsored" ? words.sponsored : `${one.people.length + 1}`);
  const parts = [
    avatar(other ?? { name: nameOf(one) }),
    el(
      "div",
      {},
      name,
      el(
        "div",
        { class: "msg-entity-lockup__entity-info", "data-part": "quiet", dir: "auto" },
        below,
      ),
    ),
  ];
  if (other === undefined)
    return el("div", { class: "msg-thread__topcard", "data-part": "thread-title" }, ...parts);
  const segment = options.header === "id" ? other.id : encodeURIComponent(other.vanity);
  const attributes = {
    class: "app-aware-link msg-thread__link-to-profile",
    "data-part": "thread-title",
  };
  return el("a", { ...attributes, href: `/in/${segment}/` }, ...parts);
}

/** @param {string} uid */
function renameButton(uid) {
  const start = () => {
    const box = el("input", { "data-part": "rename", "aria-label": words.rename });
    box.addEventListener("keydown", ({ key }) => {
      if (key !== "Enter" || box.value.trim() === "") return;
      renameGroup(uid, box.value.trim());
      box.remove();
    });
    opener.before(box);
    box.focus();
  };
  const opener = button(
    "icon-button",
    words.rename,
    start,
    { "data-do": "rename" },
    icon(ICONS.pencil),
  );
  return opener;
}

/** @param {Conversation} one */
export function createThreadPane(one) {
  const bar = el("div", {
    class: "msg-title-bar msg-thread__title-bar",
    "data-part": "thread-bar",
  });
  const conversation = createConversationView(one);
  const view = el(
    "div",
    { class: "msg-convo-wrapper msg-thread", "data-part": "thread", "data-uid": one.uid },
    bar,
    ...conversation.parts,
  );
  let shown = "";
  function update() {
    const changed = findConversation(one.uid);
    if (changed === undefined || shown === nameOf(changed)) return;
    shown = nameOf(changed);
    const isGroup = changed.people.length > 1 && changed.kind !== "sponsored";
    bar.replaceChildren(title(changed), ...(isGroup ? [renameButton(one.uid)] : []));
  }
  const end = onMessagesChange(update);
  update();
  return {
    view,
    focus: conversation.focus,
    scrollToEnd: conversation.scrollToEnd,
    leave: () => {
      end();
      conversation.leave();
    },
  };
}
