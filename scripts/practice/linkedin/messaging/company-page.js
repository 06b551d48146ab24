/** The inbox of a page that I manage. What is written there is the company's, not mine. */

import { el } from "../dom.js";
import { mountShell, setTitle } from "../shell.js";
import { createList } from "./list-view.js";
import { changeConversation } from "./model.js";
import { createThreadPane } from "./thread-pane.js";
import { words } from "./words.js";

const main = mountShell({ place: "home", layout: "full" });
setTitle(words.companyInbox);
const detail = el(
  "div",
  { "data-part": "detail" },
  el("p", { "data-part": "no-reply" }, words.none),
);
const list = createList((one) => {
  list.setActive(one.uid);
  changeConversation(one.uid, (opened) => {
    opened.isUnread = false;
  });
  detail.replaceChildren(createThreadPane(one).view);
}, true);
main.append(
  el(
    "div",
    { "data-part": "messenger", class: "org-inbox-thread__container" },
    el(
      "div",
      { "data-part": "list" },
      el("div", { "data-part": "list-bar" }, el("h1", {}, words.companyInbox)),
      list.view,
    ),
    detail,
  ),
);
