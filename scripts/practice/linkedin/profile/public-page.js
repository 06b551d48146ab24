/** What somebody sees who is not logged in. */

import { avatar, el } from "../dom.js";
import { options } from "../options.js";
import { addressed } from "./address.js";
import { words } from "./settings.js";

/** @param {import("../people.js").Person} person */
function card(person) {
  return el(
    "section",
    { class: "top-card-layout container-lined", "data-part": "top-card" },
    el("div", { "data-part": "cover", "data-tone": person.member % 6 }),
    el("div", { "data-part": "portrait" }, avatar(person)),
    el(
      "div",
      { class: "top-card-layout__entity-info", "data-part": "top-facts" },
      el(
        "div",
        { "data-part": "top-text" },
        el("h1", { class: "top-card-layout__title", "data-part": "name-text" }, person.name),
        el("h2", { class: "top-card-layout__headline", "data-part": "headline" }, person.headline),
        el("p", { "data-part": "place" }, person.location),
      ),
    ),
    el(
      "div",
      { "data-part": "card-actions" },
      el("a", { href: "/login", "data-part": "primary" }, words.join),
    ),
  );
}

export function mountPublicProfile() {
  const { person } = addressed();
  document.documentElement.lang = options.language;
  document.head.append(el("meta", { name: "pageKey", content: "public_profile_v3_desktop" }));
  document.title = `${person?.name ?? words.noProfile} | LinkedIn`;
  document.body.append(
    el(
      "header",
      { "data-part": "bar" },
      el(
        "div",
        { "data-part": "bar-content" },
        el("span", { "data-part": "brand" }, "Network"),
        el("span", { "data-part": "bar-gap" }),
        el("a", { href: "/login", "data-part": "secondary" }, words.signIn),
      ),
    ),
    el(
      "main",
      { "data-part": "main", "data-layout": "one" },
      el(
        "div",
        { "data-part": "profile-column" },
        person === undefined ? words.noProfile : card(person),
        el("p", { "data-part": "quiet" }, words.joinHint),
      ),
    ),
  );
}
