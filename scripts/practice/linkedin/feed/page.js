/** The start page: a few posts, and chat bubbles. */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { openBubble } from "../messaging/bubbles.js";
import { openShareDialog } from "../messaging/share-dialog.js";
import { words as messagingWords } from "../messaging/words.js";
import { words } from "../options.js";
import { ME, PEOPLE, profilePath } from "../people.js";
import { mountShell, setTitle } from "../shell.js";

const POSTS = [
  "We moved our planning from spreadsheets to one shared board. Six weeks in, nobody wants to go back.",
  "Hiring: two engineers who like robots, and do not mind when one of them rolls over a foot.",
  "Our new roof produces more than the building uses. Happy to share the numbers.",
];

const main = mountShell({ place: "home", flavour: "sdui" });
setTitle("Feed");
/** People one can write to from here. */
const rail = el(
  "aside",
  { "data-part": "card" },
  el("h2", { "data-part": "card-title" }, words.contacts),
  ...PEOPLE.filter(({ degree }) => degree === 1).map((person) =>
    el(
      "div",
      { "data-part": "contact" },
      avatar(person),
      el(
        "div",
        {},
        el("a", { href: profilePath(person) }, el("bdi", {}, person.name)),
        el("p", { "data-part": "quiet" }, el("bdi", {}, person.company)),
      ),
      button(
        "secondary",
        `${messagingWords.message} ${person.name}`,
        () => openBubble(person.id),
        {},
        messagingWords.message,
      ),
    ),
  ),
);

main.append(
  el(
    "div",
    { "data-part": "column" },
    el(
      "div",
      { "data-part": "card", "data-kind": "start" },
      avatar(ME),
      el("span", {}, words.startPost),
    ),
    ...POSTS.map((text, index) => {
      const author = PEOPLE[index] ?? ME;
      return el(
        "article",
        { "data-part": "card" },
        el(
          "header",
          { "data-part": "byline" },
          avatar(author),
          el(
            "div",
            {},
            el("strong", {}, author.name),
            el("p", { "data-part": "quiet" }, author.headline),
          ),
        ),
        el("p", { "data-part": "post-text", dir: "auto" }, text),
        el(
          "footer",
          { "data-part": "post-actions" },
          button(
            "plain",
            messagingWords.share,
            () => openShareDialog({ id: `73900000000000000${index}0`, text }),
            { "data-do": "share" },
            icon(ICONS.share),
            messagingWords.share,
          ),
        ),
      );
    }),
  ),
  rail,
);
