/** The short notice at the bottom of the page that says what became of something. */

import { el } from "../dom.js";

const SHOWN_MS = 6000;

/** @param {string} text @param {"good" | "bad"} kind */
export function showToast(text, kind) {
  document.querySelector('[data-part="toast"]')?.remove();
  const attributes = { role: "alert", "data-part": "toast", "data-kind": kind };
  const toast = el("div", { class: "artdeco-toast-item", ...attributes }, text);
  document.body.append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
