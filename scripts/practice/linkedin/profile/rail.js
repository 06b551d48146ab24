/** What is beside a profile: other people, with Connect and Message links of their own. */

import { avatar } from "../dom.js";
import { PEOPLE, profilePath } from "../people.js";
import { connectControl, messageControl } from "./actions.js";
import { degreeText } from "./degree.js";
import { hashed } from "./hashed.js";
import { degreeOf } from "./network.js";
import { words } from "./settings.js";
import { cardKey } from "./top-card.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
function railItem(person) {
  const isConnected = degreeOf(person) === 1;
  return hashed(
    "div",
    "rail-item",
    {},
    hashed("a", "rail-picture", { href: profilePath(person), tabindex: -1 }, avatar(person)),
    hashed(
      "div",
      "rail-text",
      {},
      hashed(
        "a",
        "rail-name",
        { href: profilePath(person) },
        hashed("p", "rail-name-text", {}, person.name),
        hashed("p", "degree", {}, degreeText(person)),
      ),
      hashed("p", "rail-headline", { dir: "auto" }, person.headline || person.company),
      isConnected ? messageControl(person, "secondary") : connectControl(person, "secondary"),
    ),
  );
}

/** Others than this one, some of them not connected. @param {Person} person */
export function othersThan(person) {
  const others = PEOPLE.filter(({ id }) => id !== person.id);
  const strangers = others.filter(({ degree }) => degree > 1).slice(0, 2);
  const start = person.member % 5;
  const known = others.filter(({ degree }) => degree === 1).slice(start, start + 2);
  return [...strangers, ...known];
}

/** @param {Person} person whose page it is */
export function rail(person) {
  return hashed(
    "aside",
    "rail",
    {},
    hashed(
      "section",
      "card",
      { componentkey: `${cardKey(person)}BrowsemapRecommendation` },
      hashed("h2", "section-title", {}, words.railTitle),
      ...othersThan(person).map(railItem),
    ),
  );
}
