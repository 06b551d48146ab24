/** The mailbox's page: bar, folders, and whichever view the address's hash asks for. */

import { mountDocks, openDocked } from "./docks.js";
import { avatar, button, el } from "./dom.js";
import { FOLDERS, findThread } from "./folders.js";
import { bareThreadId, findThreadId, threadToken } from "./ids.js";
import { listenForMail, receiveAnswer } from "./inbound.js";
import { createListView } from "./list-view.js";
import { onMailboxChange } from "./mailbox.js";
import { flushWhenOnline } from "./offline.js";
import { me, options, titleOf, words } from "./options.js";
import { mountSuggestions } from "./recipients.js";
import { watchSchedule } from "./scheduled.js";
import { createThreadView, onReopenReply } from "./thread-view.js";
import { mountToast } from "./toast.js";

/** @typedef {import("./folders.js").Folder} Folder */

const main = el("div", { class: "AO", role: "main" });
// Gmail keeps the list it showed before in the document, out of sight and outside `[role=main]`.
const before = el("div", { hidden: true });
const links = FOLDERS.map((folder) =>
  el("a", { href: `#${folder}`, "data-folder": folder }, words.folders[folder]),
);

/** @type {import("./thread-view.js").ThreadView | undefined} */
let openThread;
/** @type {string | undefined} */
let openThreadId;
/** @type {Folder} */
let folder = "inbox";

/** @param {Element} view @param {string} title */
function show(view, title) {
  const list = main.querySelector('[role="grid"]');
  if (list !== null) before.replaceChildren(list);
  main.replaceChildren(view);
  document.title = titleOf(title);
}

function route() {
  const [, name, token = ""] = /^#([a-z]+)(?:\/(\w+))?/.exec(location.hash) ?? [];
  folder = FOLDERS.find((one) => one === name) ?? "inbox";
  for (const link of links) {
    if (link.dataset.folder === folder) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const thread = findThread(findThreadId(token) ?? "", folder);
  if (openThread !== undefined && openThreadId === thread?.id) return;
  openThread?.leave();
  openThread = undefined;
  openThreadId = thread?.id;
  if (thread === undefined) {
    show(createListView(folder), words.folders[folder]);
    return;
  }
  const goBack = () => {
    location.hash = `#${folder}`;
  };
  openThread = createThreadView(thread, folder, goBack);
  show(openThread.view, thread.subject || words.noSubject);
}

function update() {
  if (openThread === undefined) main.replaceChildren(createListView(folder));
  else if (findThread(openThreadId ?? "", folder) === undefined) location.hash = `#${folder}`;
  else openThread.update();
}

function mountPage() {
  const address = options.hasAccountInBanner ? ` (${me.email})` : "";
  const account = `${words.account}: ${me.name}${address}`;
  document.documentElement.lang = options.language;
  document.body.append(
    el(
      "header",
      { role: "banner", "data-part": "bar" },
      el("span", { "data-part": "brand" }, "Mail"),
      el("p", { "data-part": "notice" }, words.notice),
      button("plain", words.answer, receiveAnswer),
      el("a", { role: "button", tabindex: "0", "aria-label": account, title: account }, avatar(me)),
    ),
    el(
      "nav",
      { role: "navigation", "data-part": "nav" },
      button("compose", words.compose, () => openDocked(), { class: "T-I T-I-KE L3" }),
      ...links,
    ),
    main,
    before,
  );
  mountDocks();
  mountToast();
  mountSuggestions();
}

export function mountShell() {
  mountPage();
  listenForMail();
  watchSchedule();
  flushWhenOnline();
  route();
  window.addEventListener("hashchange", route);
  onMailboxChange(update);
  onReopenReply((threadId) => {
    if (bareThreadId(openThreadId ?? "") !== threadId) {
      location.hash = `#${folder}/${threadToken(threadId)}`;
      route();
    }
    return openThread;
  });
}
