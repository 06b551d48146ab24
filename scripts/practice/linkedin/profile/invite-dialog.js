/** The dialog behind Connect: with a note, without one, or not at all. */

import { button, el } from "../dom.js";
import { openDialog } from "./dialog.js";
import { words } from "./settings.js";

/** @typedef {import("../people.js").Person} Person */

const LONGEST = 300;
const PRIMARY = { class: "artdeco-button artdeco-button--2 artdeco-button--primary ml1" };
const SECONDARY = { class: "artdeco-button artdeco-button--2 artdeco-button--secondary mr1" };

/** @param {...HTMLElement} buttons the primary one last */
function actions(...buttons) {
  return el(
    "footer",
    { class: "artdeco-modal__actionbar", "data-part": "dialog-foot" },
    ...buttons,
  );
}

/** @param {() => void} close @param {(note: string) => void} send */
function noteForm(close, send) {
  const note = el("textarea", {
    id: "custom-message",
    name: "message",
    maxlength: LONGEST,
    rows: 5,
    class: "connect-button-send-invite__custom-message",
    "aria-label": words.noteLabel,
    dir: "auto",
  });
  const count = el("p", { "data-part": "note-count" }, `0/${LONGEST}`);
  const submit = button(
    "primary",
    words.sendInvitation,
    () => {
      close();
      send(note.value.trim());
    },
    PRIMARY,
  );
  submit.disabled = true;
  note.addEventListener("input", () => {
    submit.disabled = note.value.trim() === "";
    count.textContent = `${note.value.length}/${LONGEST}`;
  });
  const body = el(
    "div",
    { class: "artdeco-modal__content", "data-part": "dialog-body" },
    note,
    count,
  );
  return [body, actions(button("secondary", words.cancel, close, SECONDARY), submit)];
}

/**
 * @param {Person} person
 * @param {(note: string) => void} send "" for no note
 */
export function openInviteDialog(person, send) {
  openDialog(words.inviteTitle, "send-invite", (close) => {
    const hint = words.inviteHint(person.firstName);
    const body = el("div", { class: "artdeco-modal__content", "data-part": "dialog-body" }, hint);
    const addNote = () => {
      const parts = noteForm(close, send);
      body.replaceWith(...parts);
      first.remove();
      parts[0]?.querySelector("textarea")?.focus();
    };
    const first = actions(
      button("secondary", words.addNote, addNote, SECONDARY),
      button(
        "primary",
        words.sendWithout,
        () => {
          close();
          send("");
        },
        PRIMARY,
      ),
    );
    return [body, first];
  });
}
