/**
 * The one message bar at the bottom left. A newer text replaces an older one, and with it the
 * chance to undo what the older one was about.
 */

import { el, pressable } from "./dom.js";
import { options, words } from "./options.js";

const host = el("div", {
  class: "b8 UC",
  role: "alert",
  "aria-live": "assertive",
  "data-part": "toast",
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function mountToast() {
  document.body.append(host);
}

export function isToastShown() {
  return host.hasChildNodes();
}

export function hideToast() {
  clearTimeout(timer);
  host.replaceChildren();
}

/** @param {string} id @param {string} label @param {ToastLink} link */
function linkElement(id, label, link) {
  const known = options.hasToastIds ? { id, param: link.param } : { "data-link": id };
  const attributes = { class: "ag a8k", role: "link", ...known };
  return pressable(el("span", attributes, label), () => {
    hideToast();
    link.run();
  });
}

/** @typedef {{ param: string, run: () => void }} ToastLink `param` is `#thread-…` */

/**
 * @param {string} text
 * @param {{ forMs: number, undo?: ToastLink, view?: ToastLink }} more
 */
export function showToast(text, { forMs, undo, view }) {
  hideToast();
  const links = el("span", { class: "bAo" });
  if (undo) links.append(linkElement("link_undo", words.undo, undo));
  if (view) links.append(linkElement("link_vsm", words.viewMessage, view));
  const line = el("span", { class: "aT" }, el("span", { class: "bAq" }, text), links);
  host.append(el("div", { class: "vh", "data-part": "toast-text" }, line));
  timer = setTimeout(hideToast, forMs);
}
