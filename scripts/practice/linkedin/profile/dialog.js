/**
 * A dialog of the older client. It opens in the outlet of the page: in the document itself, or in
 * the shadow root that a newer page has for it.
 */

import { button, el, emberId, ICONS, icon } from "../dom.js";
import { interopRoot } from "../shell.js";
import { settings, words } from "./settings.js";

/** @returns {ParentNode & Node} */
function outlet() {
  if (!settings.isClassic) return interopRoot();
  return document.querySelector("#artdeco-modal-outlet") ?? document.body;
}

/**
 * @param {string} title
 * @param {string} className
 * @param {(close: () => void) => readonly (Node | false)[]} fill makes what is under the title
 */
export function openDialog(title, className, fill) {
  const before = document.activeElement;
  const heading = emberId();
  const close = () => {
    shade.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const dismiss = { class: "artdeco-modal__dismiss artdeco-button--circle" };
  const dialog = el(
    "div",
    {
      "data-test-modal": true,
      role: "dialog",
      "aria-labelledby": heading,
      class: `artdeco-modal ${className}`,
      "data-part": "invite-dialog",
    },
    el(
      "header",
      { class: "artdeco-modal__header", "data-part": "dialog-head" },
      el("h2", { id: heading }, title),
      button("icon-button", words.close, close, dismiss, icon(ICONS.close)),
    ),
  );
  dialog.append(...fill(close).filter((child) => child !== false));
  const shade = el("div", { class: "artdeco-modal-overlay", "data-part": "shade" }, dialog);
  shade.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  outlet().append(shade);
  dialog.querySelector("button")?.focus();
}
