import { describe, expect, it } from "vitest";

import { conversationOf, memberOf, timeOf } from "../../scripts/practice/linkedin/ids.js";
import { findPerson, PEOPLE } from "../../scripts/practice/linkedin/people.js";
import { answerSales, messageRefusal } from "../../scripts/practice/linkedin/sales/answers";
import {
  connectToLead,
  createMessage,
  leadPath,
  leadUrn,
  threadsUrl,
} from "../../scripts/practice/linkedin/sales/sales-wire.js";
import { seedThreads } from "../../scripts/practice/linkedin/sales/seed.js";

const ORIGIN = "https://www.linkedin.com";
const [LEAD] = PEOPLE;
if (LEAD === undefined) throw new Error("There is nobody");

function requestOf(body: string): Record<string, unknown> {
  return JSON.parse(body).createMessageRequest;
}

function ask(url: string, body = "", method = "POST") {
  const answer = answerSales({ method, url: new URL(url, ORIGIN), body });
  return { status: answer?.status, value: JSON.parse(answer?.body ?? "null") };
}

describe("a lead", () => {
  it("has an id that holds the same member's number as the profile's", () => {
    const [, id = "", type, token] =
      /^\/sales\/lead\/([\w-]+),(\w+),(\w+)$/.exec(leadPath(LEAD)) ?? [];
    expect(id).toMatch(/^ACw[\w-]{36}$/);
    expect(memberOf(id)).toBe(memberOf(LEAD.id));
    expect(leadUrn(LEAD)).toBe(`urn:li:fs_salesProfile:(${id},${type},${token})`);
    expect(findPerson(id)).toBe(LEAD);
  });

  it("is invited by that id", () => {
    const { url, body } = connectToLead(LEAD, "Hello");
    expect(url).toBe("/sales-api/salesApiConnection?action=connectV2");
    expect(JSON.parse(body)).toEqual({ member: LEAD.salesId, message: "Hello" });
    expect(ask(url, body).status).toBe(200);
  });
});

describe("a message to a lead", () => {
  const first = createMessage({ text: "Hi", subject: "Robots", recipients: [leadUrn(LEAD)] });

  it("names the lead the first time", () => {
    expect(first.url).toBe("/sales-api/salesApiMessageActions?action=createMessage");
    const { trackingId, ...request } = requestOf(first.body);
    expect(trackingId).toHaveLength(16);
    expect(request).toEqual({
      body: "Hi",
      subject: "Robots",
      recipients: [leadUrn(LEAD)],
      copyToCrm: false,
    });
  });

  it("names only the thread after that", () => {
    const request = requestOf(createMessage({ text: "Hi", threadId: "2-abc" }).body);
    expect(Object.keys(request).sort()).toEqual(["body", "copyToCrm", "threadId", "trackingId"]);
  });

  it("is answered with the ids of the message and of its thread", () => {
    const { messageId, threadId } = ask(first.url, first.body).value.value;
    expect(conversationOf(messageId)).toBe(threadId);
    expect(Math.abs(timeOf(messageId) - Date.now())).toBeLessThan(10_000);
    const reply = createMessage({ text: "Hi", threadId });
    expect(ask(reply.url, reply.body).value.value.threadId).toBe(threadId);
  });

  it("can be refused", () => {
    expect(messageRefusal()).toMatchObject({ status: 400 });
    expect(messageRefusal().body).toContain("MESSAGE_VALIDATION_PLUGIN_ERROR");
  });
});

describe("the conversations that Sales Navigator begins with", () => {
  it("have messages whose ids hold their time and thread", () => {
    for (const { id, messages } of seedThreads(Date.UTC(2026, 10, 21)))
      for (const message of messages) {
        expect(conversationOf(message.id)).toBe(id);
        expect(timeOf(message.id)).toBe(message.at);
      }
  });

  it("are what the server lists, an accepted invitation among them", () => {
    const { data } = ask(threadsUrl(Date.now()), "", "GET").value;
    const types = data.elements.map(
      (thread: { messages: { type: string }[] }) => thread.messages[0]?.type,
    );
    expect(types).toEqual(["INMAIL", "INVITATION", "INMAIL"]);
    const [{ participants, messages, participantsResolutionResults }] = data.elements;
    expect(participants[0]).toMatch(/^urn:li:fs_salesProfile:\(ACw[\w-]{36},NAME_SEARCH,\w{4}\)$/);
    expect(messages[1].author).toBe(participants[0]);
    const amara = findPerson("amara-okafor-example");
    expect(participantsResolutionResults[participants[0]].objectUrn).toBe(
      `urn:li:member:${amara?.member}`,
    );
  });
});
