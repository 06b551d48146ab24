/** What holds for every request, however damaged: nothing throws, and nobody is read into it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedin } from "~connectors/linkedin/background";
import { unescaped } from "~connectors/linkedin/ids";
import { addressesOf, type Recipient } from "~domain/recipient";
import { profileIdOf, profileUrn, salesIdOf } from "../../support/linkedin-ids";
import { FIXTURES, type Fixture, REQUEST_ID, readAs, SEEN_AT } from "./fixtures/wire";

/** Nobody whom any of the fixtures is for. */
const STRANGER = profileIdOf(345_678_901);
const IDS_OF_STRANGER = /345678901|ACoAABSafzUB|ACwAABSafzUB|pat-stranger/;
const ABOUT_STRANGER = [
  STRANGER,
  profileUrn(STRANGER),
  "urn:li:member:345678901",
  `urn:li:fs_salesProfile:(${salesIdOf(345_678_901)},NAME_SEARCH,x1Yz)`,
  "https://www.linkedin.com/in/pat-stranger/",
  `Do you know (${STRANGER}), https://www.linkedin.com/in/${STRANGER}?`,
];
/** What the rep or LinkedIn has written there, and not whom it is for. */
const WORDS = /^(?:text|subject|customMessage|message|conversationTitle|firstName|lastName|name)$/;

const posts = FIXTURES.filter(({ text }) => text !== undefined);
const anyPost = fc.constantFrom(...posts);
const at = (one: Fixture, body: unknown): Fixture => ({ ...one, text: JSON.stringify(body) });
const bodyOf = ({ text = "null" }: Fixture): unknown => JSON.parse(text);

function recipientsIn(one: Fixture): Recipient[] {
  const reading = readAs(one);
  if (reading.kind !== "read") return [];
  const named = reading.signs.flatMap((sign) => ("recipients" in sign ? sign.recipients : []));
  return [...named, ...(reading.conversations ?? []).flatMap(({ people }) => people)];
}

