/** The dialog at `/overlay/contact-info/` of a profile. */

import { ICONS, icon } from "../dom.js";
import { profilePath } from "../people.js";
import { hashed } from "./hashed.js";
import { words } from "./settings.js";

/** @param {import("../people.js").Person} person @param {(path: string) => void} goTo */
export function contactInfo(person, goTo) {
  const href = profilePath(person);
  const leave = { type: "button", "aria-label": words.close };
  const close = hashed("button", "icon-button", leave, icon(ICONS.close));
  close.addEventListener("click", () => goTo(href));
  const address = `linkedin.com${decodeURIComponent(href).replace(/\/$/, "")}`;
  const shade = hashed(
    "div",
    "shade",
    {},
    hashed(
      "div",
      "invite-dialog",
      { role: "dialog", "aria-label": words.contactInfo },
      hashed("header", "dialog-head", {}, hashed("h2", "dialog-title", {}, person.name), close),
      hashed(
        "div",
        "dialog-body",
        {},
        hashed("p", "quiet", {}, words.profileUrl),
        hashed("a", "blue-link", { href }, address),
      ),
    ),
  );
  shade.addEventListener("keydown", (event) => {
    if (event.key === "Escape") goTo(href);
  });
  return shade;
}
