/** What a composer offers besides text: a file, a GIF, a voice message, a text made by a machine. */

import { button, el, ICONS, icon } from "../dom.js";
import { uploadAttachment, uploadVoice } from "./actions.js";
import { words } from "./words.js";

/** @typedef {import("./wire.js").RenderContent} RenderContent */
/**
 * @typedef {object} Host
 * @property {() => void} onChange a file came or went
 * @property {(render: RenderContent[]) => void} sendAtOnce
 * @property {(text: string) => void} write puts a text into the composer
 */

const GIFS = ["High five", "Slow clap", "On my way"];
const SUGGESTION = "It was good to talk. Shall we look at the figures together next week?";

/** @param {string} title @returns {RenderContent} */
function gif(title) {
  const slug = title.toLowerCase().replaceAll(" ", "-");
  const media = { url: `/practice/gifs/${slug}.gif`, originalWidth: 320, originalHeight: 180 };
  return { externalMedia: { media, previewMedia: media, title, entityUrn: `urn:li:gif:${slug}` } };
}

/** @param {Host} host */
function createGifs({ sendAtOnce }) {
  const menu = el("div", { "data-part": "menu", "data-kind": "gifs", hidden: true });
  for (const title of GIFS) {
    const pick = () => {
      menu.hidden = true;
      sendAtOnce([gif(title)]);
    };
    menu.append(button("gif", title, pick));
  }
  const show = () => {
    menu.hidden = !menu.hidden;
  };
  const opener = button(
    "tool-button",
    words.gif,
    show,
    { class: "msg-form__footer-action" },
    "GIF",
  );
  return el("div", { "data-part": "send-mode" }, menu, opener);
}

/** @param {Host} host */
export function createTools(host) {
  const previews = el("div", { class: "msg-form__attachment-previews", "data-part": "previews" });
  /** @type {{ render: RenderContent | undefined, preview: HTMLElement }[]} */
  let files = [];

  /** @param {File} file */
  async function attach(file) {
    const remove = () => {
      files = files.filter((one) => one !== entry);
      entry.preview.remove();
      host.onChange();
    };
    const preview = el(
      "div",
      { "data-part": "file", "aria-busy": "true" },
      icon(ICONS.clip),
      file.name,
      button("icon-button", words.removeFile, remove, {}, icon(ICONS.close)),
    );
    /** @type {(typeof files)[number]} */
    const entry = { render: undefined, preview };
    files.push(entry);
    previews.append(preview);
    host.onChange();
    entry.render = await uploadAttachment(file);
    preview.removeAttribute("aria-busy");
    host.onChange();
  }

  const input = el("input", {
    type: "file",
    class: "msg-form__attachment-upload-input",
    "aria-label": words.attach,
    hidden: true,
    multiple: true,
  });
  input.addEventListener("change", () => {
    for (const file of input.files ?? []) attach(file);
    input.value = "";
  });
  const action = { class: "msg-form__footer-action" };
  const view = el(
    "div",
    { class: "msg-form__left-actions", "data-part": "tools" },
    input,
    button("tool-button", words.attach, () => input.click(), action, icon(ICONS.clip)),
    createGifs(host),
    button(
      "tool-button",
      words.voice,
      async () => host.sendAtOnce([await uploadVoice()]),
      { ...action, "data-do": "voice" },
      icon(ICONS.mic),
    ),
    button(
      "tool-button",
      "AI",
      () => host.write(SUGGESTION),
      { ...action, "data-do": "ai" },
      icon(ICONS.pencil),
    ),
  );
  return {
    view,
    previews,
    hasFiles: () => files.length > 0,
    isBusy: () => files.some(({ render }) => render === undefined),
    /** The files, which are then no longer the composer's. @returns {RenderContent[]} */
    take() {
      const taken = files.flatMap(({ render }) => (render === undefined ? [] : [render]));
      files = [];
      previews.replaceChildren();
      return taken;
    },
  };
}
