/** Whom the helpers of tests mean. */
import { findPerson, ME, type Person } from "../people.js";

export const ORIGIN = "https://www.linkedin.com";

/** @param who a vanity, name, member number or id; "me" for oneself */
export function known(who: string): Person {
  const person = who === "me" ? ME : findPerson(who);
  if (person === undefined) throw new Error(`There is no ${who}`);
  return person;
}
