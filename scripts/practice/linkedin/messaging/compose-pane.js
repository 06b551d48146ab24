/**
 * The page for a new message: whom to write to as chips, and a composer. After the first message the
 * place is the conversation's, and all of this is gone.
 */

import { avatar, el } from "../dom.js";
import { findPerson, profilePath } from "../people.js";
import { createComposer } from "./composer.js";
import { createHistory } from "./history-view.js";
import {
  changeConversation,
  conversationWith,
  ensureConversation,
  findConversation,
  onMessagesChange,
} from "./model.js";
import { send } from "./outbox.js";
import { tell } from "./post.js";
import { createRecipients } from "./recipients.js";
import * as wire from "./wire.js";
import { words } from "./words.js";

/** @typedef {import("../people.js").Person} Person */

/** Whom the address names. @param {URL} url */
function recipientsIn({ searchParams }) {
  const names = ["recipient", "recipients", "profileUrn"];
  const named = names.flatMap((name) => searchParams.getAll(name));
  return named.flatMap((text) => text.split(",")).flatMap((text) => findPerson(text) ?? []);
}

/** @param {Person} person */
function card(person) {
  const { name, headline } = person;
  const below = el("p", { class: "artdeco-entity-lockup__subtitle", dir: "auto" }, headline);
  return el(
    "div",
    { class: "msg-compose__profile-card", "data-part": "profile-card" },
    avatar(person),
    el("div", {}, el("a", { href: profilePath(person) }, name), below),
  );
}

/** @param {readonly Person[]} people */
function idsOf(people) {
  return people.map(({ id }) => id);
}

/**
 * @param {URL} url that may name whom to write to
 * @param {(uid: string) => void} onSent called with the conversation
 */
export function createComposePane(url, onSent) {
  const first = recipientsIn(url);
  const isInMail =
    first.length === 1 &&
    first.some(({ degree }) => degree > 1) &&
    conversationWith(idsOf(first)) === undefined;
  const about = el("div", { "data-part": "about" });
  const groupName = el("input", {
    name: "groupName",
    "data-part": "subject",
    placeholder: words.groupName,
    "aria-label": words.groupName,
  });
  const recipients = createRecipients(first, update);
  const composer = createComposer({
    hasSubject: isInMail,
    canSend: () => recipients.chosen().length > 0,
    async onSend(draft) {
      const { uid } = ensureConversation(idsOf(recipients.chosen()));
      const title = groupName.value.trim();
      if (title !== "" && recipients.chosen().length > 1) {
        changeConversation(uid, (one) => {
          one.title = title;
        });
      }
      const sending = send(uid, draft);
      showHistory(uid);
      await sending;
      if (findConversation(uid)?.id) onSent(uid);
    },
  });

  /** @type {() => void} */
  let leave = () => undefined;

  /** @param {string} uid what is written there already, and what is being sent */
  function showHistory(uid) {
    leave();
    const one = findConversation(uid);
    if (one === undefined) return;
    const history = createHistory(one, () => undefined);
    about.replaceChildren(history.view);
    history.scrollToEnd();
    leave = onMessagesChange(() => {
      const changed = findConversation(uid);
      if (changed !== undefined) history.update(changed);
    });
  }

  /** @param {readonly Person[]} chosen */
  function update(chosen) {
    const [only] = chosen;
    const known = conversationWith(idsOf(chosen));
    groupName.hidden = chosen.length < 2 || known !== undefined;
    composer.update();
    if (known !== undefined && known.messages.length > 0) showHistory(known.uid);
    else about.replaceChildren(...(only !== undefined && chosen.length === 1 ? [card(only)] : []));
    if (only === undefined) return;
    tell(wire.findConversation(idsOf(chosen)));
    tell(wire.composeContext(idsOf(chosen), known?.id ?? undefined));
  }

  const title = el("h2", {}, words.newMessage);
  const view = el(
    "div",
    { class: "msg-convo-wrapper msg-thread msg-thread--new", "data-part": "thread" },
    el("div", { class: "msg-title-bar", "data-part": "thread-bar" }, title),
    recipients.view,
    groupName,
    about,
    composer.view,
  );
  update(first);
  return { view, leave: () => leave() };
}
