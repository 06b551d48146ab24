/** What is around every page of Sales Navigator, which has a bar of its own. */

import { avatar, el } from "../dom.js";
import { isRightToLeft, options, words as shared } from "../options.js";
import { ME } from "../people.js";
import { words } from "../profile/settings.js";

/** @typedef {"leads" | "inbox"} Place */

const LINKS = /** @type {const} */ ([
  ["leads", "/sales/search/people"],
  ["inbox", "/sales/inbox/"],
]);

/** @returns {{ main: HTMLElement, mark: (place: Place) => void }} `mark` says where one is */
export function mountFrame() {
  document.documentElement.lang = options.language;
  document.documentElement.dir = isRightToLeft ? "rtl" : "ltr";
  const links = LINKS.map(([name, href]) =>
    el("a", { href, "data-part": "sales-link", "data-place": name }, words[name]),
  );
  const main = el("main", { id: "content-main", "data-part": "sales-main" });
  document.body.append(
    el(
      "header",
      { "data-part": "sales-bar" },
      el("a", { href: "/sales/search/people", "data-part": "sales-brand" }, words.salesTitle),
      el("nav", { "data-part": "sales-links" }, ...links),
      el("p", { "data-part": "notice" }, shared.notice),
      el("a", { href: "/feed/", "data-part": "sales-link" }, "LinkedIn"),
      avatar(ME),
    ),
    main,
    el("div", { id: "artdeco-modal-outlet" }),
    el("div", { id: "message-overlay", "data-part": "sales-overlay" }),
  );
  /** @param {Place} place */
  const mark = (place) => {
    for (const link of links)
      if (link.dataset.place === place) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
  };
  return { main, mark };
}
