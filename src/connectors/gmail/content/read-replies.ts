/**
 * Reads who wrote what came in, from the open thread and from the rows of a list. It only reads what
 * is there at this moment; whoever asks does so again and again. No text leaves this file: what an
 * automatic reply or a newsletter looks like is decided here.
 *
 * A row shows everyone who wrote in a thread and not always who was last. Only where it does, its
 * word is sure; lists of one's own mail show recipients in the same place and are not read.
 */
import { readAutomaticReply } from "~domain/automatic-reply";
import { isCalendarSubject } from "~domain/calendar-notice";
import { normaliseEmail } from "~domain/handle";
import type { Sightings } from "~messages/sightings";
import { legacyThreadLink, messageKey, threadIdIn, threadLink, timeOf } from "../ids";
import { accountOf, mailboxPath } from "./mailbox";
import {
  CALENDAR_PARTS,
  MESSAGE_TEXT,
  OPEN_MESSAGES,
  OPEN_THREAD,
  PEOPLE,
  QUOTES,
  ROW_IDS,
  ROWS,
  SENDERS,
  UNREAD_PEOPLE,
  UNSUBSCRIBE_LINKS,
} from "./selectors";

type Sighting = Sightings["sightings"][number];

/** What the page shows: `thread` is read in any view but spam and bin, rows not in all of them. */
export type View = "mixed" | "received" | "own" | "spam";

/** A message's first words tell whether it is automatic. */
const LOOKED_AT = 800;
const REMEMBERED = 1_000;

/** What does not change about a message, however often it is looked at. */
type Facts = Pick<Sighting, "key" | "at" | "automatic" | "isCalendar" | "isBulk">;

/** Reads one page again and again, and works out what cannot change only once. */
export class ReplyReader {
  private readonly facts = new Map<string, Facts>();
  private readonly links = new Map<string, string>();
  private readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  private mailbox = "";

  constructor(private readonly document: Document) {}

  read(): Sighting[] {
    const view = viewOf(this.document.location.hash);
    if (view === "spam") return [];
    const mailbox = mailboxPath(this.document);
    if (mailbox !== this.mailbox || this.facts.size > REMEMBERED) {
      this.mailbox = mailbox;
      this.facts.clear();
      this.links.clear();
    }
    return [...this.readThread(), ...(view === "own" ? [] : this.readRows(view))];
  }

  private readThread(): Sighting[] {
    const heading = this.document.querySelector(OPEN_THREAD);
    if (heading === null) return [];
    const place = this.placeOf(heading, heading.getAttribute("data-thread-perm-id"));
    const threadLegacyId = heading.getAttribute("data-legacy-thread-id");
    return [...this.document.querySelectorAll(OPEN_MESSAGES)].flatMap((message): Sighting[] => {
      // An id that this account gave out itself is a message of its own.
      if (message.getAttribute("data-message-id")?.startsWith("#msg-a:")) return [];
      const legacyId = message.getAttribute("data-legacy-message-id");
      const key = messageKey(legacyId);
      const sender = firstOf(message, SENDERS);
      const from = sender && personOf(sender);
      if (key === undefined || from === undefined) return [];
      // The subject is the first message's, by which the thread is named; the others may be answers.
      const isFirst = legacyId === threadLegacyId;
      const facts = this.factsOf("thread", key, () => ({
        subject: isFirst ? (heading.textContent ?? "") : "",
        text: textOf(message.querySelector(MESSAGE_TEXT) ?? message),
        ...(message.querySelector(CALENDAR_PARTS) !== null && { isCalendar: true }),
        ...(isBulk(message) && { isBulk: true }),
      }));
      return [{ ...facts, from, seenIn: "thread", isSure: true, ...place }];
    });
  }

  private readRows(view: View): Sighting[] {
    const account = accountOf(this.document);
    return [...this.document.querySelectorAll(ROWS)].flatMap((row): Sighting[] => {
      const subject = [...row.querySelectorAll(ROW_IDS)].at(-1);
      const legacyId = subject?.getAttribute("data-legacy-last-non-draft-message-id");
      const key = messageKey(legacyId);
      const writer = lastWriter(row, view, account);
      if (subject === undefined || key === undefined || writer === undefined) return [];
      const isFirst = legacyId === subject.getAttribute("data-legacy-thread-id");
      const facts = this.factsOf("list", key, () => {
        const title = subject.textContent ?? "";
        const snippet = subject.parentElement?.parentElement?.textContent ?? "";
        return { subject: isFirst ? title : "", text: snippet.replace(title, "") };
      });
      const place = this.placeOf(subject, subject.getAttribute("data-thread-id"));
      return [{ ...facts, ...writer, seenIn: "list", ...place }];
    });
  }

