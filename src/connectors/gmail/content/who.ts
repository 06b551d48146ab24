/**
 * Whom the mail is from or goes to, when a page of ours asks: the mail being written, else the open
 * thread. Read at that moment and at no other, and without the rep's own addresses.
 */
import { normaliseEmail } from "~domain/handle";
import type { Recipient } from "~domain/recipient";
import type { Shown, ShownPerson } from "~messages/who-is-this";
import { findCompose, listComposes, readCompose } from "./compose";
import { accountOf } from "./mailbox";
import { viewOf } from "./read-replies";
import { FROM_INPUT, OWN_MESSAGES, SENDERS, THREAD_ITEMS, THREAD_PEOPLE } from "./selectors";

const MOST = 10;

/** Undefined when nobody is shown. */
export function whoIsShown(document: Document): Promise<Shown | undefined> | undefined {
  const shown = inCompose(document) ?? inThread(document);
  return shown && Promise.resolve(shown);
}

/** The compose with the cursor, else the newest that has recipients; Gmail keeps the newest first. */
function inCompose(document: Document): Shown | undefined {
  const { activeElement: cursor } = document;
  const active = cursor && findCompose(cursor);
  const composes = listComposes(document).filter(isSeen);
  for (const compose of active ? [active, ...composes] : composes) {
    const shown = shownAs("compose", readCompose(compose).recipients, ownIn(document));
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** One that was made small is still there. */
function isSeen(element: Element): boolean {
  return element.checkVisibility();
}

/** Who wrote last stands first. In spam and bin there is nobody to follow up. */
function inThread(document: Document): Shown | undefined {
  if (viewOf(document.location.hash) === "spam") return undefined;
  const items = [...document.querySelectorAll(THREAD_ITEMS)].reverse();
  const own = ownIn(document);
  const isOwn = (item: Element) => item.querySelector(OWN_MESSAGES) !== null;
  for (const item of items.filter(isOwn)) {
    const sender = SENDERS.map((one) => item.querySelector(one)).find((one) => one !== null);
    const address = normaliseEmail(sender?.getAttribute("email") ?? "");
    if (address !== undefined) own.add(address);
  }
  const people = items.flatMap((item) =>
    [...item.querySelectorAll(THREAD_PEOPLE)].flatMap(personOf),
  );
  return shownAs("thread", people, own);
}

function personOf(element: Element): Recipient[] {
  const address = normaliseEmail(element.getAttribute("email") ?? "");
  const name = element.getAttribute("name")?.trim();
  return address === undefined ? [] : [{ address, ...(name && { name }) }];
}

/** The mailbox's own address, and those it may write from. */
function ownIn(document: Document): Set<string> {
  const account = accountOf(document);
  const from = [...document.querySelectorAll<HTMLInputElement>(FROM_INPUT)];
  return new Set(
    [account, ...from.map(({ value }) => normaliseEmail(value))].filter((one) => one !== undefined),
  );
}

function shownAs(
  where: ShownPerson["where"],
  recipients: readonly Recipient[],
  own: ReadonlySet<string>,
): Shown | undefined {
  const names = new Map<string, string>();
  for (const { address, name = "" } of recipients) {
    // The longer one: to a line of recipients belongs the first name alone.
    if (!own.has(address) && name.length >= (names.get(address) ?? "").length)
      names.set(address, name);
  }
  const people = [...names].slice(0, MOST).map(
    ([address, name]): ShownPerson => ({
      kind: "person",
      where,
      keys: [`email:${address}`],
      name: name.slice(0, 300) || address,
    }),
  );
  const [first] = people;
  return people.length > 1 ? { kind: "people", people } : first;
}
