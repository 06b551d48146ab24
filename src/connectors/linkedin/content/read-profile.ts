/**
 * Reads the profile that the address names. A page moves from one profile to the next without being
 * loaded, and the one before may still be on screen, so nothing counts before the card and the address
 * agree. Only the card at the top is read: beside it are other people.
 */

import { parseLinkedin } from "~domain/handle";
import type { Recipient } from "~domain/recipient";
import { recipientIn, samePerson, unescaped } from "../ids";
import { isShown, textOf } from "./page";
import { idInData } from "./page-data";
import { CLASSIC_CARD, CONNECT_LINKS, CONTACT_INFO, MESSAGE_LINKS, TOP_CARDS } from "./selectors";

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
export function nameInTitle(document: Document): string {
  return document.title
    .replace(/^\(\d+\+?\)\s*/, "")
    .replace(/\s*\|[^|]*$/, "")
    .trim();
}

export function nameOf(card: Element): string {
  return textOf(card.querySelector("h1, h2"));
}
