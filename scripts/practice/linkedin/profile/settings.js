/** How profiles and invitations behave, from the same options as everything else. */

import { choose, chooseNumber, options } from "../options.js";
import { PROFILE_WORDS } from "./words.js";

export const settings = {
  isClassic: choose("profile", ["sdui", "classic"]) === "classic",
  card: choose("card", ["section", "div", "TopCard"]),
  staleMs: chooseNumber("stale"),
  isLoggedOut: choose("session", ["in", "out"]) === "out",
  hasMessageLinks: choose("message", ["link", "button"]) === "link",
  connect: choose("connect", ["sdui", "voyager", "direct", "legacy"]),
  postsAfterInvite: choose("proof", ["request", "card"]) === "request",
  postsAfterRefusal: choose("refusal", ["silent", "posted"]) === "posted",
  hasDecoyCards: choose("decoys", ["links", "cards"]) === "cards",
};

export const words = PROFILE_WORDS[options.language];
