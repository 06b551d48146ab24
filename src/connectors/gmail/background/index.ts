/**
 * Gmail as the worker sees it: what a sync request says about messages being sent, scheduled or
 * taken back to draft. Which of them it is, the labels of the message say (`wire.ts`).
 */
import { assertNever } from "~domain/assert-never";
import type { SendSign } from "~domain/pending-send";
import { type Connector, NOTHING, type Reading, type SeenRequest } from "../../connector";
import { parseJson } from "../../json";
import { threadLink } from "../ids";
import { readWire, type WireDelta, type WireMessage } from "../wire";
import { feedUrl, readFeed } from "./feed";

/** Of the signed-in accounts' mailboxes, and of those delegated to them. */
const SYNC_PATH = /^\/sync(?:\/u\/(\d+))?(?:\/d\/([^/]+))?\/i\/s$/;

export const gmail: Connector = {
  id: "gmail",
  // Only requests that change something; the many that ask for news do not wake the worker.
  requestUrls: ["https://mail.google.com/sync/i/s*", "https://mail.google.com/sync/*/i/s*"],
  readRequest,
  feed: { urlOf: feedUrl, read: readFeed },
};

function readRequest(request: SeenRequest): Reading {
  const path = request.method === "POST" ? syncPath(request.url) : null;
  if (path === null) return NOTHING;
  const root = parseJson(request.body);
  if (root === undefined) return { kind: "unreadable" };
  const mailbox = mailboxOf(path[1] ?? "0", path[2]);
  const signs = new Map<string, SendSign>();
  for (const item of readWire(root)) {
    for (const sign of signsOf(item, request, mailbox)) {
      // One request may save a draft and send it: the last word about a message counts.
      if ("key" in sign && sign.key !== undefined) signs.set(sign.key, sign);
    }
  }
  return { kind: "read", signs: [...signs.values()] };
}

function syncPath(address: string): RegExpExecArray | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return origin === "https://mail.google.com" ? SYNC_PATH.exec(pathname) : null;
}

function mailboxOf(index: string, delegate: string | undefined): string {
  return delegate === undefined ? `/mail/u/${index}` : `/mail/b/${delegate}/u/${index}`;
}

function signsOf(item: WireMessage | WireDelta, request: SeenRequest, mailbox: string): SendSign[] {
  const { at, requestId } = request;
  if (item.kind === "taken-back") {
    return item.ids.map((key) => ({ kind: "draft-requested", key, at }));
  }
  const { id: key, state, sender, threadId, sendsAt, subject } = item;
  const details = {
    key,
    at,
    requestId,
    recipients: item.recipients.filter(({ address }) => address !== sender),
    ...(threadId !== undefined && { threadId, link: threadLink(mailbox, threadId) }),
    ...(subject !== undefined && { subject }),
  };
  switch (state) {
    case "sending":
      return [{ kind: "send-requested", ...details }];
    case "scheduled":
      return [
        { kind: "schedule-requested", ...details, ...(sendsAt !== undefined && { sendsAt }) },
      ];
    case "draft":
      return [{ kind: "draft-requested", key, at }];
    case "other":
      return [];
    default:
      return assertNever(state);
  }
}
