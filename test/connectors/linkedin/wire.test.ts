/** Requests in, signs out. The fixtures are made up after what LinkedIn's pages send. */
import { describe, expect, it } from "vitest";
import type { Reading } from "~connectors/connector";
import { linkedin, ROUTES } from "~connectors/linkedin/background";
import { conversationLink, salesLink } from "~connectors/linkedin/ids";
import {
  conversationIdOf,
  conversationUrn,
  messageUrn,
  profileIdOf,
  profileUrn,
  salesIdOf,
} from "../../support/linkedin-ids";
import { matchesPattern } from "../../support/match-pattern";
import { at } from "../../support/times";
import { FIXTURES, type Fixture, fixture, REQUEST_ID, readAs, SEEN_AT } from "./fixtures/wire";

const REP = profileIdOf(70_000_001);
const SENT = at("2026-11-23T10:00:00.411");
const TOKEN = "0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab";
const THREAD = conversationIdOf(1);
const ON_DAY = Math.floor(SEEN_AT / 86_400_000);

const BY_NUMBER = "linkedin:member:123456789";
const JANE = { address: `linkedin:id:${profileIdOf(123_456_789)}`, also: [BY_NUMBER] };
const OMAR = {
  address: `linkedin:id:${profileIdOf(234_567_890)}`,
  also: ["linkedin:member:234567890"],
};
const lead = (member: number) => ({
  address: `linkedin:member:${member}`,
  also: [`linkedin:sales:${salesIdOf(member)}`],
});
const IN_THREAD = { address: `linkedin:conversation:${THREAD}` };

const read = (...signs: object[]) => ({ kind: "read", signs });
const requested = (key: string, more: object) => ({
  kind: "send-requested",
  key,
  at: SEEN_AT,
  requestId: REQUEST_ID,
  ...more,
});
const message = (more: object) => read(requested(TOKEN, more));
const there = { recipients: [IN_THREAD], threadId: THREAD, link: conversationLink(THREAD) };
const INVITED = `invitation:${BY_NUMBER}:${ON_DAY}`;
const invitation = (more: object = {}) =>
  read(requested(INVITED, { recipients: [JANE], form: "invitation", ...more }));
const TRACKED = "sales:000100e90010007a00a3000400d20028001b0058004b00f00000001100aa0007";
const fromSales = (more: object) => read(requested(TRACKED, { form: "sales-message", ...more }));
const inSales = (form: string) =>
  read(
    requested(`invitation:${BY_NUMBER}:${REQUEST_ID}`, { recipients: [lead(123_456_789)], form }),
  );
const SALES_THREAD = conversationIdOf(3);

const EXPECTED: Record<string, object> = {
  "2018-legacy-conversation": message({ recipients: [JANE] }),
  "2018-legacy-event": message(there),
  "2019-norm-invitation-note": invitation({ form: "noted-invitation" }),
  "2021-invitation-blank-note": invitation(),
  "2021-sales-invitation-note": inSales("noted-invitation"),
  "2021-sales-message": fromSales({ recipients: [lead(123_456_789)] }),
  "2021-sales-message-to-two": fromSales({
    recipients: [lead(123_456_789), lead(234_567_890)],
    isGroup: true,
  }),
  "2021-sales-reply": fromSales({
    recipients: [{ address: `linkedin:conversation:${SALES_THREAD}` }],
    threadId: SALES_THREAD,
    link: salesLink(SALES_THREAD),
  }),
  "2023-first-message": message({ recipients: [JANE] }),
  "2023-first-message-recipients-in-message": message({ recipients: [JANE] }),
  "2023-invitation": invitation(),
  "2023-invitation-note": invitation({ form: "noted-invitation" }),
  "2023-mark-read": { ...read(), opened: [THREAD] },
  "2023-message": message(there),
  "2023-recall": read({
    kind: "recall-requested",
    threadId: THREAD,
    sentAt: SENT,
    at: SEEN_AT,
    requestId: REQUEST_ID,
  }),
  "2024-sales-invitation": inSales("invitation"),
  "2025-sdui-invitation": invitation({
    recipients: [{ ...JANE, also: [BY_NUMBER, "linkedin:vanity:jane-doe"] }],
    needsProof: true,
  }),
  "2025-sdui-invitation-member-urn": invitation({
    recipients: [{ address: BY_NUMBER, also: ["linkedin:vanity:jane-doe"] }],
    needsProof: true,
  }),
  "2025-sdui-invitation-number-only": invitation({
    recipients: [{ address: BY_NUMBER }],
    needsProof: true,
  }),
  "2026-attachment": message(there),
  "2026-company-inbox": read(),
  "2026-compose-context": { ...read(), conversations: [{ id: THREAD, people: [JANE] }] },
  "2026-compose-context-group": {
    ...read(),
    conversations: [{ id: conversationIdOf(2), people: [JANE, OMAR] }],
  },
  "2026-group": message({ recipients: [JANE, OMAR], isGroup: true }),
  "2026-inmail": message({ recipients: [JANE], form: "inmail" }),
  "2026-inmail-reply": message({ ...there, form: "inmail" }),
  "2026-mention": message(there),
  "2026-post-connect": read({ kind: "send-confirmed", key: INVITED, at: SEEN_AT }),
  "2026-post-connect-refused": read(),
  "2026-quote": message(there),
  "2026-sales-message-by-profile-id": fromSales({ recipients: [JANE] }),
  "2026-shared-post": message({ recipients: [JANE] }),
  "2026-voice": message(there),
};

