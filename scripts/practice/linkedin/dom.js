/**
 * Small helpers to build the pages. The pages' own styling hangs on `data-part`; class names are
 * there only because the real site has them. No helper takes HTML text: like the real site, the
 * pages refuse it (Trusted Types).
 */

/** @typedef {Node | string | null | undefined | false} Child */
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
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children)
    if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/**
 * A real button that submits nothing.
 *
 * @param {string} part @param {string} label @param {(event: MouseEvent) => void} press
 * @param {Attributes} [more]
 * @param {...Child} children the label when left out
 */
export function button(part, label, press, more = {}, ...children) {
  const attributes = { type: "button", "data-part": part, "aria-label": label, ...more };
  const made = el("button", attributes, ...(children.length === 0 ? [label] : children));
  made.addEventListener("click", press);
  return made;
}

/** A drawn sign, because not every computer has a font with it. @param {string} strokes on 20 by 20 */
export function icon(strokes) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes);
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

export const ICONS = {
  home: "M3 9.5 10 4l7 5.5V17h-5v-4.5H8V17H3z",
  people:
    "M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M13.5 9.5a2 2 0 1 0 0-4M14 11.5c2 .2 3.5 1.6 3.5 4",
  message: "M3 4h14v9.5H9L5.5 16.5V13.5H3z",
  compass: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M13 7l-2 4.5L7 13l2-4.5z",
  close: "M5 5l10 10M15 5 5 15",
  minus: "M4 10h12",
  clip: "M14 7l-5.5 5.5a1.5 1.5 0 0 1-2-2L12.5 4.5a2.8 2.8 0 0 1 4 4L10 15a4.3 4.3 0 0 1-6-6l5-5",
  picture: "M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4",
  more: "M4.5 10h.6M9.7 10h.6M14.9 10h.6",
  pencil: "M4 16l1-4 8.5-8.5 3 3L8 15z",
  thumb:
    "M3 9h3v8H3zM6 9l3-6c1.5 0 2 1 1.7 2.2L10 8h5.5c1 0 1.6 1 1.3 1.8l-2 6c-.2.7-.8 1.2-1.5 1.2H6",
  share: "M3 10l14-6-5 13-2.5-5z",
  mic: "M10 3a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0V5a2 2 0 0 1 2-2M5.5 9a4.5 4.5 0 0 0 9 0M10 13.5V17",
};

/**
 * A round picture with initials.
 *
 * @param {{ name: string, member?: number }} person
 */
export function avatar({ name, member = name.length }) {
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? "");
  const attributes = { "data-part": "avatar", "data-tone": member % 6, "aria-hidden": "true" };
  return el("span", attributes, initials.slice(0, 2).join("").toUpperCase());
}

/** What only a screen reader is told. @param {string} text */
export function hidden(text) {
  return el("span", { "data-part": "visually-hidden", class: "visually-hidden" }, text);
}

let made = 0;

/** `ember<number>`, as the older client numbers what it makes. */
export function emberId() {
  made += 1;
  return `ember${100 + made}`;
}
