/** The top card of an older profile page. */

import { button, el } from "../dom.js";
import { profilePath } from "../people.js";
import { companyLogoIndex, logo, schoolLogoIndex } from "./badges.js";
import { askInvitation, inviteHref } from "./invite.js";
import { startMessage } from "./message.js";
import { degreeOf, relationTo } from "./network.js";
import { words } from "./settings.js";
import { askWithdrawal } from "./withdraw.js";

/** @typedef {import("../people.js").Person} Person */

const BUTTON = "artdeco-button artdeco-button--2 pvs-profile-actions__action";

/** @param {Person} person */
function connect(person) {
  if (relationTo(person) === "pending")
    return button("plain", words.pending, () => askWithdrawal(person), {
      class: BUTTON,
      "data-action": "withdraw",
    });
  const label = words.inviteName(person.name);
  const attributes = { class: BUTTON, href: inviteHref(person), "aria-label": label };
  const link = el(
    "a",
    { ...attributes, "data-part": "primary", "data-action": "connect" },
    words.connect,
  );
  link.addEventListener("click", (event) => {
    event.preventDefault();
    askInvitation(person);
  });
  return link;
}

/** @param {Person} person */
function actions(person) {
  const isOwn = person.degree === 0;
  const isConnected = relationTo(person) === "connected";
  const label = words.messageName(person.firstName);
  const write = () => void startMessage(person);
  const attributes = { class: BUTTON, "aria-label": label, "data-action": "message" };
  return el(
    "div",
    { class: "pvs-profile-actions", "data-part": "card-actions" },
    !isOwn && !isConnected && connect(person),
    !isOwn && button(isConnected ? "primary" : "secondary", words.message, write, attributes),
    isOwn && button("secondary", words.editProfile, () => undefined, { class: BUTTON }),
    button("plain", words.more, () => undefined, { class: BUTTON }),
  );
}

/** @param {string} label @param {HTMLElement} picture */
function panelItem(label, picture) {
  const attributes = { class: "pv-text-details__right-panel-item-link", "aria-label": label };
  const text = el("span", { class: "pv-text-details__right-panel-item-text", dir: "auto" }, label);
  const item = button("badge", label, () => undefined, attributes, picture, text);
  return el("li", { class: "pv-text-details__right-panel-item" }, item);
}

/** @param {Person} person */
function panel(person) {
  const company = panelItem(person.company, logo(companyLogoIndex(person)));
  const school =
    person.school === "" ? null : panelItem(person.school, logo(schoolLogoIndex(person)));
  const items = person.isSchoolFirst ? [school, company] : [company, school];
  return el("ul", { class: "pv-text-details__right-panel", "data-part": "badges" }, ...items);
}

/** @param {Person} person */
function facts(person) {
  const degree = ["", words.first, words.second, words.third][degreeOf(person)];
  const contact = `${profilePath(person)}overlay/contact-info/`;
  const place = { class: "text-body-small inline t-black--light break-words" };
  return el(
    "div",
    { class: "mt2 relative", "data-part": "top-text" },
    el(
      "div",
      { class: "pv-text-details__left-panel", "data-part": "name-line" },
      el("h1", { class: "text-heading-xlarge inline t-24", "data-part": "name-text" }, person.name),
      person.pronouns !== "" &&
        el("span", { class: "text-body-small", "data-part": "pronouns" }, person.pronouns),
      person.degree > 0 && el("span", { class: "dist-value", "data-part": "degree" }, `${degree}`),
    ),
    el("div", { class: "text-body-medium break-words", "data-part": "headline" }, person.headline),
    el(
      "div",
      { class: "pv-text-details__left-panel mt2", "data-part": "place-line" },
      el("span", { ...place, "data-part": "place" }, person.location),
      el(
        "a",
        { id: "top-card-text-details-contact-info", href: contact, "data-part": "blue-link" },
        words.contactInfo,
      ),
    ),
  );
}

/** @param {Person} person @param {HTMLElement} picture */
export function classicCard(person, picture) {
  const attributes = { "data-member-id": person.member };
  return el(
    "section",
    { class: "artdeco-card pv-top-card", "data-part": "top-card", ...attributes },
    el("div", { "data-part": "cover", "data-tone": person.member % 6 }),
    picture,
    el("div", { class: "ph5 pb5", "data-part": "top-facts" }, facts(person), panel(person)),
    actions(person),
  );
}
