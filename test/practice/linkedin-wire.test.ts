import { describe, expect, it } from "vitest";
import { createFailures } from "../../scripts/practice/linkedin/failures";
import {
  idInUrn,
  newConversationId,
  newMessageId,
  timeOf,
} from "../../scripts/practice/linkedin/ids.js";
import { messagingPart } from "../../scripts/practice/linkedin/messaging/part";
import * as wire from "../../scripts/practice/linkedin/messaging/wire.js";
import { findPerson, ME } from "../../scripts/practice/linkedin/people.js";

const ORIGIN = "https://www.linkedin.com";
const CONVERSATION = newConversationId("5d1c2b3a-0001-4e6f-8a7b-9c0d1e2f3a4b", "100");
const MINE = `urn:li:fsd_profile:${ME.id}`;
const URN = `urn:li:msg_conversation:(${MINE},${CONVERSATION})`;
const JANE = findPerson("jane-doe-example")?.id ?? "";
const TOKEN = "0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f";
const OUTGOING = { text: "Hi", token: TOKEN, people: [JANE], conversationId: CONVERSATION };
const FIRST = { text: "Hi", token: TOKEN, people: [JANE] };

/** What a body can hold, of whichever request it is. */
interface Body {
  readonly message: {
    readonly body: { readonly attributes: readonly unknown[]; readonly text: string };
    readonly conversationUrn?: string;
    readonly renderContentUnions: readonly unknown[];
    readonly subject?: string;
  };
  readonly mailboxUrn: string;
  readonly trackingId: string;
  readonly hostRecipientUrns?: readonly string[];
  readonly conversationTitle?: string;
  readonly eventCreate: {
    readonly originToken: string;
    readonly value: Record<string, { readonly attributedBody: { readonly text: string } }>;
  };
  readonly messageUrns: readonly string[];
}

function bodyOf(request: { body?: unknown }): Body {
  return JSON.parse(JSON.stringify(request.body));
}

function ask({ method = "POST", url, body }: { method?: string; url: string; body?: unknown }): {
  status: number;
  value: Record<string, string>;
} {
  const answer = messagingPart.answer?.({
    method,
    url: new URL(url, ORIGIN),
    body: body === undefined ? "" : JSON.stringify(body),
  });
  if (answer === undefined) throw new Error(`Nobody answers ${url}`);
  return { status: answer.status, value: JSON.parse(answer.body).value };
}

describe("a message", () => {
  it("names its conversation", () => {
    const { url, body } = wire.createMessage(OUTGOING);
    expect(url).toBe("/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage");
    expect(body).toEqual({
      message: {
        body: { attributes: [], text: "Hi" },
        renderContentUnions: [],
        conversationUrn: URN,
        originToken: TOKEN,
      },
      mailboxUrn: MINE,
      trackingId: expect.any(String),
      dedupeByClientGeneratedToken: false,
    });
  });

  it("carries sixteen raw bytes to be tracked by", () => {
    const { trackingId } = bodyOf(wire.createMessage(OUTGOING));
    expect([...trackingId]).toHaveLength(16);
    expect([...trackingId].every((letter) => letter.charCodeAt(0) < 256)).toBe(true);
  });

  it("names the recipients when it is the first, and a new group's title", () => {
    const people = [JANE, findPerson("priya-raman-example")?.id ?? ""];
    const { message, hostRecipientUrns, conversationTitle } = bodyOf(
      wire.createMessage({ text: "Hi", token: TOKEN, people, title: "Dates" }),
    );
    expect(message.conversationUrn).toBeUndefined();
    expect(hostRecipientUrns).toEqual(people.map((id) => `urn:li:fsd_profile:${id}`));
    expect(conversationTitle).toBe("Dates");
    expect(bodyOf(wire.createMessage(FIRST)).conversationTitle).toBeUndefined();
  });

  it("carries mentions, content, a subject and a company's mailbox where they belong", () => {
    const file = {
      file: { assetUrn: "urn:li:digitalmediaAsset:1", byteSize: 3, mediaType: "a/b", name: "n" },
    };
    const { message, mailboxUrn } = bodyOf(
      wire.createMessage({
        ...OUTGOING,
        mentions: [{ start: 3, length: 8, urn: `urn:li:fsd_profile:${JANE}` }],
        render: [file],
        subject: "About",
        mailbox: "urn:li:fsd_company:1",
      }),
    );
    expect(message.body.attributes).toEqual([
      {
        start: 3,
        length: 8,
        attributeKindUnion: { entity: { urn: `urn:li:fsd_profile:${JANE}` } },
      },
    ]);
    expect(message.renderContentUnions).toEqual([file]);
    expect([message.subject, mailboxUrn]).toEqual(["About", "urn:li:fsd_company:1"]);
    expect(message.conversationUrn).toContain("(urn:li:fsd_company:1,");
  });

  it("was an event of a conversation before", () => {
    const reply = wire.createEvent(OUTGOING);
    expect(reply.url).toBe(
      `/voyager/api/messaging/conversations/${CONVERSATION}/events?action=create`,
    );
    const { eventCreate } = bodyOf(reply);
    const value = eventCreate.value["com.linkedin.voyager.messaging.create.MessageCreate"];
    expect([eventCreate.originToken, value?.attributedBody.text]).toEqual([TOKEN, "Hi"]);
    const first = wire.createEvent(FIRST);
    expect(first.url).toBe("/voyager/api/messaging/conversations?action=create");
    expect(bodyOf(first)).toMatchObject({
      keyVersion: "LEGACY_INBOX",
      conversationCreate: { recipients: [JANE], subtype: "MEMBER_TO_MEMBER" },
    });
  });
});

