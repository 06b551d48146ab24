/** The form in which a lead is written to: a plain text area, with a subject for an InMail. */

import { button, el, ICONS, icon } from "../dom.js";
import { degreeOf } from "../profile/network.js";
import { words } from "../profile/settings.js";
import { sendToLead, threadWith } from "./threads.js";

/** @typedef {import("../people.js").Person} Person */

/** Somebody not connected is written an InMail, whose first message has a subject. @param {Person} person */
function needsSubject(person) {
  return degreeOf(person) > 1 && threadWith(person) === undefined;
}

/**
 * @param {Person} person
 * @param {(threadId: string) => void} [onSent]
 */
export function createComposer(person, onSent = () => undefined) {
  const subject = el("input", {
    type: "text",
    placeholder: words.subject,
    "aria-label": words.subjectHint,
    class: "compose-form__subject-field",
  });
  const text = el("textarea", {
    name: "message",
    rows: 4,
    placeholder: words.writeMessage,
    "aria-label": words.writeMessage,
    class: "compose-form__message-field",
  });
  const problem = el("p", { role: "alert", "data-part": "sales-problem", hidden: true });
  problem.textContent = words.notDelivered;
  const submit = el(
    "button",
    { type: "submit", class: "artdeco-button artdeco-button--primary", "data-part": "primary" },
    words.send,
  );
  const hasSubject = needsSubject(person);
  const form = el(
    "form",
    { class: "compose-form", "data-part": "sales-form" },
    hasSubject && subject,
    text,
    problem,
    el(
      "div",
      { "data-part": "sales-form-foot" },
      button("icon-button", words.attach, () => undefined, {}, icon(ICONS.clip)),
      submit,
    ),
  );
  const update = () => {
    submit.disabled = text.value.trim() === "" || (hasSubject && subject.value.trim() === "");
  };
  update();
  form.addEventListener("input", update);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(submit);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.hidden = true;
    const about = hasSubject ? subject.value.trim() : "";
    const threadId = await sendToLead(person, text.value, about);
    problem.hidden = threadId !== undefined;
    if (threadId !== undefined) text.value = "";
    update();
    if (threadId !== undefined) onSent(threadId);
  });
  return { form, focus: () => (hasSubject ? subject : text).focus() };
}
