/** The popup in which a lead is written to from the lead's page. */

import { button, el, ICONS, icon } from "../dom.js";
import { words } from "../profile/settings.js";
import { createComposer } from "./composer.js";
import { messageItems } from "./messages-view.js";
import { leadPath } from "./sales-wire.js";
import { onThreadsChange, threadWith } from "./threads.js";

/** @typedef {import("../people.js").Person} Person */

/** @type {() => void} */
let stopListening = () => undefined;

export function closeOverlay() {
  stopListening();
  document.querySelector("#message-overlay")?.replaceChildren();
}

/** @param {Person} person */
export function openOverlay(person) {
  closeOverlay();
  const list = el("ul", { "data-part": "sales-messages" });
  const foot = el("div", {});
  const container = el(
    "section",
    { class: "_conversation-container_zqxyrt", "data-part": "sales-popup", role: "dialog" },
    el(
      "header",
      { "data-part": "sales-popup-head" },
      el(
        "h2",
        {},
        el("a", { href: leadPath(person), "data-anonymize": "person-name" }, person.name),
      ),
      button("icon-button", words.close, closeOverlay, {}, icon(ICONS.close)),
    ),
    list,
    foot,
  );
  container.setAttribute("aria-label", words.newMessage);
  const renew = () => {
    const composer = createComposer(person, renew);
    foot.replaceChildren(composer.form);
    composer.focus();
  };
  const show = () => {
    list.replaceChildren(...messageItems(person, threadWith(person)?.messages ?? []));
    list.scrollTop = list.scrollHeight;
  };
  document.querySelector("#message-overlay")?.append(container);
  stopListening = onThreadsChange(show);
  show();
  renew();
}
