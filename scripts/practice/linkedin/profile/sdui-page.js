/** A newer profile page. It moves from one profile to the next without being loaded again. */

import { el } from "../dom.js";
import { profilePath } from "../people.js";
import { mountShell, pushPath, setTitle } from "../shell.js";
import { addressed, onGoTo } from "./address.js";
import { contactInfo } from "./contact-info.js";
import { hashed } from "./hashed.js";
import { onNetworkChange } from "./network.js";
import { othersThan, rail } from "./rail.js";
import { experienceSection, sections } from "./sections.js";
import { settings, words } from "./settings.js";
import { stickyHeader } from "./sticky.js";
import { topCard } from "./top-card.js";

/** @typedef {import("../people.js").Person} Person */

/** Messages nobody has read yet, as the tab's title says. */
const UNREAD = 3;

/** @param {Person} person @param {string} rest the path behind the vanity */
function column(person, rest) {
  if (!rest.startsWith("/details/")) return [topCard(person), ...sections(person)];
  const back = hashed("a", "show-all", { href: profilePath(person) }, `‹ ${words.backTo}`);
  return [back, experienceSection(person, true)];
}

/** The hidden card of somebody else, as a page has it after the pointer was over a link. */
function hoverCard(/** @type {Person} */ person) {
  const [other] = othersThan(person);
  if (!settings.hasDecoyCards || other === undefined) return null;
  return el("div", { hidden: true }, topCard(other));
}

/** @param {Person} person @param {string} rest @param {(path: string) => void} goTo */
function screen(person, rest, goTo) {
  const isOverlay = rest.startsWith("/overlay/contact-info");
  return hashed(
    "div",
    "profile",
    { "data-sdui-screen": "com.linkedin.sdui.flagshipnav.profile.Profile" },
    stickyHeader(person),
    hoverCard(person),
    hashed("div", "profile-column", {}, ...column(person, rest)),
    rail(person),
    isOverlay && contactInfo(person, goTo),
  );
}

export function mountSduiProfile() {
  const main = mountShell({ place: "profile", flavour: "sdui", layout: "one" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let late;

  const show = () => {
    const { person, rest } = addressed();
    main.replaceChildren(person === undefined ? words.noProfile : screen(person, rest, goTo));
    if (person !== undefined) setTitle(person.name, UNREAD);
  };

  /** The address changes at once; the old profile may stay on screen for a while. */
  const showSoon = () => {
    clearTimeout(late);
    if (settings.staleMs === 0) show();
    else late = setTimeout(show, settings.staleMs);
  };

  /** @param {string} path */
  function goTo(path) {
    pushPath(path);
    window.scrollTo(0, 0);
    showSoon();
  }

  document.addEventListener("click", (event) => {
    const isPlain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const path = link?.getAttribute("href") ?? "";
    if (!isPlain || !path.startsWith("/in/")) return;
    event.preventDefault();
    goTo(path);
  });
  window.addEventListener("popstate", showSoon);
  onGoTo(goTo);
  onNetworkChange(show);
  show();
}
