/** The windows that are attached to the page rather than to a compose: problems, and scheduling. */

import { button, el } from "./dom.js";
import { words } from "./options.js";

/** @param {HTMLElement} window @param {HTMLElement} focused */
function show(window, focused) {
  const before = document.activeElement;
  const shade = el("div", { "data-part": "shade" }, window);
  const close = () => {
    shade.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  shade.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.body.append(shade);
  focused.focus();
  return close;
}

/** @param {string} text what is wrong, and what to do */
export function showProblem(text) {
  const ok = button("primary", words.ok, () => close());
  const window = el(
    "div",
    { role: "alertdialog", "aria-modal": "true", "aria-label": words.error, "data-part": "window" },
    el("h2", {}, words.error),
    el("p", {}, text),
    el("div", { "data-part": "window-actions" }, ok),
  );
  const close = show(window, ok);
}

/** @param {number} at epoch milliseconds @param {string} text @param {() => void} pick */
export function showSchedule(at, text, pick) {
  const choice = button("choice", `${words.tomorrowMorning}, ${text}`, () => {
    close();
    pick();
  });
  choice.setAttribute("data-at", String(at));
  const cancel = button("plain", words.cancel, () => close());
  const label = words.scheduleSend;
  const window = el(
    "div",
    { role: "dialog", "aria-modal": "true", "aria-label": label, "data-part": "window" },
    el("h2", {}, label),
    choice,
    el("div", { "data-part": "window-actions" }, cancel),
  );
  const close = show(window, choice);
}

/**
 * The menu behind the arrow next to Send. Like Gmail's it hangs on the page, not on the compose, so
 * nothing in it says which compose it belongs to.
 *
 * @param {HTMLElement} anchor
 * @param {() => void} schedule
 */
export function showSendMenu(anchor, schedule) {
  const item = el("div", { role: "menuitem", selector: "scheduledSend" }, words.scheduleSend);
  const menu = el("div", { class: "J-M", role: "menu", "data-part": "menu" }, item);
  item.tabIndex = -1;
  const close = () => {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    window.removeEventListener("pointerdown", closeOutside, true);
  };
  /** @param {PointerEvent} event */
  const closeOutside = (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const choose = () => {
    close();
    schedule();
  };
  item.addEventListener("click", choose);
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") choose();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  const box = anchor.getBoundingClientRect();
  document.body.append(menu);
  menu.style.left = `${box.left}px`;
  menu.style.bottom = `${window.innerHeight - box.top + 6}px`;
  anchor.setAttribute("aria-expanded", "true");
  window.addEventListener("pointerdown", closeOutside, true);
  item.focus();
}
