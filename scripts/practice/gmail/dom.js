/**
 * Small helpers to build the page. All of Gmail's class names pass through `el`, which leaves them
 * out when the page is asked to be stripped; the page's own styling hangs on `data-part` instead.
 * No helper takes HTML text: like Gmail, the page refuses it (Trusted Types).
 */

import { options } from "./options.js";

/** @typedef {Node | string | null | undefined} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes] `true` writes an empty attribute; null, undefined, false none
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class" && options.isStripped) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** @param {Element} element @param {string} name @param {boolean} isOn */
export function toggleClass(element, name, isOn) {
  if (!options.isStripped) element.classList.toggle(name, isOn);
}

/**
 * Calls `press` on a click, and on Enter or Space, which is what a `div[role=button]` needs.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {(event: Event) => void} press
 * @returns {T}
 */
export function pressable(element, press) {
  element.tabIndex = 0;
  element.addEventListener("click", press);
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press(event);
  });
  return element;
}

/**
 * @param {string} part @param {string} label @param {(event: Event) => void} press
 * @param {Attributes} [more]
 * @param {...Child} children the label when left out
 */
export function button(part, label, press, more = {}, ...children) {
  const attributes = { role: "button", "data-part": part, "data-tooltip": label, ...more };
  const content = children.length === 0 ? [label] : children;
  return pressable(el("div", { "aria-label": label, ...attributes }, ...content), press);
}

/** A drawn sign, because not every computer has a font with it. @param {string} strokes */
function icon(strokes) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes);
  for (const [name, value] of Object.entries({ viewBox: "0 0 18 18", "aria-hidden": "true" })) {
    svg.setAttribute(name, value);
  }
  svg.append(path);
  return svg;
}

export function binIcon() {
  return icon("M3 5h12M7 5V3h4v2M5 5l.7 10h6.6L13 5M8 8v4.5M10 8v4.5");
}

export function lockIcon() {
  return icon("M4 8h10v7H4zM6 8V6a3 3 0 0 1 6 0v2M9 11v1.5");
}

/**
 * A round picture with initials.
 *
 * @param {{ name: string, email: string }} person
 */
export function avatar({ name, email }) {
  const initials = (name || email).split(/\s+/).map((word) => word.charAt(0));
  const tone = [...email].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  const attributes = { "data-part": "avatar", "data-tone": tone, "aria-hidden": "true" };
  return el("span", attributes, initials.slice(0, 2).join("").toUpperCase());
}
