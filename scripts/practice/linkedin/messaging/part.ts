/** Messaging, full page and bubbles: its pages, and what its API answers. */

import { readFileSync } from "node:fs";

import {
  conversationUrn,
  idInUrn,
  newConversationId,
  newMessageId,
  profileUrn,
  timeOf,
} from "../ids.js";
import { type Answered, type Asked, json, type Part } from "../part";
import { ME } from "../people.js";

const RECALL_MS = 60 * 60_000;
const MINE = profileUrn(ME.id);

function findPage({ pathname }: URL): string | undefined {
  if (/^\/messaging(?:\/|$)/.test(pathname)) return "messaging/page.js";
  if (/^\/preload\/$/.test(pathname)) return "messaging/frame.js";
  if (/^\/company\/\d+\/admin\/inbox\//.test(pathname)) return "messaging/company-page.js";
  return undefined;
}

/** The server's side of a new message: now it has ids. */
function accept(body: Create): Answered {
  const mailbox = body.mailboxUrn ?? MINE;
  const { message } = body;
  const given = message.conversationUrn;
  const conversationId = given === undefined ? newConversationId() : idInUrn(given);
  const at = Date.now();
  const messageId = newMessageId(conversationId, at - 400);
  const value = {
    renderContentUnions: message.renderContentUnions ?? [],
    entityUrn: `urn:li:msg_message:(${mailbox},${messageId})`,
    backendConversationUrn: `urn:li:messagingThread:${conversationId}`,
    senderUrn: `urn:li:msg_messagingParticipant:${mailbox}`,
    originToken: message.originToken,
    body: message.body,
    backendUrn: `urn:li:messagingMessage:${messageId}`,
    conversationUrn: conversationUrn(conversationId, mailbox),
    deliveredAt: at,
  };
  return json({ value });
}

interface Create {
  readonly mailboxUrn?: string;
  readonly message: {
    readonly conversationUrn?: string;
    readonly originToken?: string;
    readonly body?: unknown;
    readonly renderContentUnions?: unknown;
  };
}

/** The older API's answer. @param conversation "" for a new one */
function acceptEvent(conversation: string): Answered {
  const conversationId = conversation || newConversationId();
  const messageId = newMessageId(conversationId, Date.now());
  const value = {
    createdAt: Date.now(),
    eventUrn: `urn:li:fs_event:(${conversationId},${messageId})`,
    backendEventUrn: `urn:li:messagingMessage:${messageId}`,
    conversationUrn: `urn:li:fs_conversation:${conversationId}`,
    backendConversationUrn: `urn:li:messagingThread:${conversationId}`,
  };
  return json({ value }, 201);
}

/** The server takes a message back only within the hour. */
function answerRecall(body: { readonly messageUrn: string }): Answered {
  const isLate = Date.now() - timeOf(idInUrn(body.messageUrn)) > RECALL_MS;
  return isLate ? json({ data: { status: 400, code: "RECALL_WINDOW_PASSED" } }, 400) : json({});
}

function answerUpload(): Answered {
  const id = crypto.randomUUID().replaceAll("-", "");
  const urn = `urn:li:digitalmediaAsset:${id}`;
  return json({ value: { urn, singleUploadUrl: `/dms-uploads/${id}`, type: "SINGLE" } });
}

/** A body that cannot be read, as of a Blob, is taken for an empty one. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function answerPost(path: string, { url, body }: Asked): Answered | undefined {
  const action = url.searchParams.get("action");
  const parsed = parse(body);
  if (path === "voyagerMessagingDashMessengerMessages" && action === "createMessage")
    return parsed === undefined ? json({}) : accept(parsed as Create);
  if (path === "voyagerMessagingDashMessengerMessages" && action === "recall")
    return answerRecall(parsed as { messageUrn: string });
  if (action === "upload") return answerUpload();
  const legacy = /^messaging\/conversations(?:\/([^/]+)\/events)?$/.exec(path);
  if (legacy !== null && action === "create") return acceptEvent(legacy[1] ?? "");
  if (path === "messengerDeliveries") return json({ accepted: true });
  return path.startsWith("voyagerMessagingDash") ? json({}) : undefined;
}

function answerGet(path: string, { url }: Asked): Answered | undefined {
  if (path.startsWith("voyagerMessagingDash")) return json({ data: {} });
  const isOurs = path === "voyagerMessagingGraphQL/graphql" || url.search.includes("Messaging");
  return isOurs && path.endsWith("graphql") ? json({ data: {} }) : undefined;
}

/** It must be at the top of the site to be in charge of all of it. */
function serviceWorker(): Answered {
  const body = readFileSync(new URL("./service-worker.js", import.meta.url), "utf8");
  return { status: 200, contentType: "text/javascript; charset=utf-8", body };
}

export const messagingPart: Part = {
  page: findPage,
  answer(asked) {
    const { method, url } = asked;
    if (method === "PUT" && url.pathname.startsWith("/dms-uploads/")) return json({}, 201);
    if (url.pathname === "/service-worker.js") return serviceWorker();
    const path = /^\/voyager\/api\/(.*)$/.exec(url.pathname)?.[1];
    if (path === undefined) return undefined;
    return method === "POST" ? answerPost(path, asked) : answerGet(path, asked);
  },
};
