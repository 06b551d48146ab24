/** Sales Navigator's inbox: the conversations, and the one that is open. */

import { avatar, el } from "../dom.js";
import { findPerson, ME } from "../people.js";
import { words } from "../profile/settings.js";
import { createComposer } from "./composer.js";
import { messageItems, timeElement } from "./messages-view.js";
import { leadPath } from "./sales-wire.js";
import { allThreads, findThread, markRead } from "./threads.js";

/** @typedef {import("./seed.js").Thread} Thread */

/** @param {Thread} thread */
function leadOf({ lead }) {
  return findPerson(lead) ?? ME;
}

/** @param {Thread} thread @param {string} openId */
function row(thread, openId) {
  const { id, messages, isUnread } = thread;
  const last = messages.at(-1);
  const person = leadOf(thread);
  return el(
    "li",
    { class: "conversation-list-item", "data-part": "sales-row", "data-unread": isUnread },
    el(
      "a",
      {
        href: `/sales/inbox/${id}`,
        class: "conversation-list-item__link",
        "data-part": "sales-row-link",
        "aria-current": id === openId ? "page" : null,
      },
      avatar(person),
      el(
        "div",
        { "data-part": "sales-row-text" },
        el("span", { "data-anonymize": "person-name", "data-part": "rail-name" }, person.name),
        el("p", { "data-part": "sales-snippet", dir: "auto" }, last?.body),
      ),
      last !== undefined && timeElement(last.at, { month: "short", day: "numeric" }),
    ),
  );
}

/** @param {string} openId */
export function threadRows(openId) {
  return allThreads().map((thread) => row(thread, openId));
}

/** @param {Thread} thread */
function openedThread(thread) {
  const person = leadOf(thread);
  const list = el("ul", { "data-part": "sales-messages" });
  const { form } = createComposer(person);
  const view = el(
    "section",
    { class: "thread-container", "data-part": "sales-thread" },
    el(
      "header",
      { class: "thread__header", "data-part": "sales-thread-head" },
      avatar(person),
      el(
        "div",
        {},
        el(
          "h2",
          { id: "thread-route-heading" },
          el("a", { href: leadPath(person), "data-anonymize": "person-name" }, person.name),
        ),
        el("p", { "data-part": "quiet", dir: "auto" }, person.headline),
      ),
    ),
    list,
    form,
  );
  const update = () => {
    list.replaceChildren(...messageItems(person, findThread(thread.id)?.messages ?? []));
    list.scrollTop = list.scrollHeight;
  };
  return { view, update };
}

/** @param {string} openId "" when none is open */
export function inboxView(openId) {
  const rows = el("ul", { class: "conversation-list", "data-part": "sales-rows" });
  const thread = findThread(openId);
  const opened = thread === undefined ? undefined : openedThread(thread);
  const nothing = el("p", { "data-part": "sales-nothing" }, words.chooseThread);
  const view = el(
    "div",
    { "data-part": "sales-inbox" },
    el(
      "section",
      { "data-part": "sales-list" },
      el("h1", { "data-part": "sales-list-title" }, words.inbox),
      rows,
    ),
    opened?.view ?? nothing,
  );
  const update = () => {
    // What comes in while one looks at it is read.
    markRead(openId);
    rows.replaceChildren(...threadRows(openId));
    opened?.update();
  };
  return { view, update };
}
