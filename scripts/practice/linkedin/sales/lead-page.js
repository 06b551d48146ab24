/** The page of one lead. No link on it leads to the same person's profile outside Sales Navigator. */

import { avatar, button, el } from "../dom.js";
import { companyLogoIndex, logo } from "../profile/badges.js";
import { degreeText } from "../profile/degree.js";
import { relationTo } from "../profile/network.js";
import { rolesOf } from "../profile/sections.js";
import { words } from "../profile/settings.js";
import { askLeadInvitation } from "./connect.js";
import { openOverlay } from "./overlay.js";
import { threadWith } from "./threads.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
function actions(person) {
  const relation = relationTo(person);
  const message = () => openOverlay(person);
  const connect = () => askLeadInvitation(person);
  return el(
    "div",
    { "data-part": "sales-actions" },
    button("primary", words.message, message, {
      "data-anchor-send-inmail": true,
      "data-action": "message",
    }),
    button("secondary", words.save, () => undefined),
    relation === "none" && button("plain", words.connect, connect, { "data-action": "connect" }),
    relation === "pending" &&
      button("plain", words.pending, () => undefined, { "data-action": "withdraw" }),
  );
}

/** @param {Person} person */
function role(person) {
  const [now] = rolesOf(person);
  const href = `/sales/company/${person.companyId}`;
  return el(
    "section",
    { "data-part": "sales-card" },
    el("h2", { "data-part": "section-title" }, words.currentRole),
    el(
      "div",
      { "data-part": "entry" },
      logo(companyLogoIndex(person)),
      el(
        "div",
        {},
        el("p", { "data-anonymize": "job-title", "data-part": "entry-title" }, now?.role),
        el(
          "a",
          { href, "data-anonymize": "company-name", "data-part": "blue-link" },
          person.company,
        ),
        el("p", { "data-part": "quiet" }, now?.years),
      ),
    ),
  );
}

/** @param {Person} person */
function relationship(person) {
  const thread = threadWith(person);
  const href = `/sales/inbox/${thread?.id}`;
  const hint = el("p", { "data-part": "quiet" }, words.relationshipHint);
  const link = el("a", { href, "data-part": "blue-link" }, words.openThread);
  return el(
    "section",
    { "data-part": "sales-card" },
    el("h2", { "data-part": "section-title" }, words.relationship),
    thread === undefined ? hint : link,
  );
}

/** @param {Person} person */
export function leadView(person) {
  return el(
    "div",
    { "data-part": "sales-lead" },
    el(
      "section",
      { "data-sn-view-name": "lead-top-card", "data-part": "sales-card" },
      el(
        "div",
        { "data-part": "sales-lead-head" },
        avatar(person),
        el(
          "div",
          { "data-part": "sales-lead-facts" },
          el(
            "div",
            { "data-part": "name-line" },
            el("h1", { "data-anonymize": "person-name", "data-part": "name-text" }, person.name),
            el("span", { "data-part": "degree" }, degreeText(person)),
          ),
          el(
            "span",
            { "data-anonymize": "headline", "data-part": "headline", dir: "auto" },
            person.headline,
          ),
          el("div", { "data-anonymize": "location", "data-part": "quiet" }, person.location),
          actions(person),
        ),
      ),
    ),
    role(person),
    relationship(person),
  );
}
