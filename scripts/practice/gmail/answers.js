/** What an answer begins with: to whom, and with which subject and text, for each kind of answer. */

import { emptyContent } from "./drafts.js";
import { isMine, lastWritten } from "./folders.js";
import { linesOf } from "./message-body.js";
import { isOurs, words } from "./options.js";

/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./wire.js").Address} Address */
/** @typedef {import("./drafts.js").AnswerKind} AnswerKind */

export const ANSWERS = /** @type {const} */ ([
  { kind: "reply", label: words.reply },
  { kind: "reply-all", label: words.replyAll },
  { kind: "forward", label: words.forward },
]);

/** @param {Thread} thread @param {"Re" | "Fwd"} mark */
function subjectOf({ subject }, mark) {
  const bare = subject.replace(/^(?:re|fwd):\s*/i, "");
  return subject.toLowerCase().startsWith(`${mark.toLowerCase()}:`) ? subject : `${mark}: ${bare}`;
}

/** @param {Thread} thread */
function forwardedText(thread) {
  const { from, text } = lastWritten(thread);
  return linesOf(`\n${words.forwarded}\n${words.from}: ${from.name} <${from.email}>\n\n${text}`);
}

/** @param {Thread} thread @param {AnswerKind} kind @returns {import("./drafts.js").Content} */
export function answerContent(thread, kind) {
  if (kind === "forward") {
    const subject = subjectOf(thread, "Fwd");
    return { ...emptyContent(), subject, nodes: forwardedText(thread) };
  }
  const last = lastWritten(thread);
  const to = isMine(last) ? [...last.to] : [last.from];
  /** @param {readonly Address[]} list */
  const others = (list) =>
    list.filter((one) => !isOurs(one) && !to.some(({ email }) => email === one.email));
  const isToAll = kind === "reply-all";
  if (isToAll) to.push(...others(last.to));
  const cc = isToAll ? others(last.cc) : [];
  return { ...emptyContent(), to, cc, subject: subjectOf(thread, "Re") };
}
