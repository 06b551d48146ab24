/** The windows that are attached to the page: problems, a question, and scheduling. */

import { button, el } from "./dom.js";
import { words } from "./options.js";
import { sayTime, tomorrowMorning } from "./schedule-times.js";

/** @param {HTMLElement} window @param {HTMLElement} focused */
function show(window, focused) {
  const before = document.activeElement;
  const shade = el("div", { "data-part": "shade" }, window);
  const close = () => {
    shade.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  shade.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.body.append(shade);
  focused.focus();
  return close;
}

/** @param {string} text what is wrong, and what to do */
export function showProblem(text) {
  const ok = button("primary", words.ok, () => close());
  const window = el(
    "div",
    { role: "alertdialog", "aria-modal": "true", "aria-label": words.error, "data-part": "window" },
    el("h2", {}, words.error),
    el("p", {}, text),
    el("div", { "data-part": "window-actions" }, ok),
  );
  const close = show(window, ok);
}

/** @param {string} question @param {() => void} agree */
export function askFirst(question, agree) {
  const ok = button("primary", words.ok, () => {
    close();
    agree();
  });
  const cancel = button("plain", words.cancel, () => close());
  const window = el(
    "div",
    { role: "alertdialog", "aria-modal": "true", "aria-label": question, "data-part": "window" },
    el("p", {}, question),
    el("div", { "data-part": "window-actions" }, cancel, ok),
  );
  const close = show(window, ok);
}

/** @param {(at: number) => void} pick is given the time in epoch milliseconds */
export function showSchedule(pick) {
  /** @param {number} at */
  const choose = (at) => {
    close();
    pick(at);
  };
  const tomorrow = tomorrowMorning();
  const choice = button("choice", `${words.tomorrowMorning}, ${sayTime(tomorrow)}`, () =>
    choose(tomorrow),
  );
  choice.setAttribute("data-at", String(tomorrow));
  // In local time, to the second.
  const time = el("input", { type: "datetime-local", step: "1", "aria-label": words.pickTime });
  const exactly = button("plain", words.scheduleSend, () => {
    const at = new Date(time.value).getTime();
    if (Number.isNaN(at)) time.focus();
    else choose(at);
  });
  const cancel = button("plain", words.cancel, () => close());
  const label = words.scheduleSend;
  const window = el(
    "div",
    { role: "dialog", "aria-modal": "true", "aria-label": label, "data-part": "window" },
    el("h2", {}, label),
    choice,
    el("div", { "data-part": "exact-time" }, time, exactly),
    el("div", { "data-part": "window-actions" }, cancel),
  );
  const close = show(window, choice);
}
