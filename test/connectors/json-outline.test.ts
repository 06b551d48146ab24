/** The shape of a request, from which nothing that anyone wrote can be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonOutline } from "~connectors/json-outline";

const bytes = (text: string) => new TextEncoder().encode(text);
const outline = (value: unknown) => jsonOutline(bytes(JSON.stringify(value)));

describe("the outline of a request", () => {
  it.each([
    [null, "_"],
    [0, "n"],
    [-1.5e300, "n"],
    [true, "b"],
    [false, "b"],
    ["text", "s"],
    ["", "s"],
    ["1732352400000", "s"],
    [[], "[]"],
    [{}, "{}"],
    [[1, 2, 3], "[n×3]"],
    [[1, "a", "b", null, null, 1], "[n,s×2,_×2,n]"],
    [[[1, "a"], [2, "b"], [3]], "[[n,s]×2,[n]]"],
    [{ "1": "a", "25": 1 }, "{1:s,25:n}"],
    [{ jane: 1, omar: 2, "12345": 3 }, "{k:n×3}"],
    [["^pfg", "^r_bt", "^scheduled", "~x"], "[^pfg,^r_bt,^scheduled,~x]"],
    [["^Jane", "^jane doe", "^r1", "x^r", `^${"a".repeat(17)}`], "[s×5]"],
    [
      ["msg-a:r123", "#msg-f:9", "thread-a:r-1", "thread-f:1|msg-f:2"],
      "[msg-a:,#msg-f:,thread-a:,thread-f:]",
    ],
    [
      { message: { originToken: "abc", words: "x" }, mailboxUrn: "urn:li:fsd_profile:ACoAAB" },
      "{message:{originToken:s,k:s},mailboxUrn:urn:li:fsd_profile:}",
    ],
    [["see msg-a:r123", "msg-A:r1", "msg-:1"], "[s×3]"],
    [["<", "[", "{", ")", "<<", "a"], "[<,[,{,),s×2]"],
  ])("%j is %s", (value, expected) => {
    expect(outline(value)).toBe(expected);
  });

  it("shows where in a message what lies", () => {
    const message = ["msg-a:r1", [1, "rep@northwind.example"], [[1, "jane@acme.example", "Jane"]]];
    expect(outline([null, [["thread-a:r2", [message, ["^pfg"]]]]])).toBe(
      "[_,[[thread-a:,[[msg-a:,[n,s],[[n,s×2]]],[^pfg]]]]]",
    );
  });

  it.each([
    ["no body", undefined, "no body"],
    ["an empty one", "", "not JSON, 0 bytes, begins s"],
    ["a page", "<!doctype html><title>Jane</title>", "not JSON, 34 bytes, begins <"],
    ["a guard", ")]}'\n[1]", "not JSON, 8 bytes, begins )"],
    ["half a request", '[["jane', "not JSON, 7 bytes, begins ["],
    ["a form", "jane=1", "not JSON, 6 bytes, begins s"],
    ["a guard before nothing", "é", "not JSON, 2 bytes, begins s"],
  ])("of %s", (_what, text, expected) => {
    expect(jsonOutline(text === undefined ? undefined : bytes(text))).toBe(expected);
  });

  it("ends at a length that can be shown", () => {
    const wide = Array.from({ length: 5_000 }, (_, index) => (index % 2 === 0 ? 1 : "a"));
    expect(outline(wide)).toHaveLength(2_001);
    expect(outline(wide).endsWith("…")).toBe(true);
  });

  it("ends at a depth that can be shown", () => {
    const deep = `${"[".repeat(5_000)}"jane"${"]".repeat(5_000)}`;
    expect(jsonOutline(bytes(deep))).toBe(`${"[".repeat(15)}…${"]".repeat(15)}`);
  });
});

/** Everything an outline may consist of, besides the marks that are the site's own. */
const SYNTAX =
  /^(?:[_nbs…,[\]{}<)]|(?:k|\d{1,4}|message|body|text|subject|patch|payload):|×\d+|[\^~][a-z_]{1,16}|#?(?:msg|thread)-[a-z]:)*$/;
const NOT_JSON = /^not JSON, \d+ bytes, begins [s<[{)]$/;

describe("any request", () => {
  it("leaves nothing in its outline but its shape", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false }), (value) => {
        const text = outline(value);
        expect(text.length).toBeLessThanOrEqual(2_001);
        expect(text).toMatch(SYNTAX);
      }),
      { numRuns: 500 },
    );
  });

  const word = fc.stringMatching(/^[A-Za-zÀ-ž0-9]{4,12}$/);
  const secret = fc.oneof(
    fc.tuple(word, word).map(([first, last]) => `${first} ${last}`),
    fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`),
    fc.tuple(word, word).map(([host, path]) => `https://${host}.example/${path}?q=${path}`),
    fc.string({ minLength: 4, unit: "grapheme" }).filter((text) => !SYNTAX.test(text)),
    word.map((text) => `^${text}9`),
    word.map((text) => `msg-a:${text}`),
    word.map((text) => `#thread-f:${text}`),
  );

  it("keeps secret what was written, wherever it stands", () => {
    const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        secret,
        fc.constantFrom(null, 1, true, "^pfg"),
        tie("node"),
      ),
      node: fc.oneof(
        fc.array(tie("tree"), { maxLength: 6 }),
        fc.dictionary(fc.oneof(secret, fc.constantFrom("1", "25")), tie("tree"), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = outline(value);
        // Only what is the site's own kind of an id may be the beginning of a secret.
        for (const one of stringsIn(value)) {
          const own = one.replace(/^#?(?:msg|thread)-[a-z]:/, "");
          if (own.length >= 4 && own !== "^pfg") expect(text).not.toContain(own);
        }
        expect(text).toMatch(SYNTAX);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        const text = jsonOutline(body);
        expect(NOT_JSON.test(text) || SYNTAX.test(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(), (json, cut) => {
        const text = jsonOutline(bytes(json.slice(0, cut % (json.length + 1))));
        expect(NOT_JSON.test(text) || SYNTAX.test(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(stringsIn)];
}
