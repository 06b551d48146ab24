/**
 * One row of recipients: chips, and a box that turns what was typed into chips. Gmail has two
 * generations of this row; `chips=classic` builds the older one.
 */

import { button, el } from "./dom.js";
import { options, words } from "./options.js";
import { findName, PEOPLE, STRANGERS, suggestPerson } from "./people.js";

/** @typedef {import("./wire.js").Address} Address */
/** @typedef {"to" | "cc" | "bcc"} FieldName */

const SUGGESTIONS_ID = "practice-people";

/** The suggestions that all boxes share. */
export function mountSuggestions() {
  const people = [...PEOPLE, ...STRANGERS];
  const choices = people.map(({ name, email }) => el("option", { value: email, label: name }));
  document.body.append(el("datalist", { id: SUGGESTIONS_ID }, ...choices));
}

/** @param {string} email */
export function isAddress(email) {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(email);
}

/** @param {string} text `a@b.example`, `Name <a@b.example>`, or how either begins */
function parseAddress(text) {
  const named = /^(.*)<([^<>]*)>$/.exec(text.trim());
  const email = (named?.[2] ?? text).trim();
  const name = (named?.[1] ?? "").trim().replace(/^"|"$/g, "");
  if (isAddress(email)) return { email, name: name || findName(email) };
  return suggestPerson(email) ?? { email, name };
}

/** @param {FieldName} field @param {Address} address @param {() => void} remove */
function chip(field, { email, name }, remove) {
  const label = `${words.remove} ${name || email}`;
  const cross = button("chip-remove", label, remove, { tabindex: "-1" }, "×");
  cross.tabIndex = -1;
  const text = el("span", { "data-part": "chip-text" }, name || email);
  const common = { "data-part": "chip", "data-invalid": !isAddress(email) };
  if (options.chips === "classic") {
    const value = name === "" ? email : `${name} <${email}>`;
    const hidden = el("input", { type: "hidden", name: field, value });
    return el(
      "div",
      { class: "vR", ...common },
      el("span", { class: "vN", email }, text),
      hidden,
      cross,
    );
  }
  const attributes = {
    role: "option",
    "data-name": name || email,
    "data-hovercard-id": email,
    "peoplekit-id": "XPtOyb",
    "aria-label": name === "" ? email : `${name} (${email})`,
    "aria-selected": "false",
  };
  return el("div", { class: "agh", ...attributes, ...common }, text, cross);
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
  /** @type {Address[]} */
  const addresses = [];
  const input = inputFor(field);
  const list = el("div", {
    role: options.chips === "classic" ? null : "listbox",
    "aria-label": options.chips === "classic" ? null : words[field],
    "data-part": "chips",
  });

  /** @param {Address} address */
  const add = (address) => {
    if (addresses.some(({ email }) => email.toLowerCase() === address.email.toLowerCase())) return;
    addresses.push(address);
    const remove = () => {
      addresses.splice(addresses.indexOf(address), 1);
      element.remove();
      input.focus();
      onChange();
    };
    const element = chip(field, address, remove);
    list.append(element);
  };

  /** Turns what is typed into chips. */
  const commit = () => {
    const typed = input.value.split(/[,;\n]/).filter((part) => part.trim() !== "");
    input.value = "";
    if (typed.length === 0) return;
    for (const part of typed) add(parseAddress(part));
    onChange();
  };

  input.addEventListener("blur", commit);
  input.addEventListener("input", (event) => {
    // A suggestion that was picked arrives as one replacement rather than as typing.
    if (event instanceof InputEvent && event.inputType === "insertReplacementText") commit();
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

  for (const address of initial) add(address);
  const label = el("span", { "data-part": "field-label", "aria-hidden": "true" }, words[field]);
  // The row's `name` is what stays the same in every language.
  const box = el("div", { class: "anm", name: field, "data-part": "field-box" }, list, input);
  const row = el("div", { class: "GS", "data-part": "field" }, label, box);
  return { row, input, commit, read: () => [...addresses] };
}