const MESSAGES = "/voyager/api/voyagerMessagingDashMessengerMessages";
const CONVERSATIONS = "/voyager/api/voyagerMessagingDashMessengerConversations";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui";
const urn = messageUrn(REP, SENT, 1);
const conversation = conversationUrn(REP, 1);
const jane = profileUrn(profileIdOf(123_456_789));
const INVITEE = { inviteeUrn: { memberId: "123456789" }, profileId: profileIdOf(123_456_789) };
const words = { text: "SECRET BODY TEXT" };

/** What else the pages send, of which nothing must count. */
const OTHERS: [what: string, method: string, path: string, body?: object][] = [
  ["a reaction", "POST", `${MESSAGES}?action=reactWithEmoji`, { messageUrn: urn, emoji: "👍" }],
  [
    "a reaction taken back",
    "POST",
    `${MESSAGES}?action=unreactWithEmoji`,
    { messageUrn: urn, emoji: "👍" },
  ],
  [
    "an edit",
    "POST",
    `${MESSAGES}/${encodeURIComponent(urn)}`,
    { patch: { $set: { body: words } } },
  ],
  ["typing", "POST", `${CONVERSATIONS}?action=typing`, { conversationUrn: conversation }],
  [
    "someone added to a group",
    "POST",
    `${CONVERSATIONS}?action=addParticipants`,
    { conversationUrn: conversation, hostRecipientUrns: [jane] },
  ],
  [
    "someone removed from a group",
    "POST",
    `${CONVERSATIONS}?action=removeParticipants`,
    { conversationUrn: conversation, hostRecipientUrns: [jane] },
  ],
  ["a conversation deleted", "DELETE", `${CONVERSATIONS}/${encodeURIComponent(conversation)}`],
  [
    "an acknowledgement",
    "POST",
    "/voyager/api/voyagerMessagingDashMessengerMessageDeliveryAcknowledgements?action=sendDeliveryAcknowledgement",
    { messageUrns: [urn], deliveredAt: SENT },
  ],
  [
    "the badge",
    "POST",
    "/voyager/api/voyagerMessagingDashMessagingBadge?action=markAllMessagesAsSeen",
    { until: SENT },
  ],
  ["presence", "POST", "/voyager/api/messaging/presenceStatuses", { ids: [jane] }],
  [
    "an upload",
    "POST",
    "/voyager/api/voyagerVideoDashMediaUploadMetadata?action=upload",
    { mediaUploadType: "MESSAGING_FILE_ATTACHMENT", fileSize: 1, filename: "SECRET.pdf" },
  ],
  [
    "an upload of a voice note",
    "POST",
    "/voyager/api/voyagerMediaUploadMetadata?action=upload",
    { mediaUploadType: "MESSAGING_VOICE", fileSize: 1, filename: "SECRET.mp4" },
  ],
  [
    "an invitation taken back",
    "POST",
    `${SERVER_REQUEST}.requests.mynetwork.addaWithdrawInvitation`,
    INVITEE,
  ],
  [
    "an invitation accepted",
    "POST",
    `${SERVER_REQUEST}.requests.mynetwork.addaInvitationAction`,
    { ...INVITEE, action: "ACCEPT" },
  ],
  [
    "a dialog",
    "POST",
    `${SERVER_REQUEST}.requests.mynetwork.addaWithdrawConfirmationDialog`,
    INVITEE,
  ],
  [
    "the drawer before an invitation",
    "POST",
    `${SERVER_REQUEST}.impl.mynetwork.infra.components.relationshipbuildingdrawer`,
    INVITEE,
  ],
  [
    "a member followed",
    "POST",
    `${SERVER_REQUEST}.requests.mynetwork.addaUpdateFollowState`,
    INVITEE,
  ],
  [
    "a connection removed",
    "POST",
    "/voyager/api/voyagerRelationshipsDashMemberRelationships?action=removeFromMyConnections",
    { connectedMember: jane },
  ],
  [
    "an old invitation answered",
    "POST",
    "/voyager/api/relationships/invitations/77?action=accept",
    { invitationId: "77" },
  ],
  [
    "messages read",
    "GET",
    `/voyager/api/voyagerMessagingGraphQL/graphql?queryId=messengerMessages.0f1e&variables=(conversationUrn:${encodeURIComponent(conversation)})`,
  ],
  [
    "a conversation's old address read",
    "GET",
    `/voyager/api/messaging/conversations/${encodeURIComponent(THREAD)}/events`,
  ],
  ["a profile read", "GET", "/voyager/api/graphql?queryId=voyagerIdentityDashProfiles.0f1e"],
  ["the stream of what comes in", "GET", "/realtime/connect?rc=1"],
  [
    "Sales Navigator's inbox read",
    "GET",
    "/sales-api/salesApiMessagingThreads?filter=INBOX&q=filter",
  ],
  [
    "Sales Navigator's other actions",
    "POST",
    "/sales-api/salesApiMessageActions?action=markAsRead",
    { threadId: THREAD },
  ],
];

