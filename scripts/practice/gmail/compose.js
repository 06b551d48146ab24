/**
 * A compose's life: opened, saved while one writes, and then sent, scheduled, closed or discarded.
 * Whichever it is, its element leaves the page at once, and its recipients with it.
 */

import { createForm } from "./compose-form.js";
import { showProblem, showSchedule, showSendMenu } from "./dialogs.js";
import { button, el } from "./dom.js";
import { emptyContent, newDraft } from "./drafts.js";
import { options, words } from "./options.js";
import { isAddress } from "./recipients.js";
import { save as saveDraft } from "./saving.js";
import { discard, send } from "./sending.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */

const AUTOSAVE_MS = 1000;

/** @param {Content} content @returns {string | undefined} why it cannot be sent */
function findProblem({ to, cc, bcc }) {
  const everyone = [...to, ...cc, ...bcc];
  if (everyone.length === 0) return words.noRecipient;
  const bad = everyone.find(({ email }) => !isAddress(email));
  return bad && `${words.badRecipient} ${bad.email}`;
}

function tomorrowMorning() {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(8, 0, 0, 0);
  const format = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  };
  return {
    at: at.getTime(),
    label: new Intl.DateTimeFormat(
      options.language,
      /** @type {Intl.DateTimeFormatOptions} */ (format),
    ).format(at),
  };
}

/**
 * @param {object} compose
 * @param {Draft} compose.draft
 * @param {Content} compose.content what it starts with
 * @param {() => void} compose.onGone takes the element off the page
 * @param {import("./sending.js").Reopen} compose.reopen after an undo
 */
export function createCompose({ draft, content, onGone, reopen }) {
  let isDirty = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const save = () => {
    clearTimeout(timer);
    if (!isDirty) return;
    isDirty = false;
    void saveDraft(draft, form.peek());
    form.showIds();
  };
  const onEdit = () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, AUTOSAVE_MS);
  };
  const leave = () => {
    clearTimeout(timer);
    isDirty = false;
    onGone();
  };
  /** @param {(content: Content) => void} go */
  const whenComplete = (go) => {
    const written = form.read();
    const problem = findProblem(written);
    if (problem === undefined) go(written);
    else showProblem(problem);
  };
  /** @param {Content} written @param {Parameters<typeof send>[3]} how */
  const hand = (written, how) => {
    leave();
    void send(draft, written, reopen, how);
  };

  const form = createForm(draft, content, {
    onEdit,
    onSend: () => whenComplete((written) => hand(written, { kind: "send" })),
    onSendMenu: (anchor) =>
      showSendMenu(anchor, () =>
        whenComplete((written) => {
          const { at, label } = tomorrowMorning();
          showSchedule(at, label, () => hand(written, { kind: "schedule", at, label }));
        }),
      ),
    onDiscard: () => {
      const written = form.read();
      leave();
      discard(draft, written, reopen);
    },
  });

  const close = () => {
    form.read();
    save();
    leave();
  };
  return { region: form.region, focus: form.focus, close, draft };
}

/** @param {string} messageId @returns {HTMLElement | undefined} where that draft is being written */
function findOpen(messageId) {
  if (messageId === "") return undefined;
  const input = docks.querySelector(`input[name="draft"][value="#${messageId}"]`);
  return input?.closest("form")?.querySelector("input:not([type])") ?? undefined;
}

const docks = el("div", { class: "no", "data-part": "docks" });

/** The place at the bottom right where compose windows stand side by side. */
export function mountDocks() {
  const inner = el("div", { class: "nH" }, el("div", { class: "nH" }, docks));
  document.body.append(el("div", { class: "dw" }, inner));
}

/** @param {Draft} [draft] @param {Content} [content] */
export function openDocked(draft = newDraft(), content = emptyContent()) {
  const open = findOpen(draft.messageId);
  if (open !== undefined) return open.focus();
  const compose = createCompose({
    draft,
    content,
    onGone: () => dock.remove(),
    reopen: openDocked,
  });
  const minimise = button(
    "dock-control",
    words.minimise,
    () => {
      compose.region.hidden = !compose.region.hidden;
    },
    {},
    "–",
  );
  const close = button("dock-control", words.close, compose.close, {}, "×");
  const title = el("h2", {}, content.subject || words.newMessage);
  const bar = el("div", { "data-part": "dock-bar" }, title, minimise, close);
  const dialog = el("div", { role: "dialog", "data-part": "dock" }, bar, compose.region);
  const dock = el("div", { class: "nH nn" }, el("div", { class: "AD" }, dialog));
  docks.prepend(dock);
  compose.focus();
}
