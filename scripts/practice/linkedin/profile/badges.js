/** The company and the school on a profile's card, each with its logo. */

import { el } from "../dom.js";
import { hashed } from "./hashed.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {number} index of the drawing */
export function logo(index, alt = "") {
  const src = `/practice/linkedin/company-logo/${index}.svg`;
  return el("img", { src, alt, width: 32, height: 32, "data-part": "logo" });
}

/** Which drawing a company has. @param {Person} person */
export function companyLogoIndex({ companyId }) {
  return (companyId % 24) * 5 + (companyId % 4);
}

/** The drawing of schools. @param {Person} person */
export function schoolLogoIndex({ member }) {
  return (member % 6) * 5 + 4;
}

/** @param {string} label @param {HTMLElement} picture */
function badge(label, picture) {
  const text = hashed("p", "badge-text", {}, label);
  return hashed("div", "badge", { role: "button", tabindex: 0 }, picture, text);
}

/** @param {Person} person */
export function badges(person) {
  const company = badge(person.company, logo(companyLogoIndex(person)));
  const school = person.school === "" ? [] : [badge(person.school, logo(schoolLogoIndex(person)))];
  const ordered = person.isSchoolFirst ? [...school, company] : [company, ...school];
  return hashed("div", "badges", {}, ...ordered);
}
