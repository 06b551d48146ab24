/** What a message holds besides its text: a file, a picture, a voice, a quote, a post. */

import { el, ICONS, icon } from "../dom.js";
import { words } from "./words.js";

/** @param {any} content @returns {HTMLElement} */
export function createRender(content) {
  const { file, audio, externalMedia, repliedMessageContent, hostUrnData } = content;
  if (file !== undefined) {
    return el(
      "div",
      { class: "msg-s-event-listitem__attachment", "data-part": "file" },
      icon(ICONS.clip),
      file.name,
    );
  }
  if (audio !== undefined) {
    const seconds = Math.round(audio.duration / 1000);
    const mark = `${words.voiceNote} · 0:${String(seconds).padStart(2, "0")}`;
    return el(
      "div",
      { class: "msg-s-event-listitem__audio", "data-part": "file" },
      icon(ICONS.mic),
      mark,
      el("audio"),
    );
  }
  if (externalMedia !== undefined) {
    return el(
      "div",
      { class: "msg-s-event-listitem__external-media", "data-part": "gif" },
      externalMedia.title,
    );
  }
  if (repliedMessageContent !== undefined) {
    return el(
      "blockquote",
      { "data-part": "quote", dir: "auto" },
      repliedMessageContent.messageBody.text,
    );
  }
  const text = hostUrnData?.type === "FEED_UPDATE" ? hostUrnData.text : "";
  return el("div", { "data-part": text === "" ? "nothing" : "post", hidden: text === "" }, text);
}
