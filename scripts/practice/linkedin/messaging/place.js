/**
 * The address of the page. In the newer shell messaging lives in a frame, while the address stays
 * with the page around it.
 */

import { pushPath } from "../shell.js";

const outer = window.top ?? window;
const isFramed = outer !== window;

export function currentUrl() {
  return new URL(outer.location.href);
}

/** @param {string} path */
export function goTo(path) {
  if (outer.location.pathname === path) return;
  if (!isFramed) {
    pushPath(path);
    return;
  }
  outer.history.pushState(null, "", path);
  outer.dispatchEvent(new CustomEvent("practice-moved"));
}

/** Without an entry of its own in the history. @param {string} path */
export function correctTo(path) {
  outer.history.replaceState(null, "", path);
}

/** @param {() => void} listener called when one goes back or forward */
export function onBack(listener) {
  outer.addEventListener("popstate", listener);
}

/** @param {string} title */
export function setOuterTitle(title) {
  outer.document.title = title;
}
