/**
 * Elements of the newer pages. Their class names are hashes which say nothing and change with every
 * build; the pages' own styling hangs on `data-part` instead.
 */

import { el } from "../dom.js";

/** Changing it changes every class name, as a new build of the real site does. */
const BUILD = "2026-11";

/** @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}

/** @param {string} name */
function classOf(name) {
  return `_${hash(BUILD + name)} ${hash(name + BUILD)}`;
}

/**
 * Like `el`, with a name for the styling and hashed classes.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} part
 * @param {import("../dom.js").Attributes} [attributes]
 * @param {...import("../dom.js").Child} children
 */
export function hashed(tag, part, attributes = {}, ...children) {
  return el(tag, { class: classOf(part), "data-part": part, ...attributes }, ...children);
}
