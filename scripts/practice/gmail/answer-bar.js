/** Above an answer below its thread: which kind of answer it is, and the way out of the thread. */

import { ANSWERS } from "./answers.js";
import { button, el } from "./dom.js";
import { showMenu } from "./menus.js";
import { words } from "./options.js";

/** @typedef {import("./drafts.js").AnswerKind} AnswerKind */

/**
 * @param {import("./drafts.js").Draft} draft
 * @param {object} handlers
 * @param {(kind: AnswerKind) => void} handlers.change
 * @param {() => void} handlers.dock moves it to a docked window
 * @param {() => void} handlers.popOut moves it to a window of its own
 */
export function createAnswerBar({ answer }, { change, dock, popOut }) {
  const choices = ANSWERS.filter(({ kind }) => kind !== answer).map(({ kind, label }) => ({
    label,
    run: () => change(kind),
  }));
  const popup = { class: "Un J-JN-M-I", "aria-haspopup": "true", "aria-expanded": "false" };
  const open = () => showMenu(chooser, choices);
  const now = ANSWERS.find(({ kind }) => kind === answer)?.label ?? "";
  const chooser = button("answer-kind", words.answerKind, open, popup, `${now} ▾`);
  /** @param {Event} event Gmail's Shift, too, asks for a window of its own */
  const leave = (event) => {
    if (event instanceof MouseEvent && event.shiftKey) popOut();
    else dock();
  };
  const out = button("dock-control", words.popOutReply, leave, {}, "⤢");
  return el("div", { "data-part": "answer-bar" }, chooser, out);
}
