/**
 * Reads the profile that the address names. A page moves from one profile to the next without being
 * loaded, and the one before may still be on screen, so nothing counts before the card and the address
 * agree. Only the card at the top is read: beside it are other people.
 */

import { parseLinkedin } from "~domain/handle";
import type { Recipient } from "~domain/recipient";
import type { Shown } from "~messages/who-is-this";
import { listAt, parseJson, textAt } from "../../json";
import { recipientIn, samePerson, unescaped } from "../ids";
import { isShown, textOf } from "./page";
import {
  CLASSIC_CARD,
  CLASSIC_COMPANY,
  CLASSIC_HEADLINE,
  COMPANY_LOGO,
  CONNECT_LINKS,
  CONTACT_INFO,
  DATA_BLOBS,
  MESSAGE_LINKS,
  TOP_CARDS,
} from "./selectors";

const PROFILE_ID = /ACo[\w-]{36}/;

export interface Profile {
  card: Element;
  person: Recipient;
  isClassic: boolean;
}

/** The ids of the profile on screen, as one person; undefined on any other page. */
export function readProfileIds(document: Document): Recipient[] | undefined {
  const profile = readProfile(document);
  return profile && [profile.person];
}

/** The card of the profile that the address names, once it is there. */
export function readProfile(document: Document): Profile | undefined {
  const { pathname } = document.location;
  if (!pathname.startsWith("/in/")) return undefined;
  const addressed = recipientIn(pathname);
  if (addressed === undefined) return undefined;
  for (const card of document.querySelectorAll(`${TOP_CARDS}, ${CLASSIC_CARD}`)) {
    if (!isShown(card)) continue;
    const isClassic = card.matches(CLASSIC_CARD);
    const inCard = isClassic ? classicPerson(document, card, addressed) : sduiPerson(card);
    if (inCard === undefined || !isNamedBy(card, inCard, addressed, document)) continue;
    const person = samePerson([inCard, addressed]);
    if (person !== undefined) return { card, person, isClassic };
  }
  return undefined;
}

function sduiPerson(card: Element): Recipient | undefined {
  const key = `${card.getAttribute("componentkey") ?? ""} ${card.id}`;
  const inKey = /ref(ACo[\w-]{36})/.exec(key)?.[1];
  const link = card.querySelector(MESSAGE_LINKS)?.getAttribute("href") ?? "";
  const id = inKey ?? PROFILE_ID.exec(unescaped(link))?.[0];
  return id === undefined ? undefined : recipientIn(`urn:li:fsd_profile:${id}`);
}

/** The number on the card, and the id that the page's data has for the public name in the address. */
function classicPerson(
  document: Document,
  card: Element,
  addressed: Recipient,
): Recipient | undefined {
  const number = recipientIn(`urn:li:member:${card.getAttribute("data-member-id") ?? ""}`);
  const vanity = addressed.address.split("linkedin:vanity:")[1];
  const id = vanity === undefined ? undefined : idInData(document, vanity);
  const inData = id === undefined ? undefined : recipientIn(`urn:li:fsd_profile:${id}`);
  // The data is that of the page's first profile; another's does not go with this card.
  const isSame = number === undefined || inData?.also?.includes(number.address);
  return samePerson([number, isSame ? inData : undefined]);
}

function idInData(document: Document, vanity: string): string | undefined {
  for (const blob of document.querySelectorAll(DATA_BLOBS)) {
    const text = textOfBlob(blob);
    if (!text.toLowerCase().includes(`"${vanity}"`)) continue;
    for (const one of listAt(parseJson(new TextEncoder().encode(text)), "included")) {
      const name = textAt(one, "publicIdentifier")?.toLowerCase().normalize("NFC");
      const id = /^urn:li:fsd_profile:(ACo[\w-]{36})$/.exec(textAt(one, "entityUrn") ?? "")?.[1];
      if (id !== undefined && name === vanity) return id;
    }
  }
  return undefined;
}

/** Whether the card is of the one in the address: by id, by a link in it, or by the tab's title. */
function isNamedBy(
  card: Element,
  inCard: Recipient,
  addressed: Recipient,
  document: Document,
): boolean {
  if (addressed.address.startsWith("linkedin:id:")) return inCard.address === addressed.address;
  const vanity = addressed.address.slice("linkedin:vanity:".length);
  const own = [...card.querySelectorAll(`${CONTACT_INFO}, ${CONNECT_LINKS}`)].map((link) =>
    vanityIn(link.getAttribute("href") ?? ""),
  );
  const keys = [...card.querySelectorAll("[componentkey]")].map((element) => {
    const name = element.getAttribute("componentkey")?.split("VerificationTriggerRef-")[1];
    return name && vanityIn(`/in/${name}/`);
  });
  const told = [...own, ...keys].filter((one) => one !== undefined);
  if (told.length > 0) return told.includes(vanity);
  return nameOf(card) !== "" && nameOf(card) === nameInTitle(document);
}

function vanityIn(href: string): string | undefined {
  const invited = /[?&]vanityName=([^&]+)/.exec(href)?.[1];
  const path = invited === undefined ? href : `/in/${invited}/`;
  const url = path.startsWith("/") ? `https://www.linkedin.com${path}` : path;
  return parseLinkedin(url)?.vanity;
}

/** "(3) Jane Doe | LinkedIn" */
function nameInTitle(document: Document): string {
  return document.title
    .replace(/^\(\d+\+?\)\s*/, "")
    .replace(/\s*\|[^|]*$/, "")
    .trim();
}

function nameOf(card: Element): string {
  return textOf(card.querySelector("h1, h2"));
}

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

/** Whose account it is, as an older page's data has it; newer ones have none. */
export function ownerIn(document: Document): string | undefined {
  for (const blob of document.querySelectorAll(DATA_BLOBS)) {
    const text = textOfBlob(blob);
    if (!text.includes('"com.linkedin.voyager.common.Me"')) continue;
    const id = /"\*miniProfile":"urn:li:fs_miniProfile:(ACo[\w-]{36})"/.exec(text)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** As the element's text, or in a comment inside of it. */
function textOfBlob(blob: Element): string {
  return blob.textContent || [...blob.childNodes].map((node) => node.nodeValue).join("");
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
