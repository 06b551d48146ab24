/**
 * The menus. Like Gmail's they hang on the page, not on the compose, so nothing in one says which
 * compose it belongs to.
 */

import { el } from "./dom.js";
import { words } from "./options.js";

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {() => void} run
 * @property {import("./dom.js").Attributes} [attributes]
 */

/** @param {HTMLElement} anchor @param {readonly Choice[]} choices */
export function showMenu(anchor, choices) {
  const items = choices.map(({ label, run, attributes = {} }) => {
    const item = el("div", { role: "menuitem", ...attributes }, label);
    item.tabIndex = -1;
    const choose = () => {
      close();
      run();
    };
    item.addEventListener("click", choose);
    item.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
    return item;
  });
  const menu = el("div", { class: "J-M", role: "menu", "data-part": "menu" }, ...items);
  const close = () => {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    window.removeEventListener("pointerdown", closeOutside, true);
  };
  /** @param {PointerEvent} event */
  const closeOutside = (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  const box = anchor.getBoundingClientRect();
  document.body.append(menu);
  menu.style.left = `${box.left}px`;
  if (box.top > window.innerHeight / 2) menu.style.bottom = `${window.innerHeight - box.top + 6}px`;
  else menu.style.top = `${box.bottom + 6}px`;
  anchor.setAttribute("aria-expanded", "true");
  window.addEventListener("pointerdown", closeOutside, true);
  items[0]?.focus();
}

/** What is behind the arrow next to Send. @param {HTMLElement} anchor @param {() => void} schedule */
export function showSendMenu(anchor, schedule) {
  const attributes = { selector: "scheduledSend" };
  showMenu(anchor, [{ label: words.scheduleSend, run: schedule, attributes }]);
}
