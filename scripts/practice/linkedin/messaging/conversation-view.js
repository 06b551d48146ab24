/** A conversation: its messages, quick replies and a composer. The header is its place's. */

import { button, el } from "../dom.js";
import { announceTyping } from "./actions.js";
import { createComposer } from "./composer.js";
import { quoteOf } from "./event-view.js";
import { createHistory } from "./history-view.js";
import { changeConversation, findConversation, onMessagesChange } from "./model.js";
import { send } from "./outbox.js";
import { words } from "./words.js";

/** @typedef {import("./seed.js").Conversation} Conversation */

/** @param {Conversation} one */
export function createConversationView(one) {
  const { uid } = one;
  const composer = createComposer({
    text: one.draft,
    hasSubject: one.kind === "inmail" && one.id === null,
    onSend: (draft) => send(uid, draft),
    onInput: (text) => {
      if (findConversation(uid)?.draft === text) return;
      if (text !== "") announceTyping(uid);
      changeConversation(uid, (changed) => {
        changed.draft = text;
      });
    },
  });
  const history = createHistory(one, (message) => {
    composer.quote(message.text, quoteOf(findConversation(uid) ?? one, message));
  });
  const replies = el("div", { class: "conversations-quick-replies", "data-part": "quick-replies" });

  /** @param {string[]} texts */
  function showReplies(texts) {
    replies.hidden = texts.length === 0;
    const attributes = { class: "conversations-quick-replies__reply-button", dir: "auto" };
    const chips = texts.map((text) =>
      button("secondary", text, () => send(uid, { text }), attributes),
    );
    replies.replaceChildren(...chips);
  }

  let shownReplies = "";
  function update() {
    const changed = findConversation(uid);
    if (changed === undefined) return;
    history.update(changed);
    const texts = changed.quickReplies;
    if (texts.join("\n") !== shownReplies || texts.length === 0) showReplies(texts);
    shownReplies = texts.join("\n");
  }
  const leave = onMessagesChange(update);
  update();
  // Nobody can answer an advertisement.
  const footer =
    one.kind === "sponsored"
      ? el("p", { "data-part": "no-reply" }, words.sponsored)
      : composer.view;
  return {
    parts: [history.view, replies, footer],
    focus: composer.focus,
    scrollToEnd: history.scrollToEnd,
    leave,
  };
}
