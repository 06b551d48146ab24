/** The start page: a few posts, and chat bubbles. */

import { avatar, button, el, ICONS, icon } from "../dom.js";
import { openShareDialog } from "../messaging/share-dialog.js";
import { words as messagingWords } from "../messaging/words.js";
import { words } from "../options.js";
import { ME, PEOPLE } from "../people.js";
import { mountShell, setTitle } from "../shell.js";

const POSTS = [
  "We moved our planning from spreadsheets to one shared board. Six weeks in, nobody wants to go back.",
  "Hiring: two engineers who like robots, and do not mind when one of them rolls over a foot.",
  "Our new roof produces more than the building uses. Happy to share the numbers.",
];

const main = mountShell({ place: "home", flavour: "sdui" });
setTitle("Feed");
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
        el("p", { "data-part": "post-text" }, text),
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
);
