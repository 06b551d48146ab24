/** The line that appears under the bar once the top card is scrolled away. */

import { avatar } from "../dom.js";
import { messageControl } from "./actions.js";
import { hashed } from "./hashed.js";

const SHOWN_FROM = 320;

/** @param {import("../people.js").Person} person */
export function stickyHeader(person) {
  const header = hashed(
    "div",
    "sticky",
    { hidden: true },
    hashed(
      "div",
      "sticky-content",
      {},
      avatar(person),
      hashed(
        "div",
        "sticky-text",
        {},
        hashed("p", "sticky-name", {}, person.name),
        hashed("p", "quiet", { dir: "auto" }, person.headline),
      ),
      person.degree > 0 && messageControl(person, "primary"),
    ),
  );
  const update = () => {
    if (header.isConnected) header.hidden = window.scrollY < SHOWN_FROM;
    else window.removeEventListener("scroll", update);
  };
  window.addEventListener("scroll", update, { passive: true });
  return header;
}
