/** A folder as a table of threads, one row each. */

import { el } from "./dom.js";
import { threadToken } from "./ids.js";
import { isMine, lastMessage, listThreads } from "./mailbox.js";
import { me, options, words } from "./options.js";

/** @typedef {import("./seed.js").Thread} Thread */
/** @typedef {import("./mailbox.js").Folder} Folder */

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
  const last = lastMessage(thread).legacyId || null;
  return el(
    "span",
    {
      "data-thread-id": `#${thread.id}`,
      "data-legacy-thread-id": thread.legacyId || null,
      "data-legacy-last-message-id": last,
      "data-legacy-last-non-draft-message-id": last,
    },
    thread.subject || words.noSubject,
  );
}

/** @param {Thread} thread @param {Folder} folder */
function people(thread, folder) {
  const isOutbound = folder === "sent" || folder === "scheduled";
  const shown = isOutbound
    ? thread.messages.filter(isMine).flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc])
    : thread.messages.map(({ from }) => from);
  const unique = new Map(shown.map((person) => [person.email, person]));
  const spans = [...unique.values()].map(({ email, name }) => {
    const label = email === me.email ? words.me : name || email;
    const isUnread = thread.messages.some((message) => message.isUnread);
    return el("span", { class: isUnread ? "zF" : "yP", email, name: label }, label);
  });
  const parts = spans.flatMap((span, i) => (i === 0 ? [span] : [", ", span]));
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
    el("td", { class: "xY a4W", role: "gridcell" }, el("div", { class: "y6" }, subject, snippet)),
    el("td", { class: "xW", role: "gridcell", "data-part": "row-date" }, date),
  );
  const open = () => {
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
