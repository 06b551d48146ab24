/** The dialog that sends a post as a message, to one person or to several together. */

import { button, el, ICONS, icon } from "../dom.js";
import { words as common } from "../options.js";
import { interopRoot } from "../shell.js";
import { createComposer } from "./composer.js";
import { ensureConversation } from "./model.js";
import { send } from "./outbox.js";
import { createRecipients } from "./recipients.js";
import { words } from "./words.js";

/** @param {{ id: string, text: string }} post */
export function openShareDialog({ id, text }) {
  const close = () => layer.remove();
  const recipients = createRecipients([], () => composer.update());
  const hostUrn = `urn:li:activity:${id}`;
  const render = [{ hostUrnData: { hostUrn, type: "FEED_UPDATE", text } }];
  const composer = createComposer({
    hasContent: true,
    canSend: () => recipients.chosen().length > 0,
    onSend(draft) {
      const { uid } = ensureConversation(recipients.chosen().map((person) => person.id));
      // A post is always sent to people, never to a conversation, even where there is one.
      send(uid, { ...draft, render: [...render, ...(draft.render ?? [])], isToPeople: true });
      dialog.replaceChildren(el("p", { "data-part": "dialog-done", role: "status" }, words.shared));
      setTimeout(close, 1500);
    },
  });
  const dialog = el(
    "div",
    {
      role: "dialog",
      "data-test-modal": true,
      class: "share-via-message artdeco-modal",
      "data-part": "dialog",
      "aria-label": words.shareTitle,
    },
    el(
      "header",
      { "data-part": "dialog-header" },
      el("h2", {}, words.shareTitle),
      button("icon-button", common.close, close, { "data-do": "close" }, icon(ICONS.close)),
    ),
    recipients.view,
    el("div", { "data-part": "post" }, text),
    composer.view,
  );
  const layer = el("div", { "data-part": "layer" }, dialog);
  interopRoot().append(layer);
}
