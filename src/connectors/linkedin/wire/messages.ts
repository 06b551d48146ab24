/**
 * Messages as they leave: from the messaging page, the bubbles, a profile or a shared post, which all
 * make the same request. Reactions, edits, typing and the like go to other addresses and are never seen
 * here. The text of a message is not looked at.
 */
import type { TouchForm } from "~domain/channel";
import { conversationKey, type Recipient } from "~domain/recipient";
import { NOTHING, type Reading, type SeenRequest } from "../../connector";
import { fieldOf, listAt, textAt } from "../../json";
import { conversationIdIn, conversationLink, distinct, parseEventUrn, recipientIn } from "../ids";
import { at, hasAction, type Route } from "./route";

const MESSAGES = "/voyager/api/voyagerMessagingDashMessengerMessages";
const CONVERSATIONS = "/voyager/api/voyagerMessagingDashMessengerConversations";
const LEGACY = "/voyager/api/messaging/conversations";
const UNREADABLE: Reading = { kind: "unreadable", surface: "linkedin" };

interface Said {
  /** The client's own name for the message, the same when it is sent again. */
  token: string | undefined;
  conversationId?: string | undefined;
  recipients: Recipient[];
  form?: TouchForm | undefined;
}

const create: Route = {
  since: "2023",
  method: "POST",
  surface: "linkedin",
  urls: [at(`${MESSAGES}?*action=createMessage*`)],
  isAt: (url) => url.pathname === MESSAGES && hasAction(url, "createMessage"),
  read(root, request) {
    const mailbox = textAt(root, "mailboxUrn");
    // The mailbox of a company's page is nobody's follow-up.
    if (mailbox?.includes("fsd_company")) return NOTHING;
    const conversation = textAt(root, "message", "conversationUrn");
    return sent(request, {
      token: textAt(root, "message", "originToken"),
      conversationId: conversation && conversationIdIn(conversation),
      recipients: peopleIn(
        [...listAt(root, "hostRecipientUrns"), ...listAt(root, "message", "hostRecipientUrns")],
        mailbox,
      ),
      form: isInMail(root) ? "inmail" : undefined,
    });
  },
};

function isInMail(root: unknown): boolean {
  const hasSubject = textAt(root, "message", "subject") ?? textAt(root, "subject");
  const kinds = listAt(root, "message", "renderContentUnions").map((one) =>
    textAt(one, "hostUrnData", "type"),
  );
  return hasSubject !== undefined || kinds.some((kind) => kind?.endsWith("_INMAIL"));
}

const legacy: Route = {
  since: "2018",
  method: "POST",
  surface: "linkedin",
  urls: [at(`${LEGACY}*action=create*`)],
  isAt: (url) => url.pathname.startsWith(LEGACY) && hasAction(url, "create"),
  read(root, request) {
    const inConversation = fieldOf(root, "eventCreate");
    const create = inConversation ?? fieldOf(root, "conversationCreate", "eventCreate");
    if (create === undefined) return UNREADABLE;
    return sent(request, {
      token: textAt(create, "originToken"),
      conversationId: conversationIdIn(request.url),
      recipients: peopleIn(listAt(root, "conversationCreate", "recipients"), undefined),
    });
  },
};

function sent(request: SeenRequest, said: Said): Reading {
  const { conversationId: threadId, recipients, form } = said;
  const known =
    threadId === undefined ? recipients : [{ address: conversationKey(threadId) }, ...recipients];
  if (known.length === 0) return UNREADABLE;
  const key = said.token ?? `request:${request.requestId}:${request.at}`;
  const sign = {
    kind: "send-requested" as const,
    key,
    at: request.at,
    requestId: request.requestId,
    recipients: recipients.length > 0 ? recipients : known,
    ...(threadId !== undefined && { threadId, link: conversationLink(threadId) }),
    ...(form !== undefined && { form }),
    ...(recipients.length > 1 && { isGroup: true as const }),
  };
  return { kind: "read", signs: [sign] };
}

/** URNs or bare ids, each person once, without the rep's own. */
function peopleIn(list: readonly unknown[], mailbox: string | undefined): Recipient[] {
  const own = mailbox && recipientIn(mailbox)?.address;
  const people = list.flatMap((one) => {
    if (typeof one !== "string" || one.length > 300) return [];
    const person = recipientIn(one.startsWith("urn:") ? one : `urn:li:fsd_profile:${one}`);
    return person === undefined || person.address === own ? [] : [person];
  });
  return distinct(people);
}

/** A message taken back within the hour in which that is allowed. */
const recall: Route = {
  since: "2023",
  method: "POST",
  surface: "linkedin",
  urls: [at(`${MESSAGES}?*action=recall*`)],
  isAt: (url) => url.pathname === MESSAGES && hasAction(url, "recall"),
  read(root, { at: now, requestId }) {
    const message = parseEventUrn(textAt(root, "messageUrn") ?? "");
    if (message === undefined) return NOTHING;
    const { conversationId: threadId, at: sentAt } = message;
    return {
      kind: "read",
      signs: [{ kind: "recall-requested", threadId, sentAt, at: now, requestId }],
    };
  },
};

/** The rep opened a conversation in which something was unread. */
const markRead: Route = {
  since: "2023",
  method: "POST",
  surface: "linkedin",
  urls: [at(`${CONVERSATIONS}?*ids=*`)],
  isAt: (url) => url.pathname === CONVERSATIONS && url.searchParams.has("ids"),
  read(root) {
    const entities = fieldOf(root, "entities");
    const opened = Object.entries(typeof entities === "object" && entities ? entities : {}).flatMap(
      ([urn, change]) =>
        fieldOf(change, "patch", "$set", "read") === true ? (conversationIdIn(urn) ?? []) : [],
    );
    return { kind: "read", signs: [], opened };
  },
};

export const MESSAGE_ROUTES: readonly Route[] = [create, legacy, recall, markRead];