  private factsOf(
    seenIn: Sighting["seenIn"],
    key: string,
    look: () => { subject: string; text: string; isCalendar?: true; isBulk?: true },
  ): Facts {
    const known = this.facts.get(`${seenIn} ${key}`);
    if (known !== undefined) return known;
    const { subject, text, ...marks } = look();
    const at = timeOf(key);
    const mail = { subject, text, receivedAt: at, zone: this.zone };
    const automatic = readAutomaticReply(mail);
    const facts = {
      key,
      at,
      ...(isCalendarSubject(subject) && { isCalendar: true }),
      ...marks,
      ...(automatic !== undefined && { automatic }),
    };
    // Without a text the message is still being loaded.
    if (text.trim() !== "") this.facts.set(`${seenIn} ${key}`, facts);
    return facts;
  }

  private placeOf(element: Element, id: string | null): { threadId?: string; link?: string } {
    const threadId = threadIdIn(id);
    if (threadId !== undefined) {
      const link = this.links.get(threadId) ?? threadLink(this.mailbox, threadId);
      this.links.set(threadId, link);
      return { threadId, link };
    }
    const legacyId = element.getAttribute("data-legacy-thread-id");
    return legacyId ? { link: legacyThreadLink(this.mailbox, legacyId) } : {};
  }
}

/** By the folder in the address; its names are not translated. */
export function viewOf(hash: string): View {
  const [folder = "", rest = ""] = hash.replace(/^#/, "").split(/\/(.*)/s);
  if (folder === "spam" || folder === "trash") return "spam";
  if (/^(advanced-)?search$/.test(folder)) {
    return /\bin(:|%3a)(spam|trash|anywhere)\b/i.test(rest) ? "spam" : "own";
  }
  if (["sent", "drafts", "scheduled", "outbox"].includes(folder)) return "own";
  return ["", "inbox", "category"].includes(folder) ? "received" : "mixed";
}

type Person = Sighting["from"];

function lastWriter(
  row: Element,
  view: View,
  account: string | undefined,
): { from: Person; isSure: boolean } | undefined {
  const people = [...row.querySelectorAll(PEOPLE)].flatMap((element) => personOf(element) ?? []);
  const unread = [...row.querySelectorAll(UNREAD_PEOPLE)].flatMap(
    (element) => personOf(element) ?? [],
  );
  const [first] = people;
  const last = people.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // What is unread is never one's own.
  const [newcomer] = unread;
  if (newcomer !== undefined && unread.every(({ address }) => address === newcomer.address)) {
    return { from: newcomer, isSure: newcomer.address !== account };
  }
  if (view !== "received" || last.address === account) return undefined;
  return { from: last, isSure: people.every(({ address }) => address === first.address) };
}

function personOf(element: Element): Person | undefined {
  const address = normaliseEmail(element.getAttribute("email") ?? "");
  const name = element.getAttribute("name");
  return address === undefined
    ? undefined
    : { address, ...(name && name !== address && { name: name.slice(0, 300) }) };
}

function firstOf(within: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = within.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

function isBulk(message: Element): boolean {
  const links = [...message.querySelectorAll(UNSUBSCRIBE_LINKS)];
  return links.some((link) => link.closest(QUOTES) === null);
}

/** The first words, without those of messages quoted in it. Never the whole: mails can be huge. */
function textOf(element: Element): string {
  const { document, NodeFilter } = windowOf(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  while (text.length < LOOKED_AT && walker.nextNode() !== null) {
    const { nodeValue, parentElement } = walker.currentNode as Text;
    const words = nodeValue?.slice(0, 2 * LOOKED_AT).trim() ?? "";
    if (words !== "" && parentElement?.closest(QUOTES) == null) text += ` ${words}`;
  }
  return text.slice(0, LOOKED_AT);
}

function windowOf(element: Element): Window & typeof globalThis {
  const view = element.ownerDocument.defaultView;
  if (view === null) throw new Error("The message is in no window.");
  return view;
}
