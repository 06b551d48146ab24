/** The card at the top of a newer profile page: who it is, and what can be done. */

import { ICONS, icon } from "../dom.js";
import { profilePath } from "../people.js";
import { cardActions } from "./actions.js";
import { badges } from "./badges.js";
import { degreeText } from "./degree.js";
import { hashed } from "./hashed.js";
import { portrait } from "./portrait.js";
import { settings, words } from "./settings.js";

/** @typedef {import("../people.js").Person} Person */

/** What the keys of all cards of a profile begin with. @param {Person} person */
export function cardKey({ id }) {
  return `com.linkedin.sdui.profile.card.ref${id}`;
}

/** @param {Person} person */
function nameLine(person) {
  const { name, vanity, pronouns, degree } = person;
  const key = `ProfileVerificationTriggerRef-${vanity}`;
  const promo = hashed("p", "promo-text", {}, words.verify);
  return hashed(
    "div",
    "name-line",
    {},
    hashed("div", "name", { componentkey: key }, hashed("h2", "name-text", {}, name)),
    hashed("a", "promo", { href: "/trust/verify/" }, promo),
    pronouns !== "" && hashed("p", "pronouns", {}, pronouns),
    degree > 0 && hashed("p", "degree", {}, degreeText(person)),
  );
}

/** @param {Person} person */
function placeLine(person) {
  const href = `${profilePath(person)}overlay/contact-info/`;
  return hashed(
    "div",
    "place-line",
    {},
    hashed("p", "place", {}, person.location),
    hashed("p", "dot", {}, "·"),
    hashed("p", "contact-line", {}, hashed("a", "blue-link", { href }, words.contactInfo)),
  );
}

/** @param {Person} person */
function connectionsLine(person) {
  if (person.degree === 0) return null;
  const query = new URLSearchParams({ connectionOf: `["${person.id}"]`, network: '["F","S"]' });
  const href = `/search/results/people/?${query}`;
  return hashed("a", "blue-link", { href }, words.connections);
}

/** @param {Person} person */
export function topCard(person) {
  const { headline, degree } = person;
  const key = `${cardKey(person)}${settings.card === "TopCard" ? "TopCard" : "Topcard"}`;
  const isDiv = settings.card === "div";
  const cover = icon(ICONS.pencil);
  return hashed(
    isDiv ? "div" : "section",
    "top-card",
    isDiv ? { id: key } : { componentkey: key },
    hashed("div", "cover", { "data-tone": person.member % 6 }, degree === 0 && cover),
    portrait(person),
    hashed(
      "div",
      "top-facts",
      {},
      hashed(
        "div",
        "top-text",
        {},
        nameLine(person),
        // Twice: here for those who only hear the page.
        degree > 0 && hashed("p", "heard-only", {}, degreeText(person)),
        headline !== "" && hashed("p", "headline", { dir: "auto" }, headline),
        placeLine(person),
        connectionsLine(person),
      ),
      badges(person),
    ),
    cardActions(person),
  );
}
