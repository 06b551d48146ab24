/** The messages of one conversation, oldest first. */

import { avatar, el } from "../dom.js";
import { options } from "../options.js";
import { ME } from "../people.js";
import { words } from "../profile/settings.js";
import { leadPath } from "./sales-wire.js";

/** @typedef {import("../people.js").Person} Person */
/** @typedef {import("./seed.js").Message} Message */

/** @param {number} at @param {Intl.DateTimeFormatOptions} [format] */
export function timeElement(at, format = { dateStyle: "medium", timeStyle: "short" }) {
  const date = new Date(at);
  const text = date.toLocaleString(options.language, format);
  return el("time", { datetime: date.toISOString(), "data-part": "sales-time" }, text);
}

/** @param {Person} person @param {Message} message */
function item(person, { type, isMine, body, subject, at }) {
  const name = { "data-anonymize": "person-name", "data-part": "sales-author" };
  const author = isMine
    ? el("span", name, words.you)
    : el("a", { ...name, href: leadPath(person) }, person.name);
  return el(
    "li",
    { class: "message-item", "data-part": "sales-message" },
    avatar(isMine ? ME : person),
    el(
      "article",
      { "data-part": "sales-message-text" },
      el("header", { "data-part": "sales-message-head" }, author, timeElement(at)),
      type === "INVITATION" && el("p", { "data-part": "sales-kind" }, words.invitationMessage),
      subject !== "" &&
        el("h3", { "data-anonymize": "general-blurb", "data-part": "sales-subject" }, subject),
      el("p", { "data-anonymize": "general-blurb", "data-part": "sales-body", dir: "auto" }, body),
    ),
  );
}

/** @param {Person} person @param {readonly Message[]} messages */
export function messageItems(person, messages) {
  return messages.map((message) => item(person, message));
}
