/**
 * Chat bubbles, which any page can have: in the document, or in the shadow root of the newer shell.
 * Which are open is known per tab. When the outlet is replaced they are all built anew.
 */

import { button, el, ICONS, icon } from "../dom.js";
import { options } from "../options.js";
import { findPerson } from "../people.js";
import { interopRoot } from "../shell.js";
import { createSlice } from "../store.js";
import { announceOpened } from "./actions.js";
import { createBubble, createBubbleFrame } from "./bubble-view.js";
import { createComposePane } from "./compose-pane.js";
import { listenForMessages } from "./incoming.js";
import { createList } from "./list-view.js";
import {
  changeConversation,
  dropIfEmpty,
  ensureConversation,
  findConversation,
  tab,
} from "./model.js";
import { onConversationCreated } from "./outbox.js";
import { words } from "./words.js";

/** @typedef {{ uid: string, isMinimised: boolean }} Open */

/** Stands for the bubble of a message to nobody yet. */
const NEW = "new";
/** @type {import("../store.js").Slice<Open[]>} */
const slice = createSlice(`bubbles:${tab}`, () => []);

/** @type {Map<string, { view: HTMLElement, leave: () => void, focus: () => void, scrollToEnd: () => void }>} */
const shown = new Map();
const row = el("div", { "data-part": "bubbles" });
const overlay = el(
  "aside",
  { id: "msg-overlay", class: "msg-overlay-container", "data-part": "overlay" },
  row,
);

/** @param {string} uid */
function drop(uid) {
  shown.get(uid)?.view.remove();
  shown.get(uid)?.leave();
  shown.delete(uid);
}

/** Closing a bubble also throws away what was being written in it. @param {string} uid */
export function closeBubble(uid) {
  slice.change((all) => {
    all.splice(
      all.findIndex((one) => one.uid === uid),
      1,
    );
  });
  drop(uid);
  if ((findConversation(uid)?.draft ?? "") !== "") {
    changeConversation(uid, (one) => {
      one.draft = "";
    });
  }
  dropIfEmpty(uid);
}

/** @param {string} uid */
function toggle(uid) {
  slice.change((all) => {
    const open = all.find((one) => one.uid === uid);
    if (open !== undefined) open.isMinimised = !open.isMinimised;
  });
  const { view } = shown.get(uid) ?? {};
  const isMinimised = slice.read().some((one) => one.uid === uid && one.isMinimised);
  const hook = "data-msg-overlay-conversation-bubble";
  view?.setAttribute(`${hook}-is-minimized`, String(isMinimised));
  view?.toggleAttribute(`${hook}-open`, !isMinimised);
  view?.toggleAttribute("data-minimised", isMinimised);
  const content = view?.querySelector('[data-part="bubble-content"]');
  if (content instanceof HTMLElement) content.hidden = isMinimised;
  if (!isMinimised) shown.get(uid)?.scrollToEnd();
}

/** @param {Open} open */
function build({ uid, isMinimised }) {
  const controls = { minimise: () => toggle(uid), close: () => closeBubble(uid) };
  if (uid === NEW) {
    const settle = (/** @type {string} */ created) => {
      closeBubble(NEW);
      show(created);
    };
    const { view, leave } = createComposePane(new URL(location.origin), settle);
    const heading = el("h2", { class: "msg-overlay-bubble-header__title" }, words.newMessage);
    const nothing = () => undefined;
    const frame = createBubbleFrame(uid, heading, [view], isMinimised, controls);
    return { view: frame, leave, focus: nothing, scrollToEnd: nothing };
  }
  const one = findConversation(uid);
  return one === undefined ? undefined : createBubble(one, isMinimised, controls);
}

/** Builds the bubbles that are open but not shown. */
function update() {
  for (const open of slice.read()) {
    if (shown.has(open.uid)) continue;
    const built = build(open);
    if (built === undefined) continue;
    shown.set(open.uid, built);
    row.prepend(built.view);
    built.scrollToEnd();
  }
}

/** @param {string} uid */
function show(uid) {
  const open = slice.read().find((one) => one.uid === uid);
  if (open === undefined) slice.change((all) => all.push({ uid, isMinimised: false }));
  update();
  if (open?.isMinimised) toggle(uid);
  shown.get(uid)?.focus();
  announceOpened(uid);
}

/**
 * Opens the bubble of a person (by whatever `findPerson` knows) or of a conversation (by its id).
 *
 * @param {string} wanted
 */
export function openBubble(wanted) {
  const person = findPerson(wanted);
  const one = person === undefined ? findConversation(wanted) : ensureConversation([person.id]);
  if (one !== undefined) show(one.uid);
}

/** The list at the corner of every page that is not about messages itself. */
function createListBubble() {
  const list = createList((one) => show(one.uid));
  list.view.hidden = true;
  const toggleList = () => {
    list.view.hidden = !list.view.hidden;
  };
  return el(
    "div",
    { class: "msg-overlay-list-bubble", "data-part": "list-bubble" },
    el(
      "header",
      { class: "msg-overlay-bubble-header", "data-part": "bubble-header" },
      button("list-toggle", words.title, toggleList),
      button(
        "icon-button",
        words.newMessage,
        () => show(NEW),
        { "data-do": "compose" },
        icon(ICONS.pencil),
      ),
    ),
    list.view,
  );
}

function place() {
  for (const uid of [...shown.keys()]) drop(uid);
  const root = options.bubbles === "shadow" ? interopRoot() : document.body;
  root.append(overlay);
  update();
}

/** Shows the bubbles that are open. */
export function mountBubbles() {
  // Where messages are what the page is about, there is no list in the corner.
  if (!/^\/(?:messaging|company)\//.test(location.pathname)) overlay.append(createListBubble());
  place();
  listenForMessages();
  window.addEventListener("practice-outlet", () => options.bubbles === "shadow" && place());
  window.addEventListener("practice-open-bubble", (event) => {
    openBubble(/** @type {CustomEvent<string>} */ (event).detail);
  });
  onConversationCreated((uid) => {
    if (findConversation(uid)?.kind !== "inmail" || !shown.has(uid)) return;
    // There is no subject in a conversation that exists.
    drop(uid);
    update();
  });
}
