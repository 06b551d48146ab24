/**
 * The inside of a compose, the same in a docked window and below a thread: hidden ids, recipients,
 * subject, body and the row of buttons.
 */

import { createActionRow, createFromRow, createRecipientRows } from "./compose-parts.js";
import { el } from "./dom.js";
import { wireThreadId } from "./drafts.js";
import { identities, words } from "./options.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./drafts.js").Content} Content */
/** @typedef {import("./compose-parts.js").FormHandlers} FormHandlers */

/** @param {Draft} draft */
function hiddenInputs(draft) {
  const values = {
    composeid: draft.session,
    draft: "",
    rt: "",
    lts: draft.replyTo?.legacyThreadId ?? "",
    rm: draft.replyTo === undefined ? "" : `#${draft.replyTo.messageId}`,
    from: identities.length > 1 ? draft.from.email : "",
    uet: "",
  };
  return Object.entries(values).map(([name, value]) =>
    el("input", { type: "hidden", name, value }),
  );
}

/** @param {Draft} draft @param {Content} content @param {FormHandlers} handlers */
export function createForm(draft, content, handlers) {
  const { onEdit, onSend } = handlers;
  const hidden = hiddenInputs(draft);
  const fields = createRecipientRows(content, onEdit);
  const subject = el("input", {
    class: "aoT",
    name: "subjectbox",
    autocomplete: "off",
    placeholder: words.subject,
    "aria-label": words.subject,
    value: content.subject,
    "data-part": "subject",
  });
  const body = el("div", {
    class: "Am Al editable LW-avf",
    role: "textbox",
    contenteditable: "true",
    g_editable: "true",
    tabindex: "0",
    "aria-label": words.body,
    "aria-multiline": "true",
    "data-part": "body",
  });
  body.append(...content.nodes);
  const actions = createActionRow(draft, handlers);
  const from = createFromRow(draft, () => {
    for (const input of hidden) if (input.name === "from") input.value = draft.from.email;
    onEdit();
  });
  const form = el("form", { class: "bAs", "data-part": "form" }, ...hidden);
  if (from !== null) form.append(from);
  form.append(fields.to.row, fields.cc.row, fields.bcc.row, subject);
  form.append(el("div", { class: "Ap" }, body), actions.row);
  const region = el(
    "div",
    {
      class: "aoI",
      role: "region",
      "data-compose-id": draft.session,
      "aria-label": content.subject || words.newMessage,
    },
    form,
  );

  form.addEventListener("submit", (event) => event.preventDefault());
  subject.addEventListener("input", onEdit);
  body.addEventListener("input", onEdit);
  region.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  });

  /** Writes the draft's ids where Gmail keeps them, with a leading `#`. */
  const showIds = () => {
    const values = { draft: draft.messageId, rt: wireThreadId(draft) };
    for (const input of hidden) {
      if (input.name !== "draft" && input.name !== "rt") continue;
      const id = values[input.name];
      input.value = id === "" ? "" : `#${id}`;
    }
    actions.status.textContent = draft.isSaved ? words.saved : "";
  };
  showIds();

  /** What is written so far; an address that is still being typed is not in it. */
  const peek = () => ({
    to: fields.to.read(),
    cc: fields.cc.read(),
    bcc: fields.bcc.read(),
    subject: subject.value,
    html: body.innerHTML,
    // biome-ignore lint/performance/useDomNodeTextContent: the line breaks are wanted
    text: body.innerText.trim(),
    nodes: [...body.cloneNode(true).childNodes],
  });

  /** The same at the end of writing: turns what is still being typed into recipients first. */
  const read = () => {
    for (const field of Object.values(fields)) field.commit();
    return peek();
  };

  const focus = () => (content.to.length === 0 ? fields.to.input : body).focus();
  return { region, read, peek, showIds, focus };
}
