/**
 * A compose in a window of its own: a page without the mailbox, which posts its own requests. The
 * draft is handed over in sessionStorage, of which a new window gets a copy. How long Gmail keeps
 * the window after Send is not known; this one stays as long as it has something to say.
 */

import { createCompose } from "./compose.js";
import { el, toggleClass } from "./dom.js";
import { emptyContent, newDraft, wireThreadId } from "./drafts.js";
import { linesOf } from "./message-body.js";
import { options, titleOf, words } from "./options.js";
import { isIdle } from "./outbox.js";
import { mountSuggestions } from "./recipients.js";
import { isToastShown, mountToast } from "./toast.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */

const KEY = "practice-gmail:pop-out";

/** @param {Draft} draft @param {Content} content */
export function openPopOut(draft, content) {
  sessionStorage.setItem(KEY, JSON.stringify({ draft, content: { ...content, nodes: [] } }));
  const query = new URLSearchParams(location.search);
  query.set("search", "drafts");
  if (draft.threadId !== "") query.set("th", `#${wireThreadId(draft)}`);
  window.open(`${options.base}popout?${query}`, "_blank", "width=640,height=620");
  sessionStorage.removeItem(KEY);
}

/** @returns {{ draft: Draft, content: Content }} what was handed over, or a new message */
function handedOver() {
  const stored = sessionStorage.getItem(KEY);
  if (stored === null) return { draft: newDraft(), content: emptyContent() };
  const { draft, content } = JSON.parse(stored);
  return { draft, content: { ...content, nodes: linesOf(content.text) } };
}

export function mountPopOut() {
  const main = el("div", { role: "main", "data-part": "popped" });
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let closing;

  const onGone = () => {
    main.replaceChildren();
    sessionStorage.removeItem(KEY);
    closing = setInterval(() => {
      if (isIdle() && !isToastShown()) window.close();
    }, 250);
  };
  /** @param {Draft} draft @param {Content} content */
  const open = (draft, content) => {
    clearInterval(closing);
    const compose = createCompose({ draft, content, onGone, reopen: open });
    main.replaceChildren(compose.region);
    document.title = titleOf(content.subject || words.newMessage);
    compose.focus();
  };

  document.documentElement.lang = options.language;
  toggleClass(document.body, "xE", true);
  toggleClass(document.body, "xp", true);
  document.body.append(main);
  mountToast();
  mountSuggestions();
  const { draft, content } = handedOver();
  open(draft, content);
}
