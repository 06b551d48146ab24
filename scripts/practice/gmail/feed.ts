/**
 * The account's feed of unread mail, as Gmail writes it (Atom 0.3): the newest first, with author,
 * address and the legacy id of each message. It answers 401, as to somebody who is not signed in,
 * until a test says otherwise.
 */
import type { Request, Route } from "playwright-core";

const FEED_PATH = /^\/mail\/u\/([^/]+)\/feed\/atom\/?$/;
const ACCOUNT = "alex.morgan@northwind-sales.example";

export interface FeedEntry {
  /** Hexadecimal, as `receive` gives it. */
  readonly legacyMessageId: string;
  readonly from: { readonly email: string; readonly name: string };
  readonly subject?: string;
  readonly summary?: string;
  /** Epoch milliseconds; what the id holds when left out. */
  readonly at?: number;
}

/** Entries, newest first, or the HTTP status of a refusal. */
export type FeedAnswer = { readonly entries: readonly FeedEntry[] } | number;

export interface Feed {
  /** What is answered from now on; for one `user` of `/mail/u/<user>/` only, if given. */
  answer(answer: FeedAnswer, user?: string): void;
  /** Every request so far, oldest first. */
  readonly requests: readonly { readonly url: string; readonly at: number }[];
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function linkTo(address: string): string {
  return `<link rel="alternate" href="${escapeXml(address)}" type="text/html"/>`;
}

/** Gmail leaves out the milliseconds. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, "");
}

function writeEntry(entry: FeedEntry, account: string): string {
  const { legacyMessageId, from, subject = "", summary = "" } = entry;
  const number = BigInt(`0x${legacyMessageId}`);
  const time = timeOf(entry.at ?? Number(number >> 20n));
  const query = `account_id=${account}&message_id=${legacyMessageId}&view=conv&extsrc=atom`;
  return [
    "<entry>",
    tag("title", subject),
    tag("summary", summary),
    linkTo(`https://mail.google.com/mail?${query}`),
    tag("modified", time),
    tag("issued", time),
    tag("id", `tag:gmail.google.com,2004:${number}`),
    `<author>${tag("name", from.name)}${tag("email", from.email)}</author>`,
    "</entry>",
  ].join("\n");
}

/** @param now epoch milliseconds */
export function writeFeed(entries: readonly FeedEntry[], account: string, now: number): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#">',
    tag("title", `Gmail - Inbox for ${account}`),
    tag("tagline", "New messages in your Gmail Inbox"),
    tag("fullcount", String(entries.length)),
    linkTo("https://mail.google.com/mail"),
    tag("modified", timeOf(now)),
    ...entries.map((entry) => writeEntry(entry, account)),
    "</feed>",
  ].join("\n");
}

/** @returns the feed for tests, and what answers a request for it (undefined for any other) */
export function createFeed() {
  const requests: { url: string; at: number }[] = [];
  const answers = new Map<string | undefined, FeedAnswer>();

  const respond = (route: Route, request: Request): Promise<void> | undefined => {
    const user = FEED_PATH.exec(new URL(request.url()).pathname)?.[1];
    if (user === undefined || request.method() !== "GET") return undefined;
    const now = Date.now();
    requests.push({ url: request.url(), at: now });
    const name = decodeURIComponent(user);
    const answer = answers.get(name) ?? answers.get(undefined) ?? 401;
    if (typeof answer === "number") return route.fulfill({ status: answer, body: "" });
    const body = writeFeed(answer.entries, name.includes("@") ? name : ACCOUNT, now);
    return route.fulfill({ contentType: "application/atom+xml; charset=utf-8", body });
  };

  const feed: Feed = {
    requests,
    answer(answer, user) {
      answers.set(user, answer);
    },
  };
  return { feed, respond };
}
