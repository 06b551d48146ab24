/** The form in which messages are written, the same in threads, bubbles and dialogs. */

import { button, el, emberId, ICONS, icon } from "../dom.js";
import { choose } from "../options.js";
import { createTools } from "./composer-tools.js";
import { createEditor } from "./editor.js";
import { createSendToggle, onSendModeChange, sendsOnEnter } from "./send-mode.js";
import { words } from "./words.js";

/** @typedef {import("./outbox.js").Draft} Draft */
/** @typedef {import("./wire.js").RenderContent} RenderContent */
/**
 * @typedef {object} ComposerOptions
 * @property {(draft: Draft) => void} onSend
 * @property {(text: string) => void} [onInput] what is written so far
 * @property {() => boolean} [canSend] whether there is somebody to send it to
 * @property {boolean} [hasSubject]
 * @property {boolean} [hasContent] whether there is something to send even without a text
 * @property {string} [text] what is there at first
 */

/** A button of some other extension, in the middle of the form and without a type. */
function foreignButton() {
  const foreign = el("button", { "data-part": "tool-button", "aria-label": "Templates" }, "T");
  foreign.addEventListener("click", (event) => event.preventDefault());
  return foreign;
}

/** @param {ComposerOptions} given */
export function createComposer({
  onSend,
  onInput,
  canSend = () => true,
  hasSubject = false,
  hasContent: isFull = false,
  text = "",
}) {
  const id = emberId();
  const subject = hasSubject
    ? el("input", {
        name: "subject",
        class: "msg-form__subject",
        "data-part": "subject",
        placeholder: words.subject,
        "aria-label": words.subject,
      })
    : null;
  /** @type {{ bar: HTMLElement, render: RenderContent } | undefined} */
  let quoted;

  const {
    view: editorView,
    editor,
    ...written
  } = createEditor(() => {
    update();
    onInput?.(written.read().text);
  });
  const tools = createTools({
    onChange: () => update(),
    sendAtOnce: (render) => canSend() && onSend({ text: "", render }),
    write: (suggestion) => written.write(suggestion),
  });
  const submit = el(
    "button",
    {
      type: "submit",
      class: "msg-form__send-button artdeco-button artdeco-button--1",
      "data-part": "primary",
    },
    words.send,
  );
  const form = el(
    "form",
    {
      class: "msg-form msg-form--thread-footer-feature",
      id: `msg-form-${id}`,
      "data-part": "composer",
    },
    subject,
    tools.previews,
    editorView,
    el(
      "footer",
      { class: "msg-form__footer", "data-part": "composer-footer" },
      tools.view,
      choose("foreign", ["off", "on"]) === "on" && foreignButton(),
      el(
        "div",
        { class: "msg-form__right-actions", "data-part": "composer-right" },
        submit,
        createSendToggle(),
      ),
    ),
  );

  function hasContent() {
    return (isFull || !written.isEmpty() || tools.hasFiles()) && !tools.isBusy() && canSend();
  }

  function update() {
    // With Enter to send there is no Send button at all.
    if (sendsOnEnter()) submit.remove();
    else if (!submit.isConnected) form.querySelector(".msg-form__right-actions")?.prepend(submit);
    submit.disabled = !hasContent();
  }

  /** @returns {void} */
  function sendNow() {
    if (!hasContent()) return;
    const { text: body, mentions } = written.read();
    const render = [...tools.take(), ...(quoted === undefined ? [] : [quoted.render])];
    quoted?.bar.remove();
    quoted = undefined;
    const subjectText = subject?.value.trim() ?? "";
    onSend({
      text: body,
      ...(mentions.length === 0 ? {} : { mentions }),
      ...(render.length === 0 ? {} : { render }),
      ...(subjectText === "" ? {} : { subject: subjectText }),
    });
    if (subject !== null) subject.value = "";
    written.write("");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendNow();
  });
  editor.addEventListener("keydown", (event) => {
    // While a word is being put together, Enter only ends the word.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    const hasModifier = event.ctrlKey || event.metaKey;
    if (event.shiftKey || hasModifier === sendsOnEnter()) return;
    event.preventDefault();
    event.stopPropagation();
    sendNow();
  });
  onSendModeChange(update);
  if (text !== "") written.write(text);
  update();

  return {
    view: form,
    focus: () => editor.focus(),
    update,
    /** @param {string} excerpt on screen @param {RenderContent} render in the message */
    quote(excerpt, render) {
      quoted?.bar.remove();
      const bar = el("blockquote", { "data-part": "quote", dir: "auto" }, excerpt);
      const drop = () => {
        bar.remove();
        quoted = undefined;
      };
      bar.append(button("icon-button", words.close, drop, {}, icon(ICONS.close)));
      quoted = { bar, render };
      form.prepend(bar);
      editor.focus();
    },
  };
}
