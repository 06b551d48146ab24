/** The editable text of a composer: paragraphs, line breaks and mentions. */

import { el } from "../dom.js";
import { profileUrn } from "../ids.js";
import { findPerson, PEOPLE } from "../people.js";
import { words } from "./words.js";

/** @typedef {import("./wire.js").Mention} Mention */

function emptyParagraph() {
  return el("p", {}, el("br"));
}

/** @param {Node} node @returns {{ text: string, mentions: Mention[] }} */
function read(node) {
  let text = "";
  /** @type {Mention[]} */
  const mentions = [];
  /** @param {Node} child */
  const walk = (child) => {
    if (child instanceof HTMLBRElement) {
      // The last one of a paragraph only keeps its line open.
      if (child.nextSibling !== null) text += "\n";
    } else if (child instanceof HTMLElement && child.dataset.mention !== undefined) {
      const name = child.textContent ?? "";
      mentions.push({ start: text.length, length: name.length, urn: child.dataset.mention });
      text += name;
    } else if (child.nodeType === Node.TEXT_NODE) text += child.textContent;
    else {
      const isBlock = child instanceof HTMLParagraphElement || child instanceof HTMLDivElement;
      if (isBlock && child.previousSibling !== null) text += "\n";
      for (const inner of child.childNodes) walk(inner);
    }
  };
  for (const child of node.childNodes) walk(child);
  return { text: text.replaceAll("\u00a0", " "), mentions };
}

/** @param {HTMLElement} editor where the caret is, if it is in here */
function caretIn(editor) {
  const root = /** @type {any} */ (editor.getRootNode());
  const selection = root.getSelection?.() ?? document.getSelection();
  const node = selection?.anchorNode;
  return node instanceof Text && editor.contains(node)
    ? { node, offset: selection.anchorOffset, selection }
    : undefined;
}

/** @param {(changed: { isEmpty: boolean }) => void} onChange */
export function createEditor(onChange) {
  const editor = el(
    "div",
    {
      class:
        "msg-form__contenteditable t-14 t-black--light t-normal flex-grow-1 full-height notranslate",
      contenteditable: "true",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": words.write,
      dir: "auto",
    },
    emptyParagraph(),
  );
  const placeholder = el("div", {
    class: "msg-form__placeholder t-14 t-black--light t-normal",
    "data-placeholder": words.write,
    "data-part": "editor-placeholder",
  });
  const list = el("div", { "data-part": "mentions", role: "listbox", hidden: true });
  const view = el(
    "div",
    { class: "msg-form__msg-content-container", "data-part": "editor" },
    list,
    editor,
    placeholder,
  );

  const isEmpty = () => read(editor).text.trim() === "";
  const changed = () => {
    if (editor.childNodes.length === 0) editor.append(emptyParagraph());
    placeholder.hidden = !isEmpty() || editor.childElementCount > 1;
    suggest();
    onChange({ isEmpty: isEmpty() });
  };

  /** Offers names for what follows an @. */
  function suggest() {
    const caret = caretIn(editor);
    const typed = /@(\p{L}+)$/u
      .exec(caret?.node.data.slice(0, caret.offset) ?? "")?.[1]
      ?.toLowerCase();
    const found =
      typed === undefined ? [] : PEOPLE.filter(({ name }) => name.toLowerCase().startsWith(typed));
    list.hidden = found.length === 0;
    list.replaceChildren(
      ...found.slice(0, 4).map(({ name, id }) => {
        const option = el("div", { role: "option", "data-id": id }, name);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          mention(id);
        });
        return option;
      }),
    );
  }

  /** @param {string} id puts a person in the place of what was typed */
  function mention(id) {
    const caret = caretIn(editor);
    const person = findPerson(id);
    if (caret === undefined || person === undefined) return;
    const start = caret.node.data.lastIndexOf("@", caret.offset);
    const rest = caret.node.splitText(start);
    rest.data = ` ${rest.data.slice(caret.offset - start)}`;
    const attributes = {
      class: "msg-form__mention",
      "data-mention": profileUrn(id),
      contenteditable: "false",
    };
    rest.before(el("span", attributes, person.name));
    caret.selection.collapse(rest, 1);
    changed();
  }

  editor.addEventListener("input", changed);
  editor.addEventListener("paste", (event) => {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "");
  });

  return {
    view,
    editor,
    isEmpty,
    read: () => {
      const { text, mentions } = read(editor);
      const lead = text.length - text.trimStart().length;
      return {
        text: text.trim(),
        mentions: mentions.map((one) => ({ ...one, start: one.start - lead })),
      };
    },
    /** @param {string} text in place of what is there; no event tells of it */
    write(text) {
      const paragraphs = text
        .split("\n")
        .map((line) => (line === "" ? emptyParagraph() : el("p", {}, line)));
      editor.replaceChildren(...paragraphs);
      changed();
    },
  };
}
