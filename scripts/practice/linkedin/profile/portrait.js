/** The big round picture on a profile. */

import { avatar } from "../dom.js";
import { hashed } from "./hashed.js";

/** @param {import("../people.js").Person} person */
export function portrait(person) {
  return hashed("div", "portrait", {}, avatar(person));
}
