/**
 * One row of recipients: chips, and a box that turns what was typed into chips. Gmail has two
 * generations of this row; `chips=classic` builds the older one.
 */

import { fromAddresses, parseRecipient, toAddresses } from "./addresses.js";
import { createChip } from "./chip.js";
import { el } from "./dom.js";
import { options, words } from "./options.js";
import { PEOPLE, STRANGERS } from "./people.js";

/** @typedef {import("./wire.js").Address} Address */
/** @typedef {"to" | "cc" | "bcc"} FieldName */

const SUGGESTIONS_ID = "practice-people";

/** The suggestions that all boxes share. */
export function mountSuggestions() {
  const people = [...PEOPLE, ...STRANGERS];
  const choices = people.map(({ name, email }) => el("option", { value: email, label: name }));
  document.body.append(el("datalist", { id: SUGGESTIONS_ID }, ...choices));
}

/** @param {FieldName} field */
function inputFor(field) {
  const common = { "aria-label": words.recipientsOf[field], "data-part": "recipient-input" };
  if (options.chips === "classic") {
    return el("textarea", { class: "vO", name: field, rows: "1", role: "combobox", ...common });
  }
  return el("input", {
    class: "agP aFw",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    list: SUGGESTIONS_ID,
    "peoplekit-id": "BbVjBd",
    ...common,
  });
}

/**
 * @param {FieldName} field
 * @param {readonly Address[]} initial
 * @param {() => void} onChange after a chip came or went
 */
export function createRecipients(field, initial, onChange) {
  /** @type {import("./addresses.js").Recipient[]} */
  const recipients = [];
  const input = inputFor(field);
  const list = el("div", {
    role: options.chips === "classic" ? null : "listbox",
    "aria-label": options.chips === "classic" ? null : words[field],
    "data-part": "chips",
  });

  /** @param {import("./addresses.js").Recipient} recipient */
  const add = (recipient) => {
    const key = (recipient.email || recipient.name).toLowerCase();
    if (recipients.some(({ email, name }) => (email || name).toLowerCase() === key)) return;
    recipients.push(recipient);
    const remove = () => {
      recipients.splice(recipients.indexOf(recipient), 1);
      element.remove();
      input.focus();
      onChange();
    };
    const element = createChip(field, recipient, remove);
    list.append(element);
  };

  /** Turns what is typed into chips. */
  const commit = () => {
    const typed = input.value.split(/[,;\n]/).filter((part) => part.trim() !== "");
    input.value = "";
    if (typed.length === 0) return;
    for (const part of typed) add(parseRecipient(part));
    onChange();
  };

  input.addEventListener("blur", commit);
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent)) return;
    // A suggestion that was picked arrives as one replacement rather than as typing.
    const isPasted = event.inputType === "insertFromPaste" && /[,;\n]/.test(input.value);
    if (isPasted || event.inputType === "insertReplacementText") commit();
  });
  input.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      commit();
    } else if (event.key === "Tab") commit();
    else if (event.key === "Backspace" && input.value === "") {
      const last = list.lastElementChild?.querySelector('[data-part="chip-remove"]');
      if (last instanceof HTMLElement) last.click();
    }
  });

  for (const recipient of fromAddresses(initial)) add(recipient);
  const label = el("span", { "data-part": "field-label", "aria-hidden": "true" }, words[field]);
  // The row's `name` is what stays the same in every language.
  const box = el("div", { class: "anm", name: field, "data-part": "field-box" }, list, input);
  const row = el("div", { class: "GS", "data-part": "field" }, label, box);
  return { row, input, commit, read: () => toAddresses(recipients) };
}
