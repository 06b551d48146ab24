/** Parts of a compose: the rows above the text, and the buttons below it. */

import { binIcon, button, el, lockIcon, pressable } from "./dom.js";
import { showMenu } from "./menus.js";
import { identities, words } from "./options.js";
import { createRecipients } from "./recipients.js";

/**
 * @typedef {object} FormHandlers
 * @property {() => void} onEdit
 * @property {() => void} onSend
 * @property {(() => void) | undefined} onSendAndArchive there for answers only
 * @property {(anchor: HTMLElement) => void} onSendMenu
 * @property {() => void} onDiscard
 */

/** @param {import("./drafts.js").Content} content @param {() => void} onEdit */
export function createRecipientRows(content, onEdit) {
  const to = createRecipients("to", content.to, onEdit);
  const cc = createRecipients("cc", content.cc, onEdit);
  const bcc = createRecipients("bcc", content.bcc, onEdit);
  const more = el("span", { "data-part": "more-fields" });
  for (const [field, text, label] of /** @type {const} */ ([
    [cc, words.cc, words.addCc],
    [bcc, words.bcc, words.addBcc],
  ])) {
    const attributes = { role: "link", "aria-label": label, "data-tooltip": label };
    const link = pressable(el("span", attributes, text), () => {
      field.row.hidden = false;
      link.remove();
      field.input.focus();
    });
    field.row.hidden = field.read().length === 0;
    if (field.row.hidden) more.append(link);
  }
  to.row.append(more);
  return { to, cc, bcc };
}

/**
 * Which of our addresses it is from; null when there is only one.
 *
 * @param {import("./drafts.js").Draft} draft @param {() => void} onChange
 */
export function createFromRow(draft, onChange) {
  if (identities.length === 1) return null;
  const text = el("span", {}, draft.from.email);
  const choices = identities.map((identity) => ({
    label: identity.email,
    run: () => {
      draft.from = identity;
      text.textContent = identity.email;
      onChange();
    },
  }));
  const open = () => showMenu(chooser, choices);
  const popup = { "aria-haspopup": "true", "aria-expanded": "false" };
  const chooser = button("from", words.from, open, popup, text, " ▾");
  const label = el("span", { "data-part": "field-label", "aria-hidden": "true" }, words.from);
  return el("div", { "data-part": "field" }, label, chooser);
}

/** @param {import("./drafts.js").Draft} draft @param {() => void} onChange */
function createConfidentialToggle(draft, onChange) {
  const state = { "aria-pressed": String(draft.isConfidential) };
  const toggle = () => {
    draft.isConfidential = !draft.isConfidential;
    control.setAttribute("aria-pressed", String(draft.isConfidential));
    onChange();
  };
  const control = button("confidential", words.confidential, toggle, state, lockIcon());
  return control;
}

/** @param {import("./drafts.js").Draft} draft @param {FormHandlers} handlers */
export function createActionRow(
  draft,
  { onEdit, onSend, onSendAndArchive, onSendMenu, onDiscard },
) {
  const shortcut = navigator.platform.startsWith("Mac") ? "⌘Enter" : "Ctrl-Enter";
  const sendLabel = `${words.send} (${shortcut})`;
  const sendButton = button(
    "send",
    sendLabel,
    onSend,
    { class: "T-I J-J5-Ji aoO v7 T-I-atl L3", jslog: "32601" },
    words.send,
  );
  const chevron = button(
    "send-more",
    words.moreSend,
    () => onSendMenu(chevron),
    {
      class: "T-I J-J5-Ji hG T-I-atl L3",
      "aria-haspopup": "true",
      "aria-expanded": "false",
    },
    "▾",
  );
  const pair = el("div", { class: "dC", "data-part": "send-pair" }, sendButton, chevron);
  const archive =
    onSendAndArchive &&
    button("send-archive", words.sendAndArchive, onSendAndArchive, {
      class: "T-I J-J5-Ji Uo v7 T-I-atl L3",
    });
  const status = el("span", { "data-part": "save-status", "aria-hidden": "true" });
  const bin = button("discard", words.discard, onDiscard, { class: "oh J-Z-I" }, binIcon());
  const row = el(
    "div",
    { class: "IZ", "data-part": "actions" },
    el("div", { class: "Up" }, el("div", { "data-part": "send-row" }, pair, archive)),
    createConfidentialToggle(draft, onEdit),
    status,
    el("div", { class: "gU az5" }, bin),
  );
  return { row, status };
}
