/** What the practice server answers to Sales Navigator's requests. */

import { memberUrn, newConversationId, newMessageId } from "../ids.js";
import { type Answered, type Asked, json } from "../part";
import { findPerson, ME, type Person } from "../people.js";
import { leadUrn } from "./sales-wire.js";
import { seedThreads, type Thread } from "./seed.js";

/** What `failNext` needs for a message that Sales Navigator does not let through. */
export function messageRefusal(status = 400): Answered {
  const code = "MESSAGE_VALIDATION_PLUGIN_ERROR";
  return json({ code, message: "You have used all of your InMail credits.", status }, status);
}

function readThreadId(body: string): string | undefined {
  const request: unknown = JSON.parse(body);
  const { createMessageRequest = {} } = request as {
    createMessageRequest?: { threadId?: string };
  };
  return createMessageRequest.threadId;
}

function answerMessage(body: string): Answered {
  const threadId = readThreadId(body) ?? newConversationId();
  return json({ value: { messageId: newMessageId(threadId, Date.now()), threadId } });
}

function profile(person: Person): unknown {
  return {
    entityUrn: leadUrn(person),
    objectUrn: memberUrn(person.member),
    firstName: person.firstName,
    lastName: person.lastName,
    fullName: person.name,
    degree: person.degree,
  };
}

function element({ id, lead, isUnread, messages }: Thread): unknown {
  const person = findPerson(lead) ?? ME;
  const [mine, theirs] = [leadUrn(ME), leadUrn(person)];
  return {
    id,
    participants: [theirs, mine],
    participantsResolutionResults: { [theirs]: profile(person), [mine]: profile(ME) },
    messages: messages.map(({ id: messageId, type, isMine, body, subject, at }) => {
      const author = isMine ? mine : theirs;
      return { id: messageId, type, author, body, subject, deliveredAt: at };
    }),
    unreadMessageCount: isUnread ? 1 : 0,
    totalMessageCount: messages.length,
  };
}

/** @returns undefined for what is nothing of this part's */
export function answerSales({ method, url, body }: Asked): Answered | undefined {
  const action = url.searchParams.get("action");
  const name = url.pathname.replace("/sales-api/", "");
  if (method === "GET" && name === "salesApiMessagingThreads")
    return json({ data: { elements: seedThreads(Date.now()).map(element) } });
  if (method !== "POST") return undefined;
  if (name === "salesApiMessageActions" && action === "createMessage") return answerMessage(body);
  if (name === "salesApiConnection" && action === "connectV2") return json({ value: {} });
  return undefined;
}
