/**
 * An open thread: its messages, the older ones folded, and below them the place to answer. The
 * messages are drawn again when the mailbox changes; the answer being written is not touched.
 */

import { createAnswerBar } from "./answer-bar.js";
import { ANSWERS, answerContent } from "./answers.js";
import { createCompose } from "./compose.js";
import { openDocked } from "./docks.js";
import { button, el, toggleClass } from "./dom.js";
import { newDraft } from "./drafts.js";
import { findThread, lastMessage, lastWritten } from "./folders.js";
import { bareThreadId } from "./ids.js";
import { markRead } from "./mailbox.js";
import { createMessageItem } from "./message-item.js";
import { options, words } from "./options.js";
import { openPopOut } from "./pop-out.js";
import { unsentAction } from "./unsent.js";

/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./drafts.js").AnswerKind} AnswerKind */

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
    const found = findThread(threadId, folder);
    if (found === undefined) return;
    const last = [lastMessage(found), lastWritten(found)];
    const shown = found.messages.filter(({ id }) => id !== compose?.draft.messageId);
    const items = shown.map((message) => {
      const isOpen = last.includes(message) || message.isUnread || unfolded.has(message.id);
      const unfold = () => {
        unfolded.add(message.id);
        update();
      };
      const action = unsentAction(bareThreadId(found.id), message, openReply);
      return createMessageItem(message, isOpen, unfold, action);
    });
    for (const { id } of last) unfolded.add(id);
    list.replaceChildren(...items);
    const heading = view.querySelector("h2");
    if (found.legacyId) heading?.setAttribute("data-legacy-thread-id", found.legacyId);
  };

  const offerAnswer = () => {
    compose = undefined;
    update();
    toggleClass(answer, "adB", false);
    answer.replaceChildren(
      ...ANSWERS.map(({ kind, label }) => button("plain", label, () => begin(kind))),
    );
  };

  const current = () => findThread(threadId, folder) ?? thread;

  /** @param {import("./drafts.js").Draft} draft @param {import("./drafts.js").Content} content */
  const openReply = (draft, content) => {
    compose?.close();
    const opened = createCompose({ draft, content, onGone: offerAnswer, reopen: reopenReply });
    compose = opened;
    update();
    toggleClass(answer, "adB", true);
    const bar = createAnswerBar(draft, {
      change: (kind) => {
        const { subject, to, cc, nodes } = answerContent(current(), kind);
        const written = opened.take();
        draft.answer = kind;
        const body = [...written.nodes, ...nodes];
        openReply(draft, { ...written, subject, to, cc, nodes: body }).edited();
      },
      dock: () => openDocked(draft, opened.take()),
      popOut: () => openPopOut(draft, opened.take()),
    });
    answer.replaceChildren(el("div", { class: "M9", "data-part": "inline" }, bar, opened.region));
    compose.focus();
    answer.scrollIntoView({ block: "nearest" });
    return opened;
  };

  /** @param {AnswerKind} kind */
  const begin = (kind) => {
    const { id: messageId } = lastWritten(current());
    const legacyThreadId = current().legacyId;
    const draft = { ...newDraft({ threadId, messageId, legacyThreadId }), answer: kind };
    openReply(draft, answerContent(current(), kind));
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
