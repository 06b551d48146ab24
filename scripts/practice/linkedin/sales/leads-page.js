/** The list of everybody who can be looked up in Sales Navigator. */

import { avatar, el } from "../dom.js";
import { PEOPLE } from "../people.js";
import { degreeText } from "../profile/degree.js";
import { words } from "../profile/settings.js";
import { leadPath } from "./sales-wire.js";

/** @param {import("../people.js").Person} person */
function row(person) {
  return el(
    "li",
    { "data-part": "invitation" },
    avatar(person),
    el(
      "div",
      { "data-part": "invitation-text" },
      el(
        "a",
        { href: leadPath(person), "data-part": "rail-name" },
        el("span", { "data-anonymize": "person-name" }, person.name),
        el("span", { "data-part": "degree" }, degreeText(person)),
      ),
      el("p", { "data-part": "rail-headline", dir: "auto" }, person.headline || person.company),
    ),
    el(
      "a",
      {
        href: `/sales/company/${person.companyId}`,
        "data-anonymize": "company-name",
        "data-part": "quiet",
      },
      person.company,
    ),
  );
}

export function leadsView() {
  return el(
    "section",
    { "data-part": "sales-card" },
    el("h2", { "data-part": "section-title" }, words.leads),
    el("ul", {}, ...PEOPLE.map(row)),
  );
}