/** Member numbers, ids and public names that stand in a request, as handle keys. */
function keysIn({ url, text = "" }: Fixture): Set<string> {
  const all = unescaped(`${url} ${text.replaceAll("\\/", "/")}`);
  const ids = all.match(/AC[ow][\w-]{36}/g) ?? [];
  const conversations = all.match(/2-[\w+/-]{20,}/g) ?? [];
  return new Set([
    ...ids.flatMap((id) => [`linkedin:id:${id}`, `linkedin:sales:${id}`, numberIn(id)]),
    ...(all.match(/\d+/g) ?? []).map((number) => `linkedin:member:${number}`),
    ...[...all.matchAll(/\/in\/([^/"?#\s]+)/g)].map(([, name]) => `linkedin:vanity:${name}`),
    ...conversations.map((id) => `linkedin:conversation:${id}`),
  ]);
}

function numberIn(id: string): string {
  return `linkedin:member:${Buffer.from(id, "base64url").readUIntBE(2, 6)}`;
}

function expectTrue(one: Fixture): void {
  const standing = keysIn(one);
  for (const key of recipientsIn(one).flatMap(addressesOf)) {
    // What is not base64 of a conversation's is the name of a thread, as it stands there.
    const found = standing.has(key.replace(/=+$/, "")) || isThread(key, one);
    expect(found, `${key} stands in ${one.name}`).toBe(true);
  }
}

function isThread(key: string, { text = "" }: Fixture): boolean {
  const id = key.startsWith("linkedin:conversation:") && key.slice("linkedin:conversation:".length);
  return id !== false && text.includes(JSON.stringify(id).slice(1, -1));
}

describe("anything at all", () => {
  it("is read or unreadable, and never throws", () => {
    const url = fc.oneof(
      fc.constantFrom(...FIXTURES.map((one) => one.url)),
      fc.webUrl({ withQueryParameters: true }),
      fc.webPath().map((path) => `https://www.linkedin.com${path}`),
      fc.string(),
    );
    const body = fc.option(
      fc.oneof(
        fc.uint8Array(),
        fc.json({ maxDepth: 8 }).map((text) => new TextEncoder().encode(text)),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(url, fc.constantFrom("GET", "POST"), body, (address, method, bytes) => {
        const request = { url: address, method, requestId: REQUEST_ID, at: SEEN_AT, body: bytes };
        expect(["read", "unreadable"]).toContain(linkedin.readRequest(request).kind);
      }),
      { numRuns: 500 },
    );
  });

  it("is not overwhelmed by depth or breadth", () => {
    const deep = `${'{"a":['.repeat(3_000)}${"]}".repeat(3_000)}`;
    const wide = JSON.stringify(Array.from({ length: 20_000 }, () => profileUrn(STRANGER)));
    for (const one of posts)
      for (const text of [deep, wide, `{"entities":${wide},"inviteeUrn":${deep}}`])
        expect(["read", "unreadable"]).toContain(readAs({ ...one, text }).kind);
  });
});

describe("a request with something in it replaced or missing", () => {
  const odd = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "\ud800", "urn:li:", 0, -1, 1e21, 1.5, [], {}, [[]], {
      toString: 1,
      valueOf: 1,
    }),
    fc.constantFrom(...ABOUT_STRANGER),
    fc.integer({ min: 1, max: 999_999_999 }).map((member) => profileUrn(profileIdOf(member))),
  );

  it("never throws, and is for nobody but whom it still names", () => {
    fc.assert(
      fc.property(anyPost, fc.nat(), odd, (one, position, value) => {
        let count = 0;
        JSON.stringify(bodyOf(one), (_name, old: unknown) => {
          count += 1;
          return old;
        });
        let seen = 0;
        const target = 1 + (position % (count - 1));
        const changed = JSON.parse(
          JSON.stringify(bodyOf(one), (_name, old: unknown) => (seen++ === target ? value : old)),
        );
        expectTrue(at(one, changed));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is found out when it is for someone who is not named", () => {
    const [one] = posts.filter(({ name }) => name === "2023-first-message");
    if (one === undefined) throw new Error("There is no such fixture.");
    expect(keysIn(one)).toContain(`linkedin:id:${profileIdOf(123_456_789)}`);
    expect(keysIn(one)).not.toContain(`linkedin:id:${STRANGER}`);
  });
});

describe("people in the words of a message", () => {
  /** Each text that someone wrote, replaced; ids and addresses stay. */
  const withWords = (node: unknown, words: string): unknown => {
    if (Array.isArray(node)) return node.map((one) => withWords(one, words));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => {
        const isWords = WORDS.test(name) || (name === "body" && typeof value === "string");
        return [name, isWords && typeof value === "string" ? words : withWords(value, words)];
      }),
    );
  };

  it.each(posts)("$name: nobody is read into them", (one) => {
    for (const words of ABOUT_STRANGER) {
      const changed = at(one, withWords(bodyOf(one), words));
      expect(recipientsIn(changed)).toEqual(recipientsIn(one));
      expect(JSON.stringify(readAs(changed))).not.toMatch(IDS_OF_STRANGER);
    }
  });

  it.each(posts)("$name: nobody is, whatever else stands beside whom it is for", (one) => {
    for (const words of ABOUT_STRANGER) {
      const body = { note: words, message2: words, ...(bodyOf(one) as object), text: words };
      expect(recipientsIn(at(one, body))).toEqual(recipientsIn(one));
    }
  });

  it("are texts that would be understood as a person elsewhere", () => {
    const [one] = posts.filter(({ name }) => name === "2023-first-message");
    const text = one?.text?.replaceAll(profileIdOf(123_456_789), STRANGER);
    if (one === undefined || text === undefined) throw new Error("There is no such fixture.");
    expect(JSON.stringify(readAs({ ...one, text }))).toMatch(IDS_OF_STRANGER);
  });
});
