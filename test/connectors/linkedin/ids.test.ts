import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conversationIdIn,
  conversationLink,
  normaliseConversationId,
  parseEventUrn,
  parseMessageId,
  profileKey,
  recipientIn,
  salesLink,
  samePerson,
  unescaped,
} from "~connectors/linkedin/ids";
import {
  conversationIdOf,
  conversationUrn,
  messageIdOf,
  messageUrn,
  profileIdOf,
  profileUrn,
  salesIdOf,
} from "../../support/linkedin-ids";
import { at } from "../../support/times";

const SENT = at("2026-11-23T10:00:00.411");
const REP = profileIdOf(70_000_001);
const JANE = profileIdOf(123_456_789);
const JANE_IN_SALES = salesIdOf(123_456_789);
const THREAD = conversationIdOf(1);
const MESSAGE = messageIdOf(SENT, 1);
const URN = messageUrn(REP, SENT, 1);

const withoutPadding = (id: string) => id.replace(/=+$/, "");
const forAddresses = (id: string) => id.replaceAll("+", "-").replaceAll("/", "_");
const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));

const member = fc.integer({ min: 1, max: 2 ** 46 - 1 });
const tail = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 20, maxLength: 20 });
const profileId = fc.tuple(member, tail).map(([number, bytes]) => profileIdOf(number, bytes));
const time = fc.integer({ min: 1_400_000_000_000, max: 9_999_999_999_999 });
const conversation = fc.nat({ max: 999_999_999_999 });

describe("the id of a message", () => {
  const read = { id: MESSAGE, conversationId: THREAD, at: SENT };

  it("holds its time and its conversation", () => {
    expect(parseMessageId(MESSAGE)).toEqual(read);
  });

  it("is read without its padding and as it stands in an address", () => {
    expect(MESSAGE).toMatch(/=$/);
    for (const id of [withoutPadding(MESSAGE), forAddresses(MESSAGE)])
      expect(parseMessageId(id)).toEqual({ ...read, id });
  });

  it.each([
    ["of before 2020", "S6400000000000000000_500"],
    ["that the page made up until the server answers", "urn:li:fs_placeholder:1"],
    ["of a conversation", THREAD],
    ["without its mark", MESSAGE.slice(2)],
    ["that is no base64", "2-!!!!!!!!!!!!!!!!!!!!"],
    ["of a length that base64 cannot have", `2-${"A".repeat(17)}`],
    ["without a time", `2-${btoa("b12345-100&0f1e2d3c-4b5a-6978-8796-000000000001_100")}`],
    ["with more behind it", `2-${btoa(`${atob(MESSAGE.slice(2))} and more`)}`],
    ["that is endless", `2-${"A".repeat(5_000)}`],
    ["that is empty", ""],
  ])("is none %s", (_what, id) => {
    expect(parseMessageId(id)).toBeUndefined();
  });

  it("comes out as it went in, whatever it holds", () => {
    fc.assert(
      fc.property(time, conversation, (when, number) => {
        const id = messageIdOf(when, number);
        expect(parseMessageId(id)).toEqual({
          id,
          conversationId: conversationIdOf(number),
          at: when,
        });
      }),
    );
  });
});

describe("the id of a conversation", () => {
  it("is one, however it is written", () => {
    expect(THREAD).toMatch(/=$/);
    for (const id of [THREAD, withoutPadding(THREAD), forAddresses(THREAD)])
      expect(normaliseConversationId(id)).toBe(THREAD);
  });

  it.each(["", "2-", MESSAGE, "6400000000000000000", "S6400000000000000000_500", `${THREAD}x`])(
    "is none in %j",
    (id) => {
      expect(normaliseConversationId(id)).toBeUndefined();
    },
  );

  it.each([
    THREAD,
    conversationUrn(REP, 1),
    encodeURIComponent(conversationUrn(REP, 1)),
    twice(conversationUrn(REP, 1)),
    `urn:li:fsd_conversation:${THREAD}`,
    `urn:li:messagingThread:${THREAD}`,
    `urn:li:fs_conversation:${withoutPadding(THREAD)}`,
    `https://www.linkedin.com/messaging/thread/${THREAD}/`,
    `https://www.linkedin.com/messaging/thread/${encodeURIComponent(THREAD)}/?filter=unread#x`,
    `/messaging/thread/${withoutPadding(THREAD)}`,
    `/voyager/api/messaging/conversations/${encodeURIComponent(THREAD)}/events?action=create`,
  ])("is found in %s", (text) => {
    expect(conversationIdIn(text)).toBe(THREAD);
  });

  it.each([
    "https://www.linkedin.com/messaging/",
    "https://www.linkedin.com/messaging/thread/new/",
    "https://www.linkedin.com/messaging/compose/",
    `urn:li:msg_conversation:(${profileUrn(REP)},S6400000000000000000_500)`,
    URN,
    profileUrn(JANE),
    "",
  ])("is not found in %s", (text) => {
    expect(conversationIdIn(text)).toBeUndefined();
  });

  it("comes out as it went in, and leads to its page", () => {
    fc.assert(
      fc.property(conversation, profileId, (number, mailbox) => {
        const id = conversationIdOf(number);
        expect(conversationIdIn(conversationUrn(mailbox, number))).toBe(id);
        expect(conversationIdIn(conversationLink(id))).toBe(id);
      }),
    );
  });
});

