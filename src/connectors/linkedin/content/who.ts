/**
 * Whom the page shows, when a page of ours asks: the profile or lead of the address, else the
 * conversation on screen. Read at that moment and at no other.
 */
import { parseLinkedin } from "~domain/handle";
import { addressesOf, conversationKey } from "~domain/recipient";
import type { Shown } from "~messages/who-is-this";
import { profileKey } from "../ids";
import { firstText } from "./page";
import { ownerIn } from "./page-data";
import { shownLead } from "./read-sales";
import { partsOf, readScopes, type Scope } from "./read-scope";
import { CARD, CARD_TITLE } from "./selectors";
import { shownProfile } from "./shown-profile";

const WAIT_FOR = 3_000;
const LOOK_EVERY = 200;

/** Undefined at once when this frame shows nobody and will not; a profile may need a moment. */
export function whoIsShown(document: Document): Promise<Shown | undefined> | undefined {
  const { pathname } = document.location;
  const look = () => shownOnPage(document);
  if (/^\/(?:in|sales\/lead)\//.test(pathname)) return waitFor(look);
  const conversation = shownConversation(document);
  return conversation && Promise.resolve(conversation);
}

function shownOnPage(document: Document): Shown | undefined {
  const inMailbox = readScopes(document).find(({ mailbox }) => mailbox !== undefined)?.mailbox;
  const own = inMailbox ?? ownerIn(document);
  return shownProfile(document, own && profileKey(own)) ?? shownLead(document);
}

async function waitFor(look: () => Shown | undefined): Promise<Shown | undefined> {
  const until = Date.now() + WAIT_FOR;
  for (let shown = look(); ; shown = look()) {
    if (shown !== undefined || Date.now() > until) return shown;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** The conversation that the rep is in: where the cursor is, else the one that there is. */
function shownConversation(document: Document): Shown | undefined {
  const scopes = readScopes(document).filter(({ people, isGroup }) => isGroup || people.length > 0);
  const active = scopes.find(({ element }) => holdsFocus(element));
  const scope = active ?? (scopes.length === 1 ? scopes[0] : scopes.find(isOfPage));
  if (scope === undefined) return undefined;
  if (scope.isGroup) return { kind: "group" };
  return personIn(scope);
}

function holdsFocus(element: Element): boolean {
  const root = element.getRootNode();
  return "activeElement" in root && element.contains(root.activeElement as Element | null);
}

/** The thread of the page itself, beside which bubbles may be open. */
const isOfPage = ({ element }: Scope) => element.matches(".msg-thread");

function personIn({ element, people, conversationId }: Scope): Shown | undefined {
  const [person] = people;
  if (person?.name === undefined) return undefined;
  const keys = addressesOf(person);
  const card = partsOf(element)(CARD)[0];
  const title = card?.querySelector(CARD_TITLE)?.getAttribute("title")?.trim();
  const headline = title || (card && firstText(card, ".artdeco-entity-lockup__subtitle"));
  const segment = keys[0]?.replace(/^linkedin:\w+:/, "") ?? "";
  const url = parseLinkedin(`https://www.linkedin.com/in/${encodeURIComponent(segment)}/`)?.url;
  return {
    kind: "person",
    where: "conversation",
    keys: conversationId === undefined ? keys : [...keys, conversationKey(conversationId)],
    name: person.name,
    ...(headline && { title: headline }),
    ...(url && { url }),
  };
}
