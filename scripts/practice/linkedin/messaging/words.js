/** The words of messaging in the language of the page, and times written in it. */

import { options } from "../options.js";
import { MESSAGING_WORDS } from "./labels.js";

export const words = MESSAGING_WORDS[options.language];

const clock = new Intl.DateTimeFormat(options.language, { hour: "numeric", minute: "2-digit" });
const day = new Intl.DateTimeFormat(options.language, { day: "numeric", month: "short" });

/** @param {number} at epoch milliseconds */
export function clockTime(at) {
  return clock.format(at);
}

/** @param {number} at epoch milliseconds */
export function dayOf(at) {
  return day.format(at);
}

/** The time today, the day otherwise. @param {number} at epoch milliseconds */
export function shortTime(at) {
  return new Date(at).toDateString() === new Date().toDateString() ? clockTime(at) : dayOf(at);
}