describe("what is no message", () => {
  const messageId = newMessageId(CONVERSATION, Date.now());
  const messageUrn = `urn:li:msg_message:(${MINE},${messageId})`;
  const messages = "/voyager/api/voyagerMessagingDashMessengerMessages";
  const conversations = "/voyager/api/voyagerMessagingDashMessengerConversations";
  const encoded = URN.split(/([(),:])/)
    .map((part) =>
      /^[(),:]$/.test(part)
        ? `%${part.charCodeAt(0).toString(16).toUpperCase()}`
        : part.replaceAll("=", "%3D"),
    )
    .join("");

  it.each([
    [
      "a reaction",
      wire.react(messageId, "👍", true),
      `${messages}?action=reactWithEmoji`,
      { messageUrn, emoji: "👍" },
    ],
    [
      "its end",
      wire.react(messageId, "👍", false),
      `${messages}?action=unreactWithEmoji`,
      { messageUrn, emoji: "👍" },
    ],
    ["a recall", wire.recall(messageId), `${messages}?action=recall`, { messageUrn }],
    [
      "typing",
      wire.typing(CONVERSATION),
      `${conversations}?action=typing`,
      { conversationUrn: URN },
    ],
    [
      "reading",
      wire.markRead(CONVERSATION, true),
      `${conversations}?ids=List(${encoded})`,
      { entities: { [URN]: { patch: { $set: { read: true } } } } },
    ],
    [
      "a new name",
      wire.rename(CONVERSATION, "T"),
      `${conversations}/${encoded}`,
      { patch: { $set: { title: "T" } } },
    ],
  ])("%s", (_what, request, url, body) => {
    expect(request.url).toBe(url);
    expect(request.body).toEqual(body);
    expect(ask(request).status).toBe(200);
  });

  it("an edit names the message in its address", () => {
    const { url, body } = wire.edit(messageId, "New");
    expect(url).toMatch(new RegExp(`^${messages}/urn%3Ali%3Amsg_message%3A%28[^(),:?]+%29$`));
    expect(idInUrn(url.slice(messages.length + 1))).toBe(messageId);
    expect(bodyOf({ body })).toMatchObject({ patch: { $set: { body: { text: "New" } } } });
  });

  it("that one was delivered names it", () => {
    const { url, body } = wire.acknowledge([messageId]);
    expect(url).toContain("MessageDeliveryAcknowledgements?action=sendDeliveryAcknowledgement");
    expect(bodyOf({ body }).messageUrns).toEqual([messageUrn]);
  });
});

describe("what names the recipient", () => {
  const jane = `urn%3Ali%3Afsd_profile%3A${JANE}`;

  it("the context of a composer, with the conversation", () => {
    const { url } = wire.composeContext([JANE], CONVERSATION);
    expect(url).toMatch(/^\/voyager\/api\/graphql\?variables=\(recipients:List\(/);
    expect(url).toContain(
      `(recipients:List(${jane}),type:REPLY,contextEntityUrn:urn%3Ali%3Amsg_conversation%3A%28`,
    );
    expect(url).toMatch(/&queryId=voyagerMessagingDashComposeViewContexts\.[0-9a-f]{32}$/);
    expect(wire.composeContext([JANE]).url).toContain(`List(${jane}),type:CONNECTION_MESSAGE)`);
  });

  it("the search for a conversation that may not be there", () => {
    const { url } = wire.findConversation([JANE]);
    expect(url).toMatch(
      /voyagerMessagingGraphQL\/graphql\?queryId=messengerConversations\.[0-9a-f]{32}&/,
    );
    expect(url).toContain(`,recipients:List(${jane}))`);
  });
});

describe("the server", () => {
  it("gives a message ids, in the conversation that is there or in a new one", () => {
    const before = Date.now();
    const { status, value } = ask(wire.createMessage(OUTGOING));
    expect([status, value.conversationUrn, value.originToken]).toEqual([200, URN, TOKEN]);
    expect(value.entityUrn).toContain(MINE);
    expect(Math.abs(timeOf(idInUrn(value.entityUrn ?? "")) - before)).toBeLessThan(5000);
    const first = ask(wire.createMessage(FIRST)).value;
    expect(first.backendConversationUrn).toMatch(/^urn:li:messagingThread:2-/);
    expect(first.conversationUrn).not.toBe(URN);
  });

  it("takes a message back only within the hour", () => {
    const minutes = (count: number) => newMessageId(CONVERSATION, Date.now() - count * 60_000);
    expect(ask(wire.recall(minutes(50))).status).toBe(200);
    expect(ask(wire.recall(minutes(70))).status).toBe(400);
  });

  it("goes wrong as often as told, for what it is told", () => {
    const failures = createFailures();
    const asked = (path: string, method = "POST") => ({
      method,
      url: new URL(path, ORIGIN),
      body: "",
    });
    failures.add(429, 2, ({ url }) => url.search.includes("createMessage"));
    failures.add("abort");
    expect(failures.take(asked("/x?action=createMessage"))).toMatchObject({ status: 429 });
    expect(failures.take(asked("/other", "GET"))).toBeUndefined();
    expect(failures.take(asked("/x?action=createMessage"))).toMatchObject({ status: 429 });
    expect(failures.take(asked("/x?action=createMessage"))).toBe("abort");
    expect(failures.take(asked("/x?action=createMessage"))).toBeUndefined();
  });
});
