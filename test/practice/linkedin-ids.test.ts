import { describe, expect, it } from "vitest";

import {
  conversationOf,
  conversationUrn,
  idInUrn,
  mailboxInUrn,
  memberOf,
  messageUrn,
  newConversationId,
  newMessageId,
  profileId,
  profileUrn,
  salesId,
  threadOf,
  timeOf,
} from "../../scripts/practice/linkedin/ids.js";
import { seedConversations } from "../../scripts/practice/linkedin/messaging/seed.js";
import { findPerson, ME, PEOPLE, profilePath } from "../../scripts/practice/linkedin/people.js";

const AT = Date.UTC(2026, 10, 21, 9, 30);

function bytesOf(id: string): Buffer {
  return Buffer.from(id, "base64url");
}

describe("people's ids", () => {
  it.each([ME, ...PEOPLE].map((person) => [person.vanity, person] as const))(
    "%s: both hold the member's number",
    (_vanity, { id, salesId: sales, member }) => {
      expect(id).toMatch(/^ACoAA[\w-]{34}$/);
      expect(sales).toMatch(/^ACwAA[\w-]{34}$/);
      expect(bytesOf(id)).toHaveLength(29);
      expect(bytesOf(id).readUIntBE(2, 6)).toBe(member);
      expect([...bytesOf(id).subarray(0, 2), bytesOf(id)[8]]).toEqual([0, 0x2a, 1]);
      expect([...bytesOf(sales).subarray(0, 2), bytesOf(sales)[8]]).toEqual([0, 0x2c, 1]);
      expect([memberOf(id), memberOf(sales)]).toEqual([member, member]);
    },
  );

  it("are the same every time, and nobody shares one", () => {
    expect([profileId(42), salesId(42)]).toEqual([profileId(42), salesId(42)]);
    const ids = [ME, ...PEOPLE].flatMap(({ id, salesId: sales, member }) => [id, sales, member]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("finds a person by whatever names one", () => {
    const chloe = findPerson("chloé-martin-example");
    if (chloe === undefined) throw new Error("She is not there");
    const urn = `urn:li:fs_salesProfile:(${chloe.salesId},NAME_SEARCH,${chloe.salesToken})`;
    expect(profilePath(chloe)).toBe("/in/chlo%C3%A9-martin-example/");
    for (const name of [
      "chlo%C3%A9-martin-example",
      chloe.id,
      profileUrn(chloe.id),
      urn,
      "Chloé Martin",
    ])
      expect(findPerson(name)).toBe(chloe);
    expect(findPerson("nobody-example")).toBeUndefined();
  });

  it("has the special cases", () => {
    const names = PEOPLE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length - 1);
    expect(PEOPLE.some(({ headline }) => headline === "")).toBe(true);
    expect(PEOPLE.some(({ isSchoolFirst }) => isSchoolFirst)).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(findPerson("priya-raman-example")?.company).toBe("Lattice Labs");
  });
});

describe("ids of conversations and messages", () => {
  it("a conversation's is a uuid and three digits", () => {
    const id = newConversationId();
    expect(Buffer.from(id.slice(2), "base64").toString()).toMatch(/^[0-9a-f-]{36}_\d{3}$/);
    expect(threadOf(id)).toBe(Buffer.from(id.slice(2), "base64").toString());
  });

  it("a message's holds its time and its conversation", () => {
    const conversation = newConversationId();
    const id = newMessageId(conversation, AT);
    const text = Buffer.from(id.slice(2), "base64").toString();
    expect(text).toMatch(/^\d{13}b\d{5}-\d{3}&[0-9a-f-]{36}_\d{3}$/);
    expect([timeOf(id), conversationOf(id)]).toEqual([AT, conversation]);
  });

  it("stand in a URN beside whose mailbox it is, encoded or not", () => {
    const conversation = newConversationId();
    const message = messageUrn(newMessageId(conversation, AT), profileUrn(ME.id));
    expect(conversationOf(idInUrn(message))).toBe(conversation);
    expect(mailboxInUrn(message)).toBe(`urn:li:fsd_profile:${ME.id}`);
    const encoded = encodeURIComponent(conversationUrn(conversation, profileUrn(ME.id)));
    expect(idInUrn(encoded)).toBe(conversation);
  });

  it("those of a fresh browser tell their time, but for the very old one", () => {
    const conversations = seedConversations(AT);
    const messages = conversations.flatMap((one) =>
      one.messages.map((message) => ({ one, message })),
    );
    const dated = messages.filter(({ message }) => message.id?.startsWith("2-"));
    expect(messages.length - dated.length).toBe(1);
    for (const { one, message } of dated) {
      expect(timeOf(message.id ?? "")).toBe(message.at);
      expect(conversationOf(message.id ?? "")).toBe(one.id);
      expect(message.at).toBeLessThan(AT);
    }
    for (const { messages: own } of conversations)
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort((a, b) => a - b));
  });
});
