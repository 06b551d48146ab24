/**
 * An open thread: its messages, the older ones folded, and below them the place to answer. The
 * messages are drawn again when the mailbox changes; the answer being written is not touched.
 */

import { createCompose } from "./compose.js";
import { button, el, toggleClass } from "./dom.js";
import { emptyContent, newDraft } from "./drafts.js";
import { findThread, isMine, lastMessage, lastWritten } from "./folders.js";
import { markRead } from "./mailbox.js";
import { createMessageItem } from "./message-item.js";
import { me, options, words } from "./options.js";
import { restore } from "./saving.js";

/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./wire.js").Address} Address */

/** @param {Thread} thread @param {boolean} isToAll */
function replyContent(thread, isToAll) {
  const last = lastWritten(thread);
  const to = isMine(last) ? [...last.to] : [last.from];
  /** @param {readonly Address[]} list */
  const others = (list) =>
    list.filter(({ email }) => email !== me.email && !to.some((one) => one.email === email));
  if (isToAll) to.push(...others(last.to));
  const subject = /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`;
  return { ...emptyContent(), to, cc: isToAll ? others(last.cc) : [], subject };
}

/** @type {Set<string>} ids of the messages that were unfolded */
const unfolded = new Set();

/**
 * @param {Thread} thread @param {import("./folders.js").Folder} folder it is seen in
 * @param {() => void} goBack
 */
export function createThreadView(thread, folder, goBack) {
  const threadId = thread.id;
  const list = el("div", { role: "list", "data-part": "messages" });
  const answer = el("div", { class: "ip", "data-part": "answer" });
  /** @type {ReturnType<typeof createCompose> | undefined} */
  let compose;

  const update = () => {
    const current = findThread(threadId, folder);
    if (current === undefined) return;
    const last = lastMessage(current);
    const shown = current.messages.filter(({ id }) => id !== compose?.draft.messageId);
    const items = shown.map((message) => {
      const isOpen = message === last || message.isUnread || unfolded.has(message.id);
      const unfold = () => {
        unfolded.add(message.id);
        update();
      };
      const edit = () => {
        const { draft, content } = restore(current.id, message);
        openReply(draft, content);
      };
      return createMessageItem(message, isOpen, { unfold, edit });
    });
    unfolded.add(last.id);
    list.replaceChildren(...items);
    const heading = view.querySelector("h2");
    if (current.legacyId) heading?.setAttribute("data-legacy-thread-id", current.legacyId);
  };

  const offerAnswer = () => {
    compose = undefined;
    update();
    toggleClass(answer, "adB", false);
    answer.replaceChildren(
      button("plain", words.reply, () => reply(false)),
      button("plain", words.replyAll, () => reply(true)),
    );
  };

  /** @type {import("./sending.js").Reopen} */
  const openReply = (draft, content) => {
    compose?.close();
    compose = createCompose({ draft, content, onGone: offerAnswer, reopen: reopenReply });
    update();
    toggleClass(answer, "adB", true);
    answer.replaceChildren(el("div", { class: "M9", "data-part": "inline" }, compose.region));
    compose.focus();
    answer.scrollIntoView({ block: "nearest" });
  };

  /** @param {boolean} isToAll */
  const reply = (isToAll) => {
    const current = findThread(threadId, folder) ?? thread;
    const messageId = lastWritten(current).id;
    const draft = newDraft({ threadId, messageId, legacyThreadId: current.legacyId });
    openReply(draft, replyContent(current, isToAll));
  };

  const view = el(
    "div",
    { "data-part": "thread" },
    button("back", words.back, goBack, {}, "←"),
    el(
      "h2",
      {
        class: "hP",
        "data-legacy-thread-id": thread.legacyId || null,
        "data-thread-perm-id": options.hasPermId ? threadId : "undefined",
      },
      thread.subject || words.noSubject,
    ),
    list,
    answer,
  );
  offerAnswer();
  markRead(thread);
  // Leaving the thread closes an answer that is being written; it stays a draft.
  return { view, update, openReply, leave: () => compose?.close() };
}

/** @typedef {ReturnType<typeof createThreadView>} ThreadView */

/** @type {(threadId: string) => ThreadView | undefined} */
let showThread = () => undefined;

/** @param {typeof showThread} show opens a thread now and gives its view */
export function onReopenReply(show) {
  showThread = show;
}

/** @type {import("./sending.js").Reopen} */
function reopenReply(draft, content) {
  showThread(draft.threadId)?.openReply(draft, content);
}
