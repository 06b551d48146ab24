/**
 * The one compose that is as large as the page. Gmail moves it out of its docked window, to a place
 * right below the body, and empties that place (`.aaZ`) when it is closed or made small again.
 */

import { el } from "./dom.js";

const place = el("div", { class: "aaZ" });
const dialog = el("div", { role: "dialog", "data-part": "full" }, place);
const stage = el("div", { class: "aSs" }, el("div", { class: "aSt" }, dialog));

/** @type {HTMLElement | undefined} the docked window whose compose it is */
let owner;

/** @param {HTMLElement} dock @param {readonly Element[]} parts */
export function fillScreen(dock, parts) {
  if (owner !== undefined) leaveScreen(owner);
  owner = dock;
  place.replaceChildren(...parts);
  stage.hidden = false;
  document.body.append(stage);
}

/**
 * Gives the compose back to its docked window.
 *
 * @param {HTMLElement} dock
 * @returns {boolean} whether it was that window's
 */
export function leaveScreen(dock) {
  if (owner !== dock) return false;
  owner = undefined;
  dock.append(...place.childNodes);
  stage.hidden = true;
  return true;
}
