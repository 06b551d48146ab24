/** What can be done on a newer profile: message, connect, withdraw, and what is behind More. */

import { el, ICONS, icon } from "../dom.js";
import { hashed } from "./hashed.js";
import { askInvitation, inviteHref } from "./invite.js";
import { messageHref, startMessage } from "./message.js";
import { showMoreMenu } from "./more-menu.js";
import { degreeOf, relationTo } from "./network.js";
import { settings, words } from "./settings.js";
import { askWithdrawal } from "./withdraw.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {string} strokes @param {string} label */
function labelled(strokes, label) {
  return [icon(strokes), el("span", {}, label)];
}

/** @param {Person} person @param {"primary" | "secondary"} part */
export function messageControl(person, part) {
  const label = words.messageName(person.firstName);
  const attributes = settings.hasMessageLinks
    ? { href: messageHref(person), "aria-label": label, "data-action": "message" }
    : { type: "button", "aria-label": label, "data-action": "message" };
  const tag = settings.hasMessageLinks ? "a" : "button";
  const control = hashed(tag, part, attributes, ...labelled(ICONS.share, words.message));
  control.addEventListener("click", (event) => {
    event.preventDefault();
    startMessage(person);
  });
  return control;
}

/**
 * @param {Person} person @param {"primary" | "secondary"} part
 * @param {"profile" | "list"} place
 */
export function connectControl(person, part, place = "profile") {
  if (relationTo(person) === "pending") return pendingControl(person, part);
  const label = words.inviteName(person.name);
  const attributes = { href: inviteHref(person), "aria-label": label, "data-action": "connect" };
  const control = hashed("a", part, attributes, ...labelled(ICONS.people, words.connect));
  control.addEventListener("click", (event) => {
    event.preventDefault();
    askInvitation(person, place);
  });
  return control;
}

/** @param {Person} person @param {"primary" | "secondary"} part */
function pendingControl(person, part) {
  const attributes = { type: "button", "data-action": "withdraw", "aria-label": words.pending };
  const kind = part === "primary" ? "plain" : part;
  const control = hashed("button", kind, attributes, words.pending);
  control.addEventListener("click", () => askWithdrawal(person));
  return control;
}

/** @param {Person} person */
function moreControl(person) {
  const attributes = {
    type: "button",
    "aria-label": words.more,
    "aria-haspopup": "menu",
    "data-action": "more",
  };
  const control = hashed("button", "plain", attributes, words.more);
  control.addEventListener("click", () => showMoreMenu(control, person));
  return control;
}

/** @param {Person} person */
export function cardActions(person) {
  if (person.degree === 0) {
    return hashed(
      "div",
      "card-actions",
      {},
      hashed("button", "primary", { type: "button" }, words.openTo),
      hashed("button", "secondary", { type: "button" }, words.editProfile),
    );
  }
  const isConnected = relationTo(person) === "connected";
  const isFar = degreeOf(person) === 3 && relationTo(person) === "none";
  return hashed(
    "div",
    "card-actions",
    {},
    // Somebody far away can be followed; Connect is behind More then.
    isFar && hashed("button", "primary", { type: "button" }, words.follow),
    !isConnected && !isFar && connectControl(person, "primary"),
    messageControl(person, isConnected ? "primary" : "secondary"),
    moreControl(person),
    // What narrow windows show instead.
    hashed("div", "narrow-only", {}, messageControl(person, "primary")),
  );
}
