/**
 * The worker's side of a message: check who asks, parse what they say, do it, and answer in every
 * case, for a sender without an answer hangs.
 */
import * as v from "valibot";
import { assertNever } from "~domain/assert-never";
import type { ConnectorId } from "~domain/channel";
import {
  type Answer,
  type Body,
  type Failure,
  isMessageName,
  type MessageName,
  mayContentScriptSend,
  type Reply,
  schemaOf,
} from "./contract";
import { inTime } from "./late-answers";

/** Who sent a message: a page of our own, or our content script on a connector's site. */
export type Sender = { kind: "page" } | { kind: "content"; connector: ConnectorId };

export type Handlers = {
  [N in MessageName]: (body: Body<N>, sender: Sender) => Promise<Reply<N>>;
};

const SITES: Record<string, ConnectorId> = {
  "https://mail.google.com": "gmail",
  "https://www.linkedin.com": "linkedin",
};

/** Undefined for anyone we do not listen to: another extension, another site, a frame in another site. */
export function senderOf(sender: chrome.runtime.MessageSender): Sender | undefined {
  if (sender.id !== chrome.runtime.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(chrome.runtime.getURL(""))) return { kind: "page" };
  const isActive = sender.documentLifecycle === undefined || sender.documentLifecycle === "active";
  if (sender.tab === undefined || !isActive || !URL.canParse(sender.url)) return undefined;
  const { origin } = new URL(sender.url);
  // A site's own frame in its own page speaks for it; the same frame elsewhere does not.
  if (sender.frameId !== 0 && !isAt(sender.tab.url, origin)) return undefined;
  const connector = SITES[origin];
  return connector && { kind: "content", connector };
}

function isAt(url: string | undefined, origin: string): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).origin === origin;
}

/** Answers one message. Never rejects. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  from: chrome.runtime.MessageSender,
): Promise<Answer<MessageName>> {
  const sender = senderOf(from);
  const { name, body } = partsOf(message);
  if (sender === undefined) return refused("not-allowed", "problemStranger");
  if (!isMessageName(name)) return refused("unknown-message", "problemUnknownMessage");
  if (sender.kind === "content" && !mayContentScriptSend(name)) {
    return refused("not-allowed", "problemNotAllowed");
  }
  return inTime({ name, body }, () => run(handlers, name, body, sender));
}

async function run<N extends MessageName>(
  handlers: Handlers,
  name: N,
  body: unknown,
  sender: Sender,
): Promise<Answer<N>> {
  const parsed = v.safeParse(schemaOf(name), body);
  if (!parsed.success) return refused("invalid-body", parsed.issues[0].message);
  try {
    // The schema under this name has just been applied: its output is this name's body.
    const value = await handlers[name](parsed.output as Body<N>, sender);
    return { ok: true, value };
  } catch (error) {
    return refusedFor(error);
  }
}

/** By the names of the errors: which of them is known only where Dexie is. */
const STORAGE_PROBLEMS: Record<string, string> = {
  StorageUnavailable: "problemStorage",
  StorageFull: "problemFull",
  StorageNewer: "problemNewer",
};

/** An error of ours tells itself in its own words: it is not meant to be, and better than nothing. */
function refusedFor(error: unknown): { ok: false; failure: Failure } {
  if (!(error instanceof Error)) return refused("failed", String(error));
  const problem = STORAGE_PROBLEMS[error.name];
  return problem === undefined
    ? refused("failed", error.message)
    : refused("storage-unavailable", problem);
}

function partsOf(message: unknown): { name?: unknown; body?: unknown } {
  return typeof message === "object" && message !== null ? message : {};
}

function refused(kind: Failure["kind"], message: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind, message } };
}

/** Registers the one listener. Call it synchronously when the worker starts. */
export function listen(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: unknown, from, respond) => {
    void answer(handlers, message, from).then(respond);
    return true;
  });
}

/** The connector a sign comes from; only a content script reports signs. */
export function connectorOf(sender: Sender): ConnectorId {
  switch (sender.kind) {
    case "content":
      return sender.connector;
    case "page":
      throw new Error("A sign comes from a content script, not from a page.");
    default:
      return assertNever(sender);
  }
}
