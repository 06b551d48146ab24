/** How near somebody is, in words. */

import { degreeOf } from "./network.js";
import { words } from "./settings.js";

/** @typedef {import("../people.js").Person} Person */

/** `· 1st`, or "" for myself. @param {Person} person */
export function degreeText(person) {
  const names = ["", words.first, words.second, words.third];
  const name = names[degreeOf(person)] ?? "";
  return name === "" ? "" : `· ${name}`;
}
