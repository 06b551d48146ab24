/**
 * How the pages behave, as they are asked to. Unknown values fall back to the default, so a mistyped
 * query never gives a broken page.
 */

import { choose } from "./given.js";
import { WORDS } from "./labels.js";

export { choose, chooseNumber } from "./given.js";

export const options = {
  language: choose("lang", ["en", "de", "ar"]),
  realm: choose("realm", ["classic", "interop"]),
  bubbles: choose("bubbles", ["light", "shadow"]),
  sendsOnEnter: choose("enter", ["off", "on"]) === "on",
  isDrifted: choose("format", ["known", "drifted"]) === "drifted",
  hasEventUrns: choose("events", ["known", "drifted"]) === "known",
  keepsToken: choose("retry", ["same-token", "new-token"]) === "same-token",
  transport: choose("transport", ["fetch", "xhr", "blob", "beacon", "worker", "service-worker"]),
  isLegacy: choose("client", ["dash", "legacy"]) === "legacy",
  header: choose("header", ["id", "vanity"]),
  asksContext: choose("context", ["on", "off"]) === "on",
};

export const words = WORDS[options.language];
export const isRightToLeft = options.language === "ar";
