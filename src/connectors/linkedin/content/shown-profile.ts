/** What the card of a profile says of its person, read when a page of ours asks and at no other time. */
import { parseLinkedin } from "~domain/handle";
import type { Shown } from "~messages/who-is-this";
import { textOf } from "./page";
import { nameInTitle, nameOf, readProfile } from "./read-profile";
import { CLASSIC_COMPANY, CLASSIC_HEADLINE, COMPANY_LOGO, CONTACT_INFO } from "./selectors";

/** Undefined while the card is not there; `self` on the rep's own profile. */
export function shownProfile(document: Document, own: string | undefined): Shown | undefined {
  const profile = readProfile(document);
  if (profile === undefined) return undefined;
  const { card, person, isClassic } = profile;
  const keys = [person.address, ...(person.also ?? [])];
  const isOwn = own !== undefined ? keys.includes(own) : isEditable(card);
  if (isOwn) return { kind: "self" };
  const name = nameOf(card) || nameInTitle(document);
  if (name === "") return undefined;
  const title = isClassic ? textOf(card.querySelector(CLASSIC_HEADLINE)) : headlineOf(card);
  const company = companyOf(card, isClassic, title);
  const url = urlOf(keys);
  return {
    kind: "person",
    where: "profile",
    keys,
    name,
    ...(title && { title }),
    ...(company && { company }),
    ...(url && { url }),
  };
}

/** Nobody is invited, or written to, on one's own profile. */
function isEditable(card: Element): boolean {
  return card.querySelector('a[href*="/edit/"]') !== null;
}

/**
 * The first line between the name and the link to the contact details. Not counted are promotions, the
 * distance, pronouns, and where someone lives, which stands before that link, mostly in its row.
 */
function headlineOf(card: Element): string {
  const name = card.querySelector("h1, h2");
  const contact = card.querySelector(CONTACT_INFO);
  const lines = [...card.querySelectorAll("p")].filter(
    (line) =>
      (name === null || isAfter(line, name)) &&
      (contact === null || !isAfter(line, contact)) &&
      /\p{L}/u.test(textOf(line)) &&
      !line.closest('a, button, [role="button"]'),
  );
  const texts = withoutPlace(lines, name, contact)
    .map(textOf)
    .filter((text) => !isDistance(text) && !isPronouns(text));
  // Pronouns are free text in some languages; a headline of one short word stands alone.
  return texts.find((text) => !/^\S{1,6}$/.test(text)) ?? texts[0] ?? "";
}

function withoutPlace(lines: Element[], name: Element | null, contact: Element | null): Element[] {
  const row = (contact?.closest("p") ?? contact)?.parentElement;
  if (!row) return lines;
  return row.contains(name) ? lines.slice(0, -1) : lines.filter((line) => !row.contains(line));
}

const isAfter = (one: Element, other: Element) =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
/** "· 1st", and the dot alone. */
const isDistance = (text: string) => /^·\s*\S{0,8}$|^\S*\d\S*$/.test(text);
const isPronouns = (text: string) => /^\(?\p{L}{2,5}(?:\/\p{L}{2,5}){1,3}\)?$/u.test(text);

/** The first badge is mostly the present company, and may be a school: a guess unless the headline agrees. */
function companyOf(
  card: Element,
  isClassic: boolean,
  title: string,
): { name: string; isSure: boolean } | undefined {
  const badges = isClassic
    ? [...card.querySelectorAll(CLASSIC_COMPANY)]
    : [...card.querySelectorAll('[role="button"]')].filter((one) =>
        one.querySelector(COMPANY_LOGO),
      );
  const names = badges.map(textOf).filter((one) => one !== "");
  const agreed = names.find((one) => wordsOf(title).includes(wordsOf(one)));
  if (agreed !== undefined) return { name: agreed, isSure: true };
  const inTitle = / (?:at|@|bei|chez|en|presso|bij) ([^|·,•]{2,80})/i.exec(title)?.[1]?.trim();
  if (inTitle !== undefined) return { name: inTitle, isSure: false };
  const [first] = names;
  return first === undefined ? undefined : { name: first, isSure: false };
}

/** With a space around each word, so that no part of one agrees. */
const wordsOf = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ")} `;

function urlOf(keys: readonly string[]): string | undefined {
  const part = (kind: string) => keys.find((key) => key.startsWith(kind))?.slice(kind.length);
  const name = part("linkedin:vanity:") ?? part("linkedin:id:");
  return name && parseLinkedin(`https://www.linkedin.com/in/${encodeURIComponent(name)}/`)?.url;
}
