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
import { hasOwn, textOf } from "./message-parts";
import {
  CALENDAR_PARTS,
  CELL,
  MESSAGE_TEXT,
  OPEN_MESSAGES,
  PEOPLE,
  ROW_IDS,
  ROWS,
  SENDERS,
  THREAD_HEADING,
  UNREAD_PEOPLE,
  UNSUBSCRIBE_LINKS,
} from "./selectors";

type Sighting = Sightings["sightings"][number];

/** What the page shows: `thread` is read in any view but spam and bin, rows not in all of them. */
export type View = "mixed" | "received" | "own" | "spam";

const REMEMBERED = 1_000;

/** What does not change about a message, however often it is looked at. */
type Facts = Pick<Sighting, "key" | "at" | "automatic" | "isCalendar" | "isBulk">;

/** Reads one page again and again, and works out what cannot change only once. */
export class ReplyReader {
  private readonly facts = new Map<string, Facts>();
  private readonly links = new Map<string, string>();
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
    return [...this.document.querySelectorAll(OPEN_MESSAGES)].flatMap((message): Sighting[] => {
      // An id that this account gave out itself is a message of its own.
      if (message.getAttribute("data-message-id")?.startsWith("#msg-a:")) return [];
      const legacyId = message.getAttribute("data-legacy-message-id");
      const key = messageKey(legacyId);
      const sender = firstOf(message, SENDERS);
      const from = sender && personOf(sender);
      if (key === undefined || from === undefined) return [];
      const heading = headingOf(message);
      // The subject is the first message's, by which the thread is named; the others may be answers.
      const isFirst = legacyId === heading?.getAttribute("data-legacy-thread-id");
      const facts = this.factsOf("thread", key, () => ({
        subject: isFirst ? (heading?.textContent ?? "") : "",
        text: textOf(message.querySelector(MESSAGE_TEXT) ?? message),
        ...(hasOwn(message, CALENDAR_PARTS) && { isCalendar: true }),
        ...(hasOwn(message, UNSUBSCRIBE_LINKS) && { isBulk: true }),
      }));
      const place = heading && this.placeOf(heading, heading.getAttribute("data-thread-perm-id"));
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
        const snippet = (subject.closest(CELL)?.textContent ?? "").replace(title, "");
        return { subject: isFirst ? title : "", text: snippet.replace(/^[\s\u00a0–-]+/, "") };
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
    const automatic = readAutomaticReply({
      subject,
      text,
      receivedAt: at,
      // Asked for only when a day is to be read, for the first question takes long.
      get zone() {
        return Intl.DateTimeFormat().resolvedOptions().timeZone;
      },
    });
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
    // The same form as a message's.
    const isId = messageKey(legacyId) !== undefined;
    return legacyId && isId ? { link: legacyThreadLink(this.mailbox, legacyId) } : {};
  }
}

/** By the folder in the address; its names are not translated. */
export function viewOf(hash: string): View {
  // While a compose is open, the address ends with it.
  const place = hash.replace(/^#/, "").replace(/\?compose=[^/]*$/, "");
  const [folder = "", rest = ""] = place.split(/\/(.*)/s);
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

/** The thread a message is in. Gmail may keep another one in the page; in doubt it is in none. */
function headingOf(message: Element): Element | undefined {
  for (let around = message.parentElement; around !== null; around = around.parentElement) {
    const headings = around.querySelectorAll(THREAD_HEADING);
    if (headings.length > 0) return headings.length === 1 ? headings[0] : undefined;
  }
  return undefined;
}