const othersOf = (): [string, Fixture][] =>
  OTHERS.map(([name, method, path, body]) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return [name, { name, method, url: `https://www.linkedin.com${path}`, text }];
  });
const patternsFor = (url: string) =>
  linkedin.requestUrls.filter((pattern) => matchesPattern(pattern, url));

describe("readRequest", () => {
  it("has what is expected of every fixture", () => {
    expect(FIXTURES.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(Object.entries(EXPECTED))("%s", (name, reading) => {
    expect(readAs(fixture(name))).toEqual(reading);
  });

  it.each(FIXTURES)("$name: no text of it comes out", (one) => {
    expect(JSON.stringify(readAs(one))).not.toMatch(/SECRET|Omar Said/);
  });

  it("has text in its fixtures that could come out", () => {
    const [inMail, quote] = [fixture("2026-inmail"), fixture("2026-quote")];
    expect(inMail.text).toMatch(/SECRET BODY TEXT.*SECRET SUBJECT/s);
    expect(quote.text).toMatch(/SECRET BODY TEXT.*SECRET QUOTE/s);
    for (const name of ["2023-invitation-note", "2021-sales-invitation-note"])
      expect(fixture(name).text).toMatch(/SECRET NOTE/);
  });

  it.each(othersOf())("%s says nothing", (_what, one) => {
    const reading = readAs(one);
    expect(reading).toEqual({ kind: "read", signs: [] });
    // Not even when it looks like a message.
    const { text } = fixture("2023-first-message");
    expect(readAs({ ...one, text })).toEqual({ kind: "read", signs: [] });
  });

  it("says nothing of a conversation marked as unread", () => {
    const { method, url, text = "" } = fixture("2023-mark-read");
    const unread = text.replace('"read":true', '"read":false');
    expect(readAs({ method, url, text: unread })).toEqual({ ...read(), opened: [] });
  });
});

describe("the patterns", () => {
  it.each(FIXTURES)("let $name through, by its own route", ({ url }) => {
    const routes = ROUTES.filter(({ isAt }) => isAt(new URL(url)));
    expect(routes).toHaveLength(1);
    expect(patternsFor(url)).toEqual(routes[0]?.urls);
  });

  it.each(othersOf())("do not let through: %s", (_what, { url }) => {
    // An address of old conversations is written to and read from alike.
    expect(patternsFor(url)).toEqual([]);
    expect(ROUTES.filter(({ isAt }) => isAt(new URL(url)))).toEqual([]);
  });

  it.each(FIXTURES)("do not let $name through at another site", ({ url }) => {
    for (const origin of ["https://linkedin.example", "https://www.linkedin.com.evil.example"]) {
      const elsewhere = url.replace("https://www.linkedin.com", origin);
      expect(patternsFor(elsewhere)).toEqual([]);
      expect(readAs({ ...fixture("2023-message"), url: elsewhere })).toEqual(read());
    }
  });

  it.each(FIXTURES)("$name is read by its own method only", (one) => {
    for (const method of ["GET", "POST", "PUT", "OPTIONS", "DELETE"].filter(
      (other) => other !== one.method,
    ))
      expect(readAs({ ...one, method })).toEqual(read());
  });
});

describe("what may differ in a request", () => {
  /** A fixture after something in its text was replaced. */
  const changed = (name: string, from: string | RegExp, to: string): Reading => {
    const one = fixture(name);
    const text = one.text?.replaceAll(from instanceof RegExp ? from : from, to);
    expect(text).not.toBe(one.text);
    return readAs({ ...one, ...(text !== undefined && { text }) });
  };

  it("the parameters of the address, in any order", () => {
    const { method, url, text } = fixture("2023-message");
    const other = url.replace("?", "?decorationId=x-1&");
    expect(readAs({ method, url: `${other}&x=1`, text })).toEqual(EXPECTED["2023-message"]);
    expect(patternsFor(`${other}&x=1`)).toHaveLength(1);
  });

  it("the client's name for the message: none, and then each request is one of its own", () => {
    expect(changed("2023-message", /"originToken":"[^"]*",/g, "")).toMatchObject({
      signs: [{ key: `request:${REQUEST_ID}:${SEEN_AT}` }],
    });
  });

  it("the padding of a conversation's id", () => {
    expect(changed("2023-message", /={1,2}\)/g, ")")).toEqual(EXPECTED["2023-message"]);
  });

  it("the URNs: percent-encoded", () => {
    const one = fixture("2023-first-message");
    const text = one.text?.replace(/urn:li:fsd_profile:[\w-]+/g, encodeURIComponent);
    expect(text).toMatch(/urn%3Ali/);
    expect(readAs({ ...one, ...(text !== undefined && { text }) })).toEqual(
      EXPECTED["2023-first-message"],
    );
  });

  it("the conversation: one of an old id that nobody can be found by", () => {
    const old = changed("2023-message", /2-[\w+/]+=*\)/g, "S6400000000000000000_500)");
    expect(old).toEqual({ kind: "unreadable", surface: "linkedin" });
  });

  it("the recipients: the same one twice, who is no group", () => {
    const one = fixture("2026-group");
    const [janes, omars] = [profileIdOf(123_456_789), profileIdOf(234_567_890)];
    const text = one.text?.replaceAll(omars, janes);
    expect(readAs({ ...one, ...(text !== undefined && { text }) })).toEqual(
      message({ recipients: [JANE] }),
    );
  });

  it("the recipients in Sales Navigator: the same one twice, who is no group", () => {
    const one = fixture("2021-sales-message-to-two");
    const text = one.text?.replaceAll(salesIdOf(234_567_890), salesIdOf(123_456_789));
    expect(readAs({ ...one, ...(text !== undefined && { text }) })).toEqual(
      EXPECTED["2021-sales-message"],
    );
  });

  it("the thread in Sales Navigator: any text, also one that is cut through a character", () => {
    const thread = JSON.stringify(conversationIdOf(3)).slice(1, -1);
    for (const other of ["\\ud800", `${"x".repeat(199)}\\ud83d\\ude00`, "a thread/of ours"])
      expect(changed("2021-sales-reply", thread, other)).toMatchObject({
        signs: [{ link: expect.stringMatching(/^https:\/\/www\.linkedin\.com\/sales\/inbox\//) }],
      });
  });

  it("what tells a message of Sales Navigator from the next", () => {
    const keyOf = (tracking: string) => {
      const reading = changed("2021-sales-reply", /"trackingId":"(?:\\"|[^"])*"/g, tracking);
      return reading.kind === "read" ? reading.signs.map((sign) => "key" in sign && sign.key) : [];
    };
    const ids = ['"trackingId":"\\u0001#"', '"trackingId":"\\u0012\\u0003"', '"x":0'];
    expect(new Set(ids.flatMap(keyOf)).size).toBe(3);
  });
});

describe("an invitation and the word that it was taken", () => {
  const keysAt = (name: string, seenAt: number) => {
    const reading = readAs(fixture(name), seenAt);
    return reading.kind === "read" ? reading.signs.map((sign) => "key" in sign && sign.key) : [];
  };

  it.each([
    "2025-sdui-invitation",
    "2025-sdui-invitation-number-only",
    "2025-sdui-invitation-member-urn",
    "2023-invitation",
    "2019-norm-invitation-note",
  ])("go by one name: %s", (name) => {
    expect(keysAt("2026-post-connect", SEEN_AT + 900)).toEqual(keysAt(name, SEEN_AT));
  });

  it("go by one name also when midnight falls between them", () => {
    const midnight = at("2026-11-24T00:00Z");
    const [invited] = keysAt("2025-sdui-invitation", midnight - 1);
    expect(keysAt("2026-post-connect", midnight + 900)).toContain(invited);
    expect(keysAt("2026-post-connect", midnight + 30 * 60_000)).not.toContain(invited);
  });

  it("go by one name also where the id stands under a name that is new", () => {
    const one = fixture("2026-post-connect");
    const text = one.text?.replaceAll('"profileId"', '"invitee"');
    expect(text).not.toBe(one.text);
    expect(readAs({ ...one, ...(text !== undefined && { text }) })).toEqual(
      EXPECTED["2026-post-connect"],
    );
  });

  it("say nothing of another day's invitation", () => {
    const [today] = keysAt("2025-sdui-invitation", SEEN_AT);
    expect(keysAt("2025-sdui-invitation", SEEN_AT + 86_400_000)).not.toEqual([today]);
    expect(keysAt("2026-post-connect", SEEN_AT + 86_400_000)).not.toContain(today);
  });

  it("of Sales Navigator is for whom a new field names, and for nobody in the note", () => {
    const { method, url } = fixture("2021-sales-invitation-note");
    const invitee = `urn:li:fs_salesProfile:(${salesIdOf(123_456_789)},NAME_SEARCH,x1Yz)`;
    const text = JSON.stringify({ message: jane.replace(/.{4}$/, "AAAA"), invitee });
    expect(readAs({ method, url, text })).toEqual(inSales("noted-invitation"));
  });
});

describe("a body that is no request", () => {
  const surfaces: [string, string][] = [
    ["2023-message", "linkedin"],
    ["2018-legacy-event", "linkedin"],
    ["2023-recall", "linkedin"],
    ["2023-invitation", "linkedin-invitations"],
    ["2025-sdui-invitation", "linkedin-invitations"],
    ["2021-sales-message", "linkedin-sales"],
    ["2021-sales-invitation-note", "linkedin-invitations"],
  ];

  it.each(surfaces)("of %s is unreadable, and says where: %s", (name, surface) => {
    const { method, url, text = "" } = fixture(name);
    for (const other of [undefined, "", text.slice(1), "<!doctype html>", "a=1&b=2", "null", "7"])
      expect(readAs({ method, url, text: other })).toEqual({ kind: "unreadable", surface });
  });

  it.each(surfaces.filter(([name]) => name !== "2023-recall"))(
    "of %s is unreadable when it names nobody",
    (name, surface) => {
      const { method, url } = fixture(name);
      for (const text of ["{}", "[]", '{"message":{}}', '{"createMessageRequest":{"body":"x"}}']) {
        if (name === "2018-legacy-event") continue;
        expect(readAs({ method, url, text })).toEqual({ kind: "unreadable", surface });
      }
    },
  );

  it("of an invitation is unreadable when its number is none", () => {
    const { method, url } = fixture("2025-sdui-invitation");
    for (const memberId of [null, true, [], {}, { toString: 1, valueOf: 1 }, 1.5, 1e21, "x"]) {
      const text = JSON.stringify({ inviteeUrn: { memberId } });
      expect(readAs({ method, url, text })).toMatchObject({ kind: "unreadable" });
    }
  });

  it("of the word that an invitation was taken says nothing when it names nobody", () => {
    expect(readAs({ ...fixture("2026-post-connect"), text: "{}" })).toEqual(read());
  });
});
