/**
 * Sales Navigator, which sends in a way of its own. A reply may name its thread and nobody in it; then
 * the page has to say who that is.
 */
import { conversationKey, type Recipient } from "~domain/recipient";
import type { Reading } from "../../connector";
import { fieldOf, fieldsNamed, listAt, textAt, textsIn } from "../../json";
import { distinct, normaliseConversationId, recipientIn, salesLink } from "../ids";
import { at, hasAction, type Route } from "./route";

const MESSAGES = "/sales-api/salesApiMessageActions";
const CONNECTION = "/sales-api/salesApiConnection";
const UNREADABLE: Reading = { kind: "unreadable", surface: "linkedin-sales" };

const create: Route = {
  since: "2021",
  method: "POST",
  surface: "linkedin-sales",
  urls: [at(`${MESSAGES}?*action=createMessage*`)],
  isAt: (url) => url.pathname === MESSAGES && hasAction(url, "createMessage"),
  read(root, { at: now, requestId }) {
    const message = fieldOf(root, "createMessageRequest");
    const thread = textAt(message, "threadId");
    const threadId = thread && (normaliseConversationId(thread) ?? thread.slice(0, 200));
    const named = distinct(
      listAt(message, "recipients").flatMap((urn) =>
        typeof urn === "string" ? (recipientIn(urn) ?? []) : [],
      ),
    );
    const recipients =
      named.length === 0 && threadId ? [{ address: conversationKey(threadId) }] : named;
    if (recipients.length === 0) return UNREADABLE;
    const tracking = textAt(message, "trackingId");
    const sign = {
      kind: "send-requested" as const,
      key: `sales:${tracking === undefined ? `${requestId}:${now}` : hexOf(tracking)}`,
      at: now,
      requestId,
      recipients,
      form: "sales-message" as const,
      ...(threadId && { threadId, link: salesLink(threadId) }),
      ...(named.length > 1 && { isGroup: true as const }),
    };
    return { kind: "read", signs: [sign] };
  },
};

/** Sixteen bytes, written as characters that are not all visible. */
function hexOf(text: string): string {
  return [...text.slice(0, 40)]
    .map((one) => one.charCodeAt(0).toString(16).padStart(4, "0"))
    .join("");
}

const connect: Route = {
  since: "2021",
  method: "POST",
  surface: "linkedin-invitations",
  urls: [at(`${CONNECTION}?*action=connect*`)],
  isAt: (url) => url.pathname === CONNECTION && hasAction(url, "connect", "connectV2"),
  read(root, { at: now, requestId }) {
    const notes = fieldsNamed(root, ["message", "customMessage"]);
    const person = inviteeIn(root, notes);
    if (person === undefined) return { kind: "unreadable", surface: "linkedin-invitations" };
    const [note] = notes;
    const isNoted = typeof note === "string" && note.trim() !== "";
    const sign = {
      kind: "send-requested" as const,
      key: `invitation:${person.address}:${requestId}`,
      at: now,
      requestId,
      recipients: [person],
      form: isNoted ? ("noted-invitation" as const) : ("invitation" as const),
    };
    return { kind: "read", signs: [sign] };
  },
};

/** The bare id or its URN; never from the words of the note, which may hold an address of someone else. */
function inviteeIn(root: unknown, notes: readonly unknown[]): Recipient | undefined {
  const words = new Set(textsIn(notes));
  const urns = textsIn(root).filter((text) => text.startsWith("urn:li:") && !words.has(text));
  const texts = [`urn:li:fs_salesProfile:${textAt(root, "member")}`, ...urns];
  return texts.map((text) => recipientIn(text)).find((one) => one !== undefined);
}

export const SALES_ROUTES: readonly Route[] = [create, connect];
