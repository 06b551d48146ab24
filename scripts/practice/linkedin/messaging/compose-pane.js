/**
 * The page for a new message: whom to write to as chips, and a composer. After the first message the
 * place is the conversation's, and all of this is gone.
 */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { findPerson, PEOPLE, profilePath } from "../people.js";
import { createComposer } from "./composer.js";
import { createHistory } from "./history-view.js";
import {
  changeConversation,
  conversationWith,
  ensureConversation,
  onMessagesChange,
} from "./model.js";
import { send } from "./outbox.js";
import { tell } from "./post.js";
import { findConversation as askConversation, composeContext } from "./wire.js";
import { words } from "./words.js";

/** @typedef {import("../people.js").Person} Person */

/** Whom the address names. @param {URL} url */
function recipientsIn({ searchParams }) {
  const named = ["recipient", "recipients", "profileUrn"].flatMap((name) =>
    searchParams.getAll(name),
  );
  return named.flatMap((text) => text.split(",")).flatMap((text) => findPerson(text) ?? []);
}

/** @param {Person} person */
function card(person) {
  return el(
    "div",
    { class: "msg-compose__profile-card", "data-part": "profile-card" },
    avatar(person),
    el(
      "div",
      {},
      el("a", { href: profilePath(person) }, person.name),
      el("p", { class: "artdeco-entity-lockup__subtitle", dir: "auto" }, person.headline),
    ),
  );
}

/** @param {URL} url */
export function createComposePane(url) {
  /** @type {Person[]} */
  let chosen = recipientsIn(url);
  const chips = el("div", { class: "msg-connections-typeahead__recipients", "data-part": "chips" });
  const box = el("input", {
    role: "combobox",
    "aria-label": words.typeName,
    "aria-expanded": "false",
    placeholder: words.typeName,
    class: "msg-connections-typeahead__search-field",
  });
  const results = el("div", { role: "listbox", "data-part": "results", hidden: true });
  const groupName = el("input", {
    name: "groupName",
    "data-part": "subject",
    placeholder: words.groupName,
    "aria-label": words.groupName,
  });
  const about = el("div", { "data-part": "about" });
  const isNewInMail =
    chosen.length === 1 &&
    (chosen[0]?.degree ?? 1) > 1 &&
    conversationWith(chosen.map(({ id }) => id)) === undefined;
  const composer = createComposer({
    hasSubject: isNewInMail,
    canSend: () => chosen.length > 0,
    onSend(draft) {
      const { uid } = ensureConversation(chosen.map(({ id }) => id));
      const title = groupName.value.trim();
      if (title !== "" && chosen.length > 1) {
        changeConversation(uid, (one) => {
          one.title = title;
        });
      }
      showSending(uid);
      send(uid, draft);
    },
  });

  /** Until the server answers, the message is here. @param {string} uid */
  function showSending(uid) {
    const one = ensureConversation(chosen.map(({ id }) => id));
    const history = createHistory(one, () => undefined);
    about.replaceWith(history.view);
    onMessagesChange(() => {
      const changed = conversationWith(one.people);
      if (changed?.uid === uid) history.update(changed);
    });
  }

  function update() {
    chips.replaceChildren(
      ...chosen.map((person) => {
        const label = words.removeName(person.name);
        const remove = () => {
          chosen = chosen.filter((one) => one !== person);
          update();
        };
        const hook = {
          class: "artdeco-pill artdeco-pill--slate artdeco-pill--choice artdeco-pill--dismiss",
        };
        return button(
          "chip",
          label,
          remove,
          hook,
          el("span", { class: "artdeco-pill__text" }, person.name),
          icon(ICONS.close),
        );
      }),
      box,
    );
    groupName.hidden = chosen.length < 2;
    const [only] = chosen;
    about.replaceChildren(...(only !== undefined && chosen.length === 1 ? [card(only)] : []));
    composer.update();
    if (chosen.length === 0) return;
    const people = chosen.map(({ id }) => id);
    tell(askConversation(people));
    tell(composeContext(people, conversationWith(people)?.id ?? undefined));
  }

  box.addEventListener("input", () => {
    const typed = box.value.trim().toLowerCase();
    const found = PEOPLE.filter(
      (one) => !chosen.includes(one) && one.name.toLowerCase().includes(typed),
    );
    results.hidden = typed === "" || found.length === 0;
    box.setAttribute("aria-expanded", String(!results.hidden));
    results.replaceChildren(
      ...found.slice(0, 6).map((person) => {
        const choose = () => {
          chosen.push(person);
          box.value = "";
          results.hidden = true;
          update();
          box.focus();
        };
        const option = button(
          "result",
          person.name,
          choose,
          { role: "option", "data-id": person.id },
          avatar(person),
        );
        option.append(
          el(
            "span",
            {},
            el("strong", {}, person.name),
            el("span", { "data-part": "quiet" }, ` ${person.headline}`),
          ),
        );
        return option;
      }),
    );
  });

  const view = el(
    "div",
    { class: "msg-convo-wrapper msg-thread msg-thread--new", "data-part": "thread" },
    el(
      "div",
      { class: "msg-title-bar", "data-part": "thread-bar" },
      el("h2", {}, words.newMessage),
    ),
    el("div", { class: "msg-compose__typeahead", "data-part": "recipients" }, chips, results),
    groupName,
    about,
    composer.view,
  );
  update();
  return { view };
}
