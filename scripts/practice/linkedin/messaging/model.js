/** The conversations that the pages remember, and how they change. */

import { findPerson, ME } from "../people.js";
import { createSlice } from "../store.js";
import { seedConversations } from "./seed.js";

/** @typedef {import("./seed.js").Conversation} Conversation */
/** @typedef {import("./seed.js").Message} Message */

/** @type {import("../store.js").Slice<Conversation[]>} */
const slice = createSlice("conversations", () => seedConversations(Date.now()));
const TAB = "practice-linkedin-tab";

/** This tab, its frames included. */
export const tab = sessionStorage.getItem(TAB) ?? crypto.randomUUID();
sessionStorage.setItem(TAB, tab);

export const onMessagesChange = slice.onChange;

// The real site forgets what had not arrived when the page is loaded anew.
if (slice.read().some(({ messages }) => messages.some(isLost))) {
  slice.change((all) => {
    for (const one of all) one.messages = one.messages.filter((message) => !isLost(message));
  });
}

/** @param {Message} message */
function isLost({ state, tab: sender, at }) {
  return state !== "sent" && sender === tab && at < performance.timeOrigin;
}

/** @param {Conversation} one */
function lastTime({ messages }) {
  return messages.at(-1)?.at ?? 0;
}

/**
 * Newest first; those nothing has been written in are not among them.
 *
 * @param {boolean} [ofCompany] the inbox of the page I manage, instead of mine
 */
export function allConversations(ofCompany = false) {
  return slice
    .read()
    .filter(({ kind, messages }) => (kind === "company") === ofCompany && messages.length > 0)
    .sort((a, b) => lastTime(b) - lastTime(a));
}

/** @param {string} uidOrId @returns {Conversation | undefined} */
export function findConversation(uidOrId) {
  return slice.read().find(({ uid, id }) => uid === uidOrId || id === uidOrId);
}

/** @param {readonly string[]} people profile ids */
export function conversationWith(people) {
  const wanted = [...people].sort().join();
  const found = slice.read().filter(({ kind, people: others }) => {
    return (kind === "message" || kind === "inmail") && [...others].sort().join() === wanted;
  });
  return found.find(({ id }) => id !== null) ?? found[0];
}

/**
 * The conversation with these people; a new one, not yet known to the server, when there is none.
 *
 * @param {readonly string[]} people profile ids
 * @returns {Conversation}
 */
export function ensureConversation(people) {
  const found = conversationWith(people);
  if (found !== undefined) return found;
  const degree = findPerson(people[0] ?? "")?.degree ?? 1;
  /** @type {Conversation} */
  const made = {
    uid: crypto.randomUUID(),
    id: null,
    kind: people.length === 1 && degree > 1 ? "inmail" : "message",
    people: [...people],
    title: "",
    isUnread: false,
    draft: "",
    quickReplies: [],
    messages: [],
  };
  slice.change((all) => all.push(made));
  return made;
}

/** @param {string} uid @param {(one: Conversation) => void} mutate */
export function changeConversation(uid, mutate) {
  slice.change((all) => {
    const found = all.find((one) => one.uid === uid);
    if (found !== undefined) mutate(found);
  });
}

/** @param {Conversation} made */
export function addConversation(made) {
  slice.change((all) => all.push(made));
}

/** @param {string} uid forgets it when nothing was written in it */
export function dropIfEmpty(uid) {
  if (findConversation(uid)?.messages.length !== 0) return;
  slice.change((all) => {
    const index = all.findIndex((one) => one.uid === uid);
    all.splice(index, 1);
  });
}

/** @param {string} uid @param {Message} message */
export function addMessage(uid, message) {
  changeConversation(uid, (one) => {
    one.messages.push(message);
    one.messages.sort((a, b) => a.at - b.at);
  });
}

/** @param {string} uid @param {string} key @param {Partial<Message>} news */
export function changeMessage(uid, key, news) {
  changeConversation(uid, ({ messages }) => {
    const found = messages.find((message) => message.key === key);
    if (found !== undefined) Object.assign(found, news);
  });
}

/** @param {Conversation} one */
export function nameOf({ people, title }) {
  if (title !== "") return title;
  const names = people.map((id) => findPerson(id)?.name ?? "");
  return names.length === 1 ? (names[0] ?? "") : names.map((name) => name.split(" ")[0]).join(", ");
}

/** The other one, when it is a conversation of two members. @param {Conversation} one */
export function otherOf({ people, kind }) {
  return people.length === 1 && kind !== "sponsored" ? findPerson(people[0] ?? "") : undefined;
}

/** @param {Message} message */
export function isMine({ from }) {
  return from === ME.id;
}
