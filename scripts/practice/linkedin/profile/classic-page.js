/** An older profile page. It, too, moves from one profile to the next without being loaded again. */

import { avatar, el } from "../dom.js";
import { profilePath } from "../people.js";
import { mountShell, pushPath, setTitle } from "../shell.js";
import { addressed, onGoTo } from "./address.js";
import { companyLogoIndex, logo } from "./badges.js";
import { blobs } from "./blobs.js";
import { classicCard } from "./classic-card.js";
import { onNetworkChange } from "./network.js";
import { othersThan } from "./rail.js";
import { rolesOf } from "./sections.js";
import { settings, words } from "./settings.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
function experience(person) {
  const [now] = rolesOf(person);
  const href = `/company/${person.companyId}/`;
  return el(
    "section",
    { class: "artdeco-card pv-profile-card", "data-part": "card" },
    el("div", { id: "experience", class: "pv-profile-card__anchor" }),
    el("h2", { class: "pvs-header__title", "data-part": "section-title" }, words.experience),
    el(
      "div",
      { "data-part": "entry" },
      el("a", { href, "data-part": "entry-logo" }, logo(companyLogoIndex(person))),
      el(
        "div",
        { "data-part": "entry-text" },
        el("div", { class: "t-bold", "data-part": "entry-title" }, now?.role),
        el("span", { class: "t-14 t-normal" }, person.company),
        el("div", { "data-part": "quiet" }, now?.years),
      ),
    ),
  );
}

/** @param {Person} person */
function aside(person) {
  const items = othersThan(person).map((other) =>
    el(
      "li",
      { class: "artdeco-list__item", "data-part": "rail-item" },
      avatar(other),
      el(
        "div",
        { "data-part": "rail-text" },
        el("a", { href: profilePath(other), "data-part": "rail-name" }, other.name),
        el("p", { "data-part": "rail-headline", dir: "auto" }, other.headline || other.company),
      ),
    ),
  );
  return el(
    "aside",
    { class: "scaffold-layout__aside", "data-part": "rail" },
    el(
      "section",
      { class: "artdeco-card", "data-part": "card" },
      el("h2", { "data-part": "section-title" }, words.railTitle),
      el("ul", {}, ...items),
    ),
  );
}

export function mountClassicProfile() {
  const main = mountShell({ place: "profile", flavour: "classic", layout: "one" });
  document.body.append(...blobs(addressed().person));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let late;

  const show = () => {
    const { person } = addressed();
    if (person === undefined) return main.replaceChildren(words.noProfile);
    setTitle(person.name);
    const picture = el("div", { class: "pv-top-card__photo", "data-part": "portrait" });
    picture.append(avatar(person));
    main.replaceChildren(
      el(
        "div",
        { class: "scaffold-layout__inner", "data-part": "profile" },
        el(
          "div",
          { "data-part": "profile-column" },
          classicCard(person, picture),
          experience(person),
        ),
        aside(person),
      ),
    );
  };
  const showSoon = () => {
    clearTimeout(late);
    late = setTimeout(show, settings.staleMs);
  };
  /** @param {string} path */
  const goTo = (path) => {
    pushPath(path);
    window.scrollTo(0, 0);
    showSoon();
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const path = link?.getAttribute("href") ?? "";
    if (event.defaultPrevented || !path.startsWith("/in/")) return;
    event.preventDefault();
    goTo(path);
  });
  window.addEventListener("popstate", showSoon);
  onGoTo(goTo);
  onNetworkChange(show);
  show();
}
