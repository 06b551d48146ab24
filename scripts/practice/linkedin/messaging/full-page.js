/**
 * Full-page messaging: the list beside the open conversation. A conversation that was open before
 * stays in the document, hidden; one begun on the page for new messages is built anew.
 */

import { button, el, ICONS, icon } from "../dom.js";
import { announceOpened, setRead } from "./actions.js";
import { createComposePane } from "./compose-pane.js";
import { createList } from "./list-view.js";
import { allConversations, findConversation, nameOf, onMessagesChange } from "./model.js";
import { onConversationCreated } from "./outbox.js";
import { correctTo, currentUrl, goTo, onBack, setOuterTitle } from "./place.js";
import { tell } from "./post.js";
import { createThreadPane } from "./thread-pane.js";
import { markAllSeen, readConversations } from "./wire.js";
import { words } from "./words.js";

/** @typedef {import("./seed.js").Conversation} Conversation */

const COMPOSE = "/messaging/compose/";

/** @param {Conversation} one */
function pathOf({ id }) {
  return `/messaging/thread/${id}/`;
}

/** @param {HTMLElement} main */
export function mountFullPage(main) {
  /** @type {Map<string, ReturnType<typeof createThreadPane>>} */
  const panes = new Map();
  /** @type {ReturnType<typeof createComposePane> | undefined} */
  let compose;
  let open = "";

  const list = createList((one) => {
    goTo(pathOf(one));
    route();
  });
  const newMessage = () => {
    goTo(COMPOSE);
    route();
  };
  const detail = el("div", { class: "scaffold-layout__detail msg__detail", "data-part": "detail" });
  main.append(
    el(
      "div",
      { class: "scaffold-layout__list msg__list", "data-part": "list" },
      el(
        "div",
        { "data-part": "list-bar" },
        el("h1", {}, words.title),
        button(
          "icon-button",
          words.newMessage,
          newMessage,
          { "data-do": "compose" },
          icon(ICONS.pencil),
        ),
      ),
      el("div", { class: "msg-conversations-container" }, list.view),
    ),
    detail,
  );

  function leaveCompose() {
    compose?.view.remove();
    compose?.leave();
    compose = undefined;
  }

  /** From the page for a new message to the conversation's. @param {string} uid */
  function settle(uid) {
    const one = findConversation(uid);
    if (compose === undefined || one === undefined) return;
    goTo(pathOf(one));
    route();
  }

  /** @param {Conversation} one */
  function show(one) {
    for (const [uid, pane] of panes) pane.view.hidden = uid !== one.uid;
    leaveCompose();
    list.setActive(one.uid);
    if (open === one.uid) return;
    open = one.uid;
    const pane = panes.get(one.uid) ?? createThreadPane(one);
    if (!panes.has(one.uid)) {
      panes.set(one.uid, pane);
      detail.append(pane.view);
    }
    pane.scrollToEnd();
    announceOpened(one.uid);
  }

  /** @param {URL} url */
  function showCompose(url) {
    for (const pane of panes.values()) pane.view.hidden = true;
    list.setActive("");
    open = "";
    leaveCompose();
    compose = createComposePane(url, settle);
    detail.append(compose.view);
  }

  function route() {
    const url = currentUrl();
    if (url.pathname.startsWith(COMPOSE)) {
      showCompose(url);
      return;
    }
    const id = /^\/messaging\/thread\/([^/]+)/.exec(url.pathname)?.[1];
    const one = findConversation(decodeURIComponent(id ?? "")) ?? allConversations()[0];
    if (one === undefined) return;
    if (one.id !== id) correctTo(pathOf(one));
    show(one);
  }

  onConversationCreated(settle);
  onBack(route);
  const retitle = () => {
    const unread = allConversations().filter(({ isUnread }) => isUnread).length;
    const one = findConversation(open);
    const what = one === undefined ? words.title : `${words.title} · ${nameOf(one)}`;
    setOuterTitle(`${unread > 0 ? `(${unread}) ` : ""}${what} | LinkedIn`);
  };
  onMessagesChange(() => {
    retitle();
    // What comes into the open conversation is read at once.
    if (open !== "") setRead(open, true);
  });
  tell(readConversations());
  tell(markAllSeen());
  route();
  retitle();
}
