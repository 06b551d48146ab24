/** When a message can be scheduled for, and how that is said. */

import { options } from "./options.js";

export function tomorrowMorning() {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(8, 0, 0, 0);
  return at.getTime();
}

/** @param {number} at epoch milliseconds */
export function sayTime(at) {
  /** @type {Intl.DateTimeFormatOptions} */
  const format = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  };
  return new Intl.DateTimeFormat(options.language, format).format(at);
}
