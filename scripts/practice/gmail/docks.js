/**
 * The compose windows that stand side by side at the bottom right. One can be minimised (it stays
 * in the page, out of sight), made as large as the page, or moved to a window of its own.
 */

import { createCompose } from "./compose.js";
import { button, el } from "./dom.js";
import { emptyContent, newDraft } from "./drafts.js";
import { fillScreen, leaveScreen } from "./full-screen.js";
import { words } from "./options.js";
import { openPopOut } from "./pop-out.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */

const docks = el("div", { class: "no", "data-part": "docks" });

/** The place at the bottom right. */
export function mountDocks() {
  const inner = el("div", { class: "nH" }, el("div", { class: "nH" }, docks));
  document.body.append(el("div", { class: "dw" }, inner));
}

/** @param {string} messageId @returns {HTMLElement | undefined} where that draft is being written */
function findOpen(messageId) {
  if (messageId === "") return undefined;
  const input = document.querySelector(`input[name="draft"][value="#${messageId}"]`);
  return input?.closest("form")?.querySelector('[role="textbox"]') ?? undefined;
}

/** @param {Draft} [draft] @param {Content} [content] */
export function openDocked(draft = newDraft(), content = emptyContent()) {
  const open = findOpen(draft.messageId);
  if (open !== undefined) return open.focus();
  const onGone = () => {
    leaveScreen(dialog);
    dock.remove();
  };
  const compose = createCompose({ draft, content, onGone, reopen: openDocked });
  const { region } = compose;
  const minimise = () => {
    if (leaveScreen(dialog)) region.hidden = true;
    else region.hidden = !region.hidden;
  };
  /** @param {Event} event */
  const enlarge = (event) => {
    if (event instanceof MouseEvent && event.shiftKey) openPopOut(draft, compose.take());
    else if (!leaveScreen(dialog)) {
      region.hidden = false;
      fillScreen(dialog, [bar, region]);
      compose.focus();
    }
  };
  const bar = el(
    "div",
    { "data-part": "dock-bar" },
    el("h2", {}, content.subject || words.newMessage),
    button("dock-control", words.minimise, minimise, {}, "–"),
    button("dock-control", words.fullScreen, enlarge, {}, "⤢"),
    button("dock-control", words.close, compose.close, {}, "×"),
  );
  const dialog = el("div", { role: "dialog", "data-part": "dock" }, bar, region);
  const dock = el("div", { class: "nH nn" }, el("div", { class: "AD" }, dialog));
  docks.prepend(dock);
  compose.focus();
}
