/**
 * An invitation as the screen shows it: the rep presses Connect, and afterwards the profile offers it no
 * longer. One of the requests is answered in the same way whether the invitation went out or not, so this
 * may be what proves it. A dialog that is cancelled leaves Connect where it was. A menu closes whatever
 * becomes of it, so that Connect is no longer in one proves nothing.
 */
import { addressesOf, type Recipient } from "~domain/recipient";
import type { Line } from "../../watch-site";
import { recipientIn, unescaped } from "../ids";
import { invitationKey } from "../invitation-key";
import { allIn, targetOf, textOf } from "./page";
import { type Profile, readProfile } from "./read-profile";
import { CONNECT_LINKS, INVITE_DIALOG } from "./selectors";

const LOOK_EVERY = 500;
const LOOK_FOR = 20_000;
/** Looks in a row at which Connect is gone: a page that is being drawn lacks it for a moment. */
const GONE_FOR = 3;

/** Watches until the returned function is called. */
export function watchInvitations(document: Document, line: Line): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  let watched: { key: string; until: number } | undefined;
  /** Whom the dialog is about, which does not say so itself. */
  let asked: string | undefined;

  const onClick = (event: Event): void => {
    const target = event.isTrusted ? targetOf(event) : undefined;
    const link = target?.closest(CONNECT_LINKS);
    if (!link && !target?.closest(INVITE_DIALOG)) return;
    const profile = readProfile(document);
    const person = profile?.person;
    if (link) asked = person && isFor(link, person) ? person.address : undefined;
    if (profile === undefined || person === undefined || person.address !== asked) return;
    const isInCard = isOffered(profile);
    if (!link && !isInCard) return;
    const at = Date.now();
    const key = invitationKey(person, at);
    const recipients = [named(profile)];
    line.sign({ kind: "send-pressed", key, at, recipients, form: "invitation" });
    if (!isInCard) return;
    const isNew = watched?.key !== key;
    watched = { key, until: at + LOOK_FOR };
    if (isNew) look(person, key, 0);
  };

  const look = (person: Recipient, key: string, gone: number): void => {
    setTimeout(() => {
      if (watched?.key !== key) return;
      const isGone = isConnectGone(document, person);
      if (isGone && gone + 1 >= GONE_FOR) {
        watched = undefined;
        line.sign({ kind: "send-confirmed", key, at: Date.now() });
      } else if (Date.now() > watched.until) watched = undefined;
      else look(person, key, isGone ? gone + 1 : 0);
    }, LOOK_EVERY);
  };

  window.addEventListener("click", onClick, true);
  return () => {
    window.removeEventListener("click", onClick, true);
    watched = undefined;
  };
}

function named({ card, person }: Profile): Recipient {
  const name = textOf(card.querySelector("h1, h2"));
  return { ...person, ...(name !== "" && { name }) };
}

/** Others are offered on the same page. */
function isFor(link: Element, person: Recipient): boolean {
  const vanity = /[?&]vanityName=([^&]+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
  const invited = recipientIn(`/in/${encodeURIComponent(unescaped(vanity))}/`);
  return invited !== undefined && addressesOf(person).includes(invited.address);
}

function isOffered({ card, person }: Profile): boolean {
  return [...card.querySelectorAll(CONNECT_LINKS)].some((link) => isFor(link, person));
}

function isConnectGone(document: Document, person: Recipient): boolean {
  const profile = readProfile(document);
  const isSame = profile?.person.address === person.address;
  const isAsking = allIn(document, INVITE_DIALOG).length > 0;
  const isStillOffered = allIn(document, CONNECT_LINKS).some((link) => isFor(link, person));
  return isSame && !isAsking && !isStillOffered;
}
