/** Whom a new message goes to: a field that suggests names, and a chip for each that was chosen. */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { PEOPLE } from "../people.js";
import { words } from "./words.js";

/** @typedef {import("../people.js").Person} Person */

/**
 * @param {Person[]} first who is chosen already
 * @param {(chosen: Person[]) => void} onChange
 */
export function createRecipients(first, onChange) {
  let chosen = first;
  const chips = el("div", {
    class: "msg-connections-typeahead__recipients",
    "data-part": "chips",
  });
  const box = el("input", {
    role: "combobox",
    "aria-label": words.typeName,
    "aria-expanded": "false",
    placeholder: words.typeName,
    class: "msg-connections-typeahead__search-field",
  });
  const results = el("div", { role: "listbox", "data-part": "results", hidden: true });

  /** @param {Person} person */
  function chip(person) {
    const remove = () => {
      chosen = chosen.filter((one) => one !== person);
      update();
    };
    const name = el("span", { class: "artdeco-pill__text" }, person.name);
    const hook = { class: "artdeco-pill artdeco-pill--slate artdeco-pill--dismiss" };
    return button("chip", words.removeName(person.name), remove, hook, name, icon(ICONS.close));
  }

  function update() {
    chips.replaceChildren(...chosen.map(chip), box);
    onChange(chosen);
  }

  /** @param {Person} person */
  function option(person) {
    const choose = () => {
      chosen = [...chosen, person];
      box.value = "";
      results.hidden = true;
      update();
      box.focus();
    };
    const about = el("span", { "data-part": "quiet" }, ` ${person.headline}`);
    const label = el("span", {}, el("strong", {}, person.name), about);
    const hook = { role: "option", "data-id": person.id };
    return button("result", person.name, choose, hook, avatar(person), label);
  }

  box.addEventListener("input", () => {
    const typed = box.value.trim().toLowerCase();
    const found = PEOPLE.filter(
      (one) => !chosen.includes(one) && one.name.toLowerCase().includes(typed),
    );
    results.hidden = typed === "" || found.length === 0;
    box.setAttribute("aria-expanded", String(!results.hidden));
    results.replaceChildren(...found.slice(0, 5).map(option));
  });

  chips.append(...chosen.map(chip), box);
  const view = el(
    "div",
    { class: "msg-compose__typeahead", "data-part": "recipients" },
    chips,
    results,
  );
  return { view, chosen: () => chosen };
}
