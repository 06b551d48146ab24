/** Invites a lead to connect, from Sales Navigator. */

import { button, el } from "../dom.js";
import { setRelation } from "../profile/network.js";
import { words } from "../profile/settings.js";
import { showToast } from "../profile/toast.js";
import { post } from "./request.js";
import { connectToLead } from "./sales-wire.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person @param {string} note */
async function invite(person, note) {
  const { isAccepted } = await post(connectToLead(person, note));
  if (isAccepted) setRelation(person, "pending");
  const text = isAccepted ? words.invited(person.firstName) : words.refused;
  showToast(text, isAccepted ? "good" : "bad");
}

/** @param {Person} person */
export function askLeadInvitation(person) {
  const label = words.noteLabel;
  const note = el("textarea", {
    id: "connect-cta-form__invitation",
    rows: 5,
    maxlength: 300,
    "aria-label": label,
    placeholder: label,
  });
  const close = () => shade.remove();
  const send = () => {
    close();
    void invite(person, note.value.trim());
  };
  const dialog = el(
    "div",
    { role: "dialog", "aria-label": words.inviteName(person.name), "data-part": "invite-dialog" },
    el("header", { "data-part": "dialog-head" }, el("h2", {}, words.inviteName(person.name))),
    el("div", { "data-part": "dialog-body" }, note),
    el(
      "footer",
      { "data-part": "dialog-foot" },
      button("secondary", words.cancel, close),
      button("primary", words.sendInvitation, send, { class: "connect-cta-form__send" }),
    ),
  );
  const shade = el("div", { "data-part": "shade" }, dialog);
  shade.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.querySelector("#artdeco-modal-outlet")?.append(shade);
  note.focus();
}
