/** A folder as a table of threads, one row each. */

import { openDocked } from "./docks.js";
import { el } from "./dom.js";
import { isMine, lastMessage, listThreads } from "./folders.js";
import { bareThreadId, threadToken } from "./ids.js";
import { me, options, words } from "./options.js";
import { restore } from "./saving.js";

/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./folders.js").Folder} Folder */

/** @param {number} at epoch milliseconds @returns {string} the time today, the day otherwise */
export function shortDate(at) {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const format = isToday
    ? { hour: "numeric", minute: "2-digit" }
    : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(options.language, format).format(at);
}

/** @param {number} at epoch milliseconds */
export function longDate(at) {
  const format = new Intl.DateTimeFormat(options.language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return format.format(at);
}

/** The ids that a row carries, twice as in Gmail. @param {Thread} thread */
function idSpan(thread) {
  const last = lastMessage(thread);
  const lastWritten = thread.messages.findLast(({ isDraft }) => !isDraft);
  return el(
    "span",
    {
      "data-thread-id": `#${thread.id}`,
      "data-legacy-thread-id": thread.legacyId || null,
      "data-legacy-last-message-id": last.legacyId || null,
      "data-legacy-last-non-draft-message-id": lastWritten?.legacyId || null,
      "data-standalone-draft-id": lastWritten === undefined ? `#${last.id}` : null,
    },
    thread.subject || words.noSubject,
  );
}

/** @param {Thread} thread @param {Folder} folder */
function people(thread, folder) {
  const isOutbound = folder === "sent" || folder === "scheduled";
  const written = thread.messages.filter(({ isDraft }) => !isDraft);
  const shown = isOutbound
    ? written.filter(isMine).flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc])
    : written.map(({ from }) => from);
  const unique = new Map(shown.map((person) => [person.email, person]));
  const spans = [...unique.values()].map(({ email, name }) => {
    const label = email === me.email ? words.me : name || email;
    const isUnread = written.some((message) => message.isUnread && message.from.email === email);
    return el("span", { class: isUnread ? "zF" : "yP", email, name: label }, label);
  });
  const parts = spans.flatMap((span, i) => (i === 0 ? [span] : [", ", span]));
  if (written.length < thread.messages.length) {
    if (parts.length > 0) parts.push(", ");
    parts.push(el("span", { "data-part": "row-draft" }, words.draft));
  }
  const count = thread.messages.length > 1 ? ` ${thread.messages.length}` : "";
  const prefix = isOutbound ? `${words.to}: ` : null;
  return el("div", { class: "yW", "data-part": "row-people" }, prefix, ...parts, count);
}

/** @param {Thread} thread @param {Folder} folder */
function rowOf(thread, folder) {
  const last = lastMessage(thread);
  const isUnread = thread.messages.some((message) => message.isUnread);
  const hidden = el("span", { "data-part": "visually-hidden" }, idSpan(thread));
  const subject = el("span", { class: "bog", "data-part": "row-subject" }, idSpan(thread));
  const snippet = el("span", { class: "y2", "data-part": "row-snippet" }, ` - ${last.text}`);
  const date = el("span", { title: longDate(last.at) }, shortDate(last.at));
  const row = el(
    "tr",
    {
      class: isUnread ? "zA zE" : "zA yO",
      role: "row",
      tabindex: "0",
      "data-part": "row",
      "data-unread": isUnread,
    },
    el("td", { class: "yX", role: "gridcell" }, hidden, people(thread, folder)),
    el(
      "td",
      { class: "xY a4W", role: "gridcell" },
      el(
        "div",
        { class: "xT" },
        el("div", { class: "y6", "data-part": "row-title" }, subject),
        snippet,
      ),
    ),
    el("td", { class: "xW", role: "gridcell", "data-part": "row-date" }, date),
  );
  const open = () => {
    const [only] = thread.messages;
    if (only?.isDraft && thread.messages.length === 1) {
      const { draft, content } = restore(bareThreadId(thread.id), only);
      openDocked(draft, content);
      return;
    }
    location.hash = `#${folder}/${threadToken(thread.id)}`;
  };
  row.addEventListener("click", open);
  row.addEventListener("keydown", (event) => {
    if (event.key === "Enter") open();
  });
  return row;
}

/** @param {Folder} folder */
export function createListView(folder) {
  const rows = listThreads(folder).map((thread) => rowOf(thread, folder));
  const title = el("h1", { "data-part": "folder-title" }, words.folders[folder]);
  if (rows.length === 0) {
    return el("div", {}, title, el("p", { "data-part": "empty" }, words.emptyFolder));
  }
  const table = el("table", {
    class: "F cf zt",
    role: "grid",
    "aria-label": words.folders[folder],
  });
  table.append(el("tbody", {}, ...rows));
  return el("div", {}, title, table);
}
