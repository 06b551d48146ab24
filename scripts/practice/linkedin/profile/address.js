/** Whose profile the address is of. */

import { findPerson, ME, profilePath } from "../people.js";

/** After so long the page writes the vanity where the address had a profile id. */
const REWRITE_MS = 300;

/** @returns {{ person: import("../people.js").Person | undefined, rest: string }} */
export function addressed() {
  const [, segment = "", rest = "/"] = /^\/in\/([^/]+)(\/.*)?$/.exec(location.pathname) ?? [];
  const person = segment === "me" ? ME : findPerson(segment);
  return { person, rest };
}

/** Writes the vanity into an address that has `me` or a profile id instead, a little later. */
export function rewriteAddress() {
  const { person, rest } = addressed();
  const [, , segment = ""] = location.pathname.split("/");
  if (person === undefined || decodeURIComponent(segment) === person.vanity) return;
  const rewrite = () => {
    const path = profilePath(person).replace(/\/$/, "") + rest;
    history.replaceState(null, "", path + location.search);
  };
  if (segment === "me") rewrite();
  else setTimeout(rewrite, REWRITE_MS);
}

/** A test may ask for another profile without there being a link to it. @param {(path: string) => void} goTo */
export function onGoTo(goTo) {
  window.addEventListener("practice-go", (event) => {
    goTo(/** @type {CustomEvent<string>} */ (event).detail);
  });
}
