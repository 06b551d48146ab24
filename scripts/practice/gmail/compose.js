/**
 * A compose's life: opened, saved while one writes, and then sent, scheduled, closed or discarded.
 * Whichever it is, its element leaves the page at once, and its recipients with it.
 */

import { isAddress } from "./addresses.js";
import { createForm } from "./compose-form.js";
import { askFirst, showProblem, showSchedule } from "./dialogs.js";
import { showSendMenu } from "./menus.js";
import { words } from "./options.js";
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
    if (problem !== undefined) showProblem(problem);
    else if (written.subject.trim() === "" && written.text === "") {
      askFirst(words.sendEmpty, () => go(written));
    } else go(written);
  };
  /** @param {Content} written @param {Parameters<typeof send>[3]} how */
  const hand = (written, how) => {
    leave();
    void send(draft, written, reopen, how);
  };

  const form = createForm(draft, content, {
    onEdit,
    onSend: () => whenComplete((written) => hand(written, { kind: "send" })),
    onSendAndArchive:
      draft.replyTo &&
      (() => whenComplete((written) => hand(written, { kind: "send", isArchiving: true }))),
    onSendMenu: (anchor) =>
      showSendMenu(anchor, () =>
        whenComplete((written) => {
          showSchedule((at) => hand(written, { kind: "schedule", at }));
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
  /** Ends it here, to go on elsewhere with what it gives. */
  const take = () => {
    const written = form.read();
    save();
    leave();
    return written;
  };
  return { region: form.region, focus: form.focus, close, take, edited: onEdit, draft };
}
