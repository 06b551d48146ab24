/**
 * An invitation as the screen shows it: the rep presses Connect, and afterwards the profile offers it no
 * longer. One of the requests is answered in the same way whether the invitation went out or not, so this
 * may be what proves it. A dialog that is cancelled leaves Connect where it was.
 */
import type { Recipient } from "~domain/recipient";
import type { Line } from "../../watch-site";
import { recipientIn, unescaped } from "../ids";
import { invitationKey } from "../invitation-key";
import { allIn, targetOf, textOf } from "./page";
import { readProfile } from "./read-profile";
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

  const onClick = (event: Event): void => {
    const target = event.isTrusted ? targetOf(event) : undefined;
    const isConnect = target?.closest(`${CONNECT_LINKS}, ${INVITE_DIALOG}`) != null;
    const person = isConnect ? invitee(document) : undefined;
    if (person === undefined) return;
    const at = Date.now();
    const key = invitationKey(person, at);
    line.sign({ kind: "send-pressed", key, at, recipients: [person], form: "invitation" });
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

/** The one whose profile this is, while the profile offers to connect. */
function invitee(document: Document): Recipient | undefined {
  const profile = readProfile(document);
  if (profile === undefined || !hasConnect(document, profile.person)) return undefined;
  const name = textOf(profile.card.querySelector("h1, h2"));
  return { ...profile.person, ...(name !== "" && { name }) };
}

/** In the card or in the menu beside it, for the same person: others are offered on the same page. */
function hasConnect(document: Document, person: Recipient): boolean {
  const keys = [person.address, ...(person.also ?? [])];
  return allIn(document, CONNECT_LINKS).some((link) => {
    const vanity = /[?&]vanityName=([^&]+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
    const invited = recipientIn(`/in/${encodeURIComponent(unescaped(vanity))}/`);
    return invited !== undefined && keys.includes(invited.address);
  });
}

function isConnectGone(document: Document, person: Recipient): boolean {
  const profile = readProfile(document);
  const isSame = profile?.person.address === person.address;
  const isAsking = allIn(document, INVITE_DIALOG).length > 0;
  return isSame && !isAsking && !hasConnect(document, person);
}
