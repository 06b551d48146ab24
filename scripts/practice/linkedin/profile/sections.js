/** The cards under the top card: about, activity, experience, education. */

import { profilePath } from "../people.js";
import { companyLogoIndex, logo, schoolLogoIndex } from "./badges.js";
import { hashed } from "./hashed.js";
import { words } from "./settings.js";
import { cardKey } from "./top-card.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
export function rolesOf({ headline, member }) {
  const role = headline.split(/ at | · |, /)[0] ?? "";
  const since = 2014 + (member % 9);
  return [
    { role: role === "" ? "Team lead" : role, years: `${since} – ${words.present}` },
    { role: "Team member", years: `${since - 4} – ${since}` },
  ];
}

/**
 * @param {string} title
 * @param {import("../dom.js").Attributes} attributes
 * @param {...import("../dom.js").Child} children
 */
function section(title, attributes, ...children) {
  return hashed(
    "section",
    "card",
    attributes,
    hashed("h2", "section-title", {}, title),
    ...children,
  );
}

/** @param {Person} person */
function experienceItems(person) {
  return rolesOf(person).map(({ role, years }, index) => {
    const isNow = index === 0;
    const company = isNow ? person.company : "Example Works";
    const href = `/company/${isNow ? person.companyId : 90_009_999}/`;
    return hashed(
      "div",
      "entry",
      { componentkey: `entity-collection-item-${index}` },
      hashed("a", "entry-logo", { href }, logo(isNow ? companyLogoIndex(person) : 11)),
      hashed(
        "div",
        "entry-text",
        {},
        hashed("p", "entry-title", {}, role),
        hashed("p", "entry-line", {}, company),
        hashed("p", "quiet", {}, years),
      ),
    );
  });
}

/** @param {Person} person */
export function experienceSection(person, isWhole = false) {
  const href = `${profilePath(person)}details/experience/`;
  const testId = `profile_ExperienceTopLevelSection_${person.vanity}`;
  return section(
    words.experience,
    { "data-testid": testId, componentkey: `${cardKey(person)}Experience` },
    ...experienceItems(person),
    !isWhole && hashed("a", "show-all", { href }, words.showAll),
  );
}

/** @param {Person} person */
function educationSection(person) {
  if (person.school === "") return null;
  return section(
    words.education,
    { componentkey: `${cardKey(person)}Education` },
    hashed(
      "div",
      "entry",
      {},
      hashed("span", "entry-logo", {}, logo(schoolLogoIndex(person))),
      hashed("div", "entry-text", {}, hashed("p", "entry-title", {}, person.school)),
    ),
  );
}

/** @param {Person} person */
export function sections(person) {
  return [
    section(
      words.about,
      { componentkey: `${cardKey(person)}About` },
      hashed("p", "about-text", { dir: "auto" }, person.headline || person.company),
    ),
    // Where cards come in once the rest is there.
    hashed("div", "placeholder", { id: `profileCardsAboveActivity${person.vanity}` }),
    section(
      words.activity,
      { componentkey: `${cardKey(person)}Activity` },
      hashed("p", "quiet", {}, `${person.name} ${words.noPosts}`),
    ),
    hashed("div", "placeholder", { id: `profileCardsBelowActivity${person.vanity}` }),
    experienceSection(person),
    educationSection(person),
  ];
}
