/** What one can do in a conversation besides writing, and what the page does on its own. */

import { options } from "../options.js";
import { changeConversation, changeMessage, findConversation } from "./model.js";
import { tell, uploadFile } from "./post.js";
import * as wire from "./wire.js";

/** @typedef {import("./seed.js").Message} Message */

/** How often the others are told that one is typing. */
const TYPING_MS = 5000;

/**
 * What the page asks for when a conversation comes to be on screen. It is then read, too.
 *
 * @param {string} uid
 */
export function announceOpened(uid) {
  const one = findConversation(uid);
  if (one === undefined || one.kind === "company") return;
  const { id, people } = one;
  if (options.asksContext && people.length > 0) tell(wire.composeContext(people, id ?? undefined));
  if (id === null) {
    tell(wire.findConversation(people));
    return;
  }
  tell(wire.readMessages(id));
  setRead(uid, true);
}

/** @param {string} uid @param {boolean} isRead */
export function setRead(uid, isRead) {
  const one = findConversation(uid);
  if (one === undefined || one.id === null || one.isUnread !== isRead) return;
  changeConversation(uid, (changed) => {
    changed.isUnread = !isRead;
  });
  tell(wire.markRead(one.id, isRead));
}

/** @param {string} uid @param {number} before epoch milliseconds */
export function askEarlier(uid, before) {
  const id = findConversation(uid)?.id;
  if (id) tell(wire.readMessages(id, before));
}

/** @type {Map<string, number>} when the others were last told */
const told = new Map();

/** @param {string} uid */
export function announceTyping(uid) {
  const id = findConversation(uid)?.id;
  if (!id || Date.now() - (told.get(uid) ?? 0) < TYPING_MS) return;
  told.set(uid, Date.now());
  tell(wire.typing(id));
}

/** @param {string} uid @param {Message} message */
export function toggleReaction(uid, { key, id, hasReaction }) {
  if (id === null) return;
  const isOn = hasReaction !== true;
  changeMessage(uid, key, { hasReaction: isOn });
  tell(wire.react(id, "👍", isOn));
}

/** @param {string} uid @param {Message} message @param {string} text */
export function editMessage(uid, { key, id }, text) {
  if (id === null) return;
  changeMessage(uid, key, { text, isEdited: true });
  tell(wire.edit(id, text));
}

/** The message goes only when the server agrees. @param {string} uid @param {Message} message */
export async function recallMessage(uid, { key, id }) {
  if (id === null) return;
  if (await tell(wire.recall(id))) changeMessage(uid, key, { text: "", isRecalled: true });
}

/** @param {string} uid @param {string} title */
export function renameGroup(uid, title) {
  const id = findConversation(uid)?.id;
  changeConversation(uid, (one) => {
    one.title = title;
  });
  if (id) tell(wire.rename(id, title));
}

/**
 * Uploads a file, as is done before the message it goes with.
 *
 * @param {File} file
 * @returns {Promise<import("./wire.js").RenderContent>}
 */
export async function uploadAttachment(file) {
  const kind = file.type.startsWith("image/") ? "PHOTO" : "FILE";
  const assetUrn = await uploadFile(wire.upload(kind, file.name, file.size));
  const mediaType = file.type || "application/octet-stream";
  return { file: { assetUrn, byteSize: file.size, mediaType, name: file.name } };
}

/** @returns {Promise<import("./wire.js").RenderContent>} */
export async function uploadVoice() {
  const byteSize = 18_432;
  const assetUrn = await uploadFile(wire.upload("VOICE", "voice-message.mp4", byteSize));
  return { audio: { assetUrn, byteSize, duration: 4000 } };
}
