/** What stands in an open message: its text, links, an invitation, and older text quoted below. */

import { el } from "./dom.js";

/** @param {string} text @returns {HTMLElement[]} one element a line */
export function linesOf(text) {
  return text.split("\n").map((line) => el("div", {}, line === "" ? el("br") : line));
}

/** @param {import("./seed.js").Message} message */
export function createMessageBody({ text, links = [], quote, hasInvitation }) {
  const body = el("div", { class: "a3s", "data-part": "message-text" }, ...linesOf(text));
  for (const href of links) body.append(el("div", {}, el("a", { href }, href)));
  if (quote !== undefined) {
    const older = el("blockquote", { class: "gmail_quote" }, ...linesOf(quote));
    body.append(el("div", { class: "gmail_quote" }, older));
  }
  if (!hasInvitation) return body;
  const download = "text/calendar:invite.ics:https://mail.google.com/x";
  const attachment = el(
    "span",
    { download_url: download, "data-part": "attachment" },
    "invite.ics",
  );
  return el("div", {}, body, attachment);
}
