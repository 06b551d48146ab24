/**
 * What is around every page: the bar at the top, and the place for chat bubbles and dialogs. The
 * newer shell differs from the older one in the names of its classes and in its outlet, a shadow
 * root in which parts of the older client live.
 */

import { avatar, button, el, ICONS, icon } from "./dom.js";
import { isRightToLeft, options, words } from "./options.js";
import { ME } from "./people.js";

/** @typedef {"home" | "network" | "messaging" | "sales" | "profile"} Place */
/** @typedef {"classic" | "sdui"} Flavour */

const LINKS = /** @type {const} */ ([
  ["home", "/feed/", ICONS.home],
  ["network", "/mynetwork/invitation-manager/", ICONS.people],
  ["messaging", "/messaging/", ICONS.message],
  ["sales", "/sales/inbox/", ICONS.compass],
]);

/** @param {Place} place @param {Flavour} flavour */
function bar(place, flavour) {
  const links = LINKS.map(([name, href, strokes]) =>
    el(
      "a",
      { href, "data-part": "bar-link", "aria-current": name === place ? "page" : null },
      icon(strokes),
      el("span", {}, words[name]),
    ),
  );
  const isClassic = flavour === "classic";
  const picture = avatar(ME);
  if (isClassic) picture.classList.add("global-nav__me-photo");
  return el(
    "header",
    { "data-part": "bar", class: isClassic ? "global-nav" : "_5c2021b5 d9a4036f" },
    el(
      "div",
      { "data-part": "bar-content" },
      el("a", { href: "/feed/", "data-part": "brand" }, "Network"),
      el(
        "div",
        { "data-part": "notice" },
        el("p", {}, words.notice),
        button("notice-action", words.answer, () => {
          window.dispatchEvent(new CustomEvent("practice-answer"));
        }),
      ),
      el("nav", { "data-part": "bar-links" }, ...links),
      el("a", { href: "/in/me/", "data-part": "bar-me", "aria-label": ME.name }, picture),
    ),
  );
}

/** Where dialogs of the older client open. */
function modalOutlet() {
  return el("div", { id: "artdeco-modal-outlet" });
}

/** The outlet of the newer shell. Navigation replaces it, shadow root and all. */
function createOutlet() {
  const outlet = el("div", { id: "interop-outlet", "data-testid": "interop-shadowdom" });
  const root = outlet.attachShadow({ mode: "open" });
  const sheets = document.querySelectorAll('link[rel="stylesheet"]');
  root.append(...[...sheets].map((sheet) => sheet.cloneNode()));
  return outlet;
}

/**
 * The shadow root in which parts of the older client live; made when it is not there.
 *
 * @returns {ShadowRoot}
 */
export function interopRoot() {
  const found = document.querySelector("#interop-outlet");
  const outlet = found ?? createOutlet();
  if (found === null) document.body.append(outlet);
  if (outlet.shadowRoot === null) throw new Error("The outlet has no shadow root.");
  return outlet.shadowRoot;
}

/** To be called on every move to another page within the document: the outlet is then a new one. */
export function replaceOutlet() {
  document.querySelector("#interop-outlet")?.remove();
  if (options.bubbles === "shadow") interopRoot();
  window.dispatchEvent(new CustomEvent("practice-outlet"));
}

/** Moves to another address without loading it. @param {string} path */
export function pushPath(path) {
  history.pushState(null, "", path);
  replaceOutlet();
}

/** @param {string} what what the tab is called @param {number} [unread] before it, in parentheses */
export function setTitle(what, unread = 0) {
  document.title = `${unread > 0 ? `(${unread}) ` : ""}${what} | LinkedIn`;
}

/**
 * Puts the frame of a page into the document.
 *
 * @param {{ place: Place, flavour?: Flavour, layout?: "one" | "two" | "full" }} frame `layout`: one
 *   or two columns of cards, or everything under the bar
 * @returns {HTMLElement} where the page's own content goes
 */
export function mountShell({ place, flavour = "classic", layout = "two" }) {
  document.documentElement.lang = options.language;
  document.documentElement.dir = isRightToLeft ? "rtl" : "ltr";
  const main = el("main", { "data-part": "main", "data-layout": layout });
  if (flavour === "sdui") main.className = "_36d1c6f2 _0a2b7b9e";
  document.body.append(bar(place, flavour), main);
  if (flavour === "classic") document.body.append(modalOutlet());
  if (flavour === "sdui" || options.bubbles === "shadow") interopRoot();
  window.addEventListener("practice-moved", replaceOutlet);
  import("./messaging/bubbles.js").then(({ mountBubbles }) => mountBubbles());
  return main;
}