describe("the URN of a message", () => {
  it.each([
    URN,
    encodeURIComponent(URN),
    twice(URN),
    `urn:li:fs_event:(${profileUrn(REP)},${MESSAGE})`,
    `urn:li:msg_message:(${REP},${MESSAGE})`,
    `urn:li:msg_message:(${profileUrn(profileUrn(REP))},${MESSAGE})`,
  ])("names the mailbox and the message: %s", (urn) => {
    expect(parseEventUrn(urn)).toEqual({
      mailbox: REP,
      id: MESSAGE,
      conversationId: THREAD,
      at: SENT,
    });
  });

  it("names a company's page as the mailbox that it is", () => {
    const urn = `urn:li:msg_message:(urn:li:fsd_company:77,${MESSAGE})`;
    expect(parseEventUrn(urn)?.mailbox).toBe("urn:li:fsd_company:77");
  });

  it.each([
    "urn:li:msg_message:(,)",
    `urn:li:msg_message:(${profileUrn(REP)},S6400000000000000000_500)`,
    `urn:li:msg_message:${MESSAGE}`,
    conversationUrn(REP, 1),
    `${URN} and more`,
    "",
  ])("is none in %s", (urn) => {
    expect(parseEventUrn(urn)).toBeUndefined();
  });
});

describe("the person", () => {
  const jane = { address: profileKey(JANE), also: ["linkedin:member:123456789"] };
  const inSales = {
    address: "linkedin:member:123456789",
    also: [`linkedin:sales:${JANE_IN_SALES}`],
  };
  const byName = { address: "linkedin:vanity:jane-doe" };

  it.each([
    [profileUrn(JANE), jane],
    [profileUrn(profileUrn(JANE)), jane],
    [encodeURIComponent(profileUrn(JANE)), jane],
    [`urn:li:fs_miniProfile:${JANE}`, jane],
    [`urn:li:msg_messagingParticipant:${profileUrn(JANE)}`, jane],
    [`/in/${JANE}`, jane],
    [`https://www.linkedin.com/in/${JANE}/`, jane],
    [`urn:li:fs_salesProfile:(${JANE_IN_SALES},NAME_SEARCH,x1Yz)`, inSales],
    [`urn:li:fs_salesProfile:(${JANE_IN_SALES},undefined,undefined)`, inSales],
    [`urn:li:fs_salesProfile:(${JANE},undefined,undefined)`, jane],
    [`/sales/lead/${JANE_IN_SALES},NAME_SEARCH,x1Yz?_ntb=1`, inSales],
    ["urn:li:member:123456789", { address: "linkedin:member:123456789" }],
    ["/in/jane-doe/", byName],
    ["https://de.linkedin.com/in/Jane-Doe?trk=x", byName],
  ])("in %s", (text, person) => {
    expect(recipientIn(text)).toEqual(person);
  });

  it("goes by a name that is for showing only", () => {
    expect(recipientIn("/in/jane-doe", "  Jane Doe ")).toEqual({ ...byName, name: "Jane Doe" });
    expect(recipientIn("/in/jane-doe", "   ")).toEqual(byName);
    expect(recipientIn("/in/jane-doe", "x".repeat(5_000))?.name).toHaveLength(300);
  });

  it.each([
    "urn:li:fsd_company:77",
    "urn:li:company:77",
    "/company/acme/",
    "/in/me/",
    "/in/",
    "/feed/",
    "//elsewhere.example/in/jane-doe",
    "https://elsewhere.example/in/jane-doe",
    profileUrn(`${JANE}x`),
    profileUrn(JANE.slice(0, -1)),
    profileUrn(JANE.toLowerCase()),
    "Jane Doe",
    "",
  ])("is nobody in %s", (text) => {
    expect(recipientIn(text, "Jane Doe")).toBeUndefined();
  });

  it("is the same in every form of an id", () => {
    fc.assert(
      fc.property(member, tail, (number, bytes) => {
        const id = profileIdOf(number, bytes);
        const same = { address: profileKey(id), also: [`linkedin:member:${number}`] };
        for (const text of [profileUrn(id), profileUrn(profileUrn(id)), `/in/${id}`])
          expect(recipientIn(text)).toEqual(same);
        expect(recipientIn(`urn:li:fs_salesProfile:(${salesIdOf(number, bytes)},a,b)`)).toEqual({
          address: `linkedin:member:${number}`,
          also: [`linkedin:sales:${salesIdOf(number, bytes)}`],
        });
      }),
    );
  });

  it("is nobody once a letter of the id is missing or too many", () => {
    const letter = fc.constantFrom(..."AZaz09-_");
    fc.assert(
      fc.property(profileId, fc.nat({ max: 38 }), letter, (id, position, one) => {
        const [before, after] = [id.slice(0, position), id.slice(position)];
        expect(recipientIn(profileUrn(`${before}${after.slice(1)}`))).toBeUndefined();
        expect(recipientIn(profileUrn(`${before}${one}${after}`))).toBeUndefined();
      }),
    );
  });

  it("is never one of another id, whatever letter of it was changed", () => {
    fc.assert(
      fc.property(profileId, fc.nat({ max: 38 }), fc.string({ maxLength: 1 }), (id, n, one) => {
        const other = `${id.slice(0, n)}${one}${id.slice(n + 1)}`;
        fc.pre(other !== id);
        const found = recipientIn(profileUrn(other));
        if (found === undefined) return;
        const [, kind, told] = found.address.split(":");
        if (kind === "id") expect(told).toBe(other);
        else expect(found.also).toContain(`linkedin:sales:${other}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe("one person known by several texts", () => {
  it("has all ids, each once, the strongest first", () => {
    const [vanity, sales, profile] = [
      recipientIn("/in/jane-doe"),
      recipientIn(`/sales/lead/${JANE_IN_SALES}`),
      recipientIn(profileUrn(JANE)),
    ];
    expect(samePerson([vanity, undefined, sales, profile], "Jane Doe")).toEqual({
      address: profileKey(JANE),
      also: [
        "linkedin:member:123456789",
        `linkedin:sales:${JANE_IN_SALES}`,
        "linkedin:vanity:jane-doe",
      ],
      name: "Jane Doe",
    });
  });

  it("is nobody when no text names anybody", () => {
    expect(samePerson([], "Jane Doe")).toBeUndefined();
    expect(samePerson([undefined], "Jane Doe")).toBeUndefined();
  });

  it("goes by the name that any text brought along", () => {
    const named = { address: "linkedin:vanity:jane-doe", name: "Jane Doe" };
    expect(samePerson([recipientIn(profileUrn(JANE)), named])?.name).toBe("Jane Doe");
  });
});

describe("anything at all", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("urn:li:", "2-", "%3A", "%25", "%E4", "%", "(", ")", ",", "/in/", "="),
    fc.constantFrom(URN, THREAD, MESSAGE, JANE, conversationUrn(REP, 1), "\ud800"),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));

  it("never throws", () => {
    fc.assert(
      fc.property(text, (one) => {
        parseMessageId(one);
        normaliseConversationId(one);
        parseEventUrn(one);
        conversationIdIn(one);
        unescaped(one);
        recipientIn(one, one);
        conversationLink(one);
        salesLink(one);
        samePerson([recipientIn(one), { address: one }], one);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is read as no conversation and no message but those whose ids stand in it", () => {
    fc.assert(
      fc.property(text, (one) => {
        const found = conversationIdIn(one) ?? parseEventUrn(one)?.conversationId;
        if (found !== undefined) expect(unescaped(one)).toMatch(/2-[\w+/-]{20}/);
        expect([undefined, THREAD]).toContain(found);
      }),
      { numRuns: 500 },
    );
  });

  it("of a message's id is read as another time or conversation only where it says so", () => {
    fc.assert(
      fc.property(fc.nat({ max: MESSAGE.length - 1 }), fc.string(), (position, one) => {
        const changed = `${MESSAGE.slice(0, position)}${one}${MESSAGE.slice(position + 1)}`;
        const read = parseMessageId(changed);
        if (read === undefined) return;
        const written = atob(changed.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
        expect(written).toContain(String(read.at));
        expect(written).toContain(atob(read.conversationId.slice(2)));
      }),
      { numRuns: 500 },
    );
  });
});
