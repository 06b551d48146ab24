/** One recipient in a compose, in either generation of Gmail's rows. */

import { isAddress } from "./addresses.js";
import { button, el } from "./dom.js";
import { options, words } from "./options.js";

/**
 * @param {import("./recipients.js").FieldName} field
 * @param {import("./addresses.js").Recipient} recipient
 * @param {() => void} remove
 */
export function createChip(field, { email, name, members }, remove) {
  const label = `${words.remove} ${name || email}`;
  const cross = button("chip-remove", label, remove, { tabindex: "-1" }, "×");
  cross.tabIndex = -1;
  const text = el("span", { "data-part": "chip-text" }, name || email);
  const isGroup = members !== undefined;
  const common = { "data-part": "chip", "data-invalid": !isGroup && !isAddress(email) };
  if (options.chips === "classic") {
    const value = name === "" ? email : `${name} <${email}>`;
    const hidden = isGroup ? null : el("input", { type: "hidden", name: field, value });
    const shown = el("span", { class: "vN", email: email || null }, text);
    return el("div", { class: "vR", ...common }, shown, hidden, cross);
  }
  const attributes = {
    role: "option",
    "data-name": name || email,
    "data-hovercard-id": email || null,
    "peoplekit-id": "XPtOyb",
    "aria-label": name === "" || isGroup ? name || email : `${name} (${email})`,
    "aria-selected": "false",
  };
  return el("div", { class: "agh", ...attributes, ...common }, text, cross);
}
