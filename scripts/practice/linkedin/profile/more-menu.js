/** The menu behind More. It hangs on the page, not on the card. */

import { hashed } from "./hashed.js";
import { askInvitation, inviteHref } from "./invite.js";
import { relationTo } from "./network.js";
import { words } from "./settings.js";

/** @param {string} label */
function item(label) {
  return hashed("button", "more-item", { role: "menuitem", type: "button" }, label);
}

/** @param {HTMLElement} anchor @param {import("../people.js").Person} person */
export function showMoreMenu(anchor, person) {
  const connect = hashed(
    "a",
    "more-item",
    {
      role: "menuitem",
      href: inviteHref(person),
      "aria-label": words.inviteName(person.name),
      "data-action": "connect",
    },
    words.connect,
  );
  connect.addEventListener("click", (event) => {
    event.preventDefault();
    askInvitation(person);
  });
  const relation = relationTo(person);
  const menu = hashed(
    "div",
    "more-menu",
    { role: "menu" },
    relation === "none" && connect,
    item(words.savePdf),
    relation === "connected" && item(words.removeConnection),
    item(words.report),
  );
  const close = () => {
    menu.remove();
    window.removeEventListener("pointerdown", closeOutside, true);
    window.removeEventListener("keydown", closeOnEscape, true);
  };
  /** @param {PointerEvent} event */
  const closeOutside = (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  /** @param {KeyboardEvent} event */
  const closeOnEscape = (event) => {
    if (event.key === "Escape") close();
  };
  menu.addEventListener("click", close);
  const box = anchor.getBoundingClientRect();
  document.body.append(menu);
  menu.style.insetBlockStart = `${box.bottom + window.scrollY + 6}px`;
  menu.style.left = `${Math.min(box.left, window.innerWidth - menu.offsetWidth - 16)}px`;
  window.addEventListener("pointerdown", closeOutside, true);
  window.addEventListener("keydown", closeOnEscape, true);
  const first = menu.firstElementChild;
  if (first instanceof HTMLElement) first.focus();
}
