/** Requests in, signs out. The fixtures are made up after the two formats Gmail has spoken. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gmail } from "~connectors/gmail/background";
import { threadLink } from "~connectors/gmail/ids";
import { LAYOUTS, type Layout, readWire } from "~connectors/gmail/wire";
import type { SendSign } from "~domain/pending-send";
import { at } from "../../support/times";

const AT = at("2026-11-23T09:00Z");
const URL_OF_SYNC = "https://mail.google.com/sync/u/1/i/s?hl=en&c=51&rt=r&pt=ji";
const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/wire/${name}.json`, import.meta.url), "utf8");

const read = (body: Uint8Array | undefined, url = URL_OF_SYNC) =>
  gmail.readRequest({ url, method: "POST", requestId: "77", at: AT, body });

function signsIn(name: string, url?: string): SendSign[] {
  const reading = read(bytes(fixture(name)), url);
  if (reading.kind !== "read") throw new Error(`${name} is ${reading.kind}`);
  return reading.signs;
}

const MESSAGE = "msg-a:r1234567890123456789";
const OTHER = "msg-a:r-9876543210987654321";
const NEW_THREAD = "thread-a:r2234567890123456789";
const OLD_THREAD = "thread-f:1641624131846230421";
const JANE = { address: "jane.doe@acme.example", name: "Jane Doe" };
const OMAR = { address: "omar@elsewhere.example", name: "Omar Said" };
const LI = { address: "li.wei+crm@harbour.example" };
const SENDS_AT = at("2026-11-25T09:00Z");

const place = (threadId: string) => ({ threadId, link: threadLink("/mail/u/1", threadId) });
const SUBJECT = "Dates for a demo";
const sent = (key: string, threadId: string, ...recipients: object[]) => ({
  ...nameless(key, threadId, ...recipients),
  subject: SUBJECT,
});
const nameless = (key: string, threadId: string, ...recipients: object[]) => ({
  kind: "send-requested",
  key,
  at: AT,
  requestId: "77",
  recipients,
  ...place(threadId),
});
const scheduled = (sendsAt: number | undefined) => ({
  ...sent(MESSAGE, NEW_THREAD, JANE),
  kind: "schedule-requested",
  ...(sendsAt !== undefined && { sendsAt }),
});
const draft = (key: string) => ({ kind: "draft-requested", key, at: AT });

const many = [
  ...Array.from({ length: 100 }, (_, i) => ({
    address: `guest${i}@party.example`,
    name: `Guest ${i}`,
  })),
  ...Array.from({ length: 20 }, (_, i) => ({ address: `copy${i}@party.example` })),
];

const EXPECTED: Record<string, object[]> = {
  "2019-object-delta-undo": [draft(MESSAGE)],
  "2019-object-draft": [draft(MESSAGE)],
  "2019-object-new-mail": [sent(MESSAGE, NEW_THREAD, JANE, OMAR, LI)],
  "2019-object-reply": [sent(MESSAGE, OLD_THREAD, JANE)],
  "2019-object-two-sends": [sent(MESSAGE, NEW_THREAD, JANE), sent(OTHER, OLD_THREAD, OMAR)],
  "2022-array-120-recipients": [sent(MESSAGE, NEW_THREAD, ...many)],
  "2022-array-bcc-only-empty-subject": [nameless(MESSAGE, NEW_THREAD, LI)],
  "2022-array-bump": [],
  "2022-array-draft": [draft(MESSAGE)],
  "2022-array-draft-and-send": [draft(OTHER), sent(MESSAGE, NEW_THREAD, JANE)],
  "2022-array-draft-then-send-of-one": [sent(MESSAGE, NEW_THREAD, JANE, OMAR)],
  "2022-array-draft-update": [draft(MESSAGE)],
  "2022-array-new-mail": [sent(MESSAGE, NEW_THREAD, JANE, OMAR, LI)],
  "2022-array-new-mail-after-autosave": [sent(MESSAGE, NEW_THREAD, JANE)],
  "2022-array-reply": [sent(MESSAGE, OLD_THREAD, JANE)],
  "2022-array-reply-from-self-to-self-and-jane": [sent(MESSAGE, OLD_THREAD, JANE)],
  "2022-array-send-then-draft-of-one": [draft(MESSAGE)],
  "2022-array-thread-and-message-id": [sent(MESSAGE, OLD_THREAD, JANE)],
  "2022-array-two-sends": [sent(MESSAGE, NEW_THREAD, JANE), sent(OTHER, OLD_THREAD, OMAR)],
  "2023-array-scheduled-seconds": [scheduled(SENDS_AT)],
  "2023-object-scheduled": [scheduled(SENDS_AT)],
  "2026-array-deeper-wrapping": [sent(MESSAGE, NEW_THREAD, JANE)],
  "2026-array-delta-read": [],
  "2026-array-delta-sent": [],
  "2026-array-delta-trash": [],
  "2026-array-delta-undo": [draft(MESSAGE)],
  "2026-array-delta-undo-by-removal": [draft(MESSAGE), draft(OTHER)],
  "2026-array-delta-unscheduled": [draft(MESSAGE)],
  "2026-array-no-operations": [],
  "2026-array-scheduled": [scheduled(SENDS_AT)],
  "2026-array-scheduled-text-time": [scheduled(SENDS_AT)],
  "2026-array-scheduled-without-time": [scheduled(undefined)],
  "2026-array-unknown-slots": [sent(MESSAGE, NEW_THREAD, JANE)],
};

describe("readRequest", () => {
  it.each(Object.entries(EXPECTED))("%s", (name, signs) => {
    expect(signsIn(name)).toEqual(signs);
  });

  it.each(Object.keys(EXPECTED))("%s: no text of the message comes out", (name) => {
    expect(JSON.stringify(read(bytes(fixture(name))))).not.toMatch(/SECRET/);
    expect(JSON.stringify(readWire(JSON.parse(fixture(name))))).not.toMatch(/SECRET/);
  });

  it("has text in its fixtures that could come out", () => {
    expect(fixture("2022-array-reply")).toMatch(/SECRET BODY TEXT.*SECRET SNIPPET/s);
    expect(fixture("2019-object-reply")).toMatch(/SECRET BODY TEXT.*SECRET SNIPPET/s);
  });
});

describe("a layout that is not known yet", () => {
  // An invented future: everything stands two places further on, and every label has a new sign.
  // biome-ignore format: one line a layout, as in the table
  const NEW: Layout =
    { since: "2027", at: { id: 2, sender: 3, to: 4, cc: 5, bcc: 6, subject: 9, labels: 12, sendsAt: 55 }, person: { address: 3, name: 4 }, delta: { added: 2, removed: 3, ids: 4 }, marks: { sending: "~out", scheduled: "~scheduled", draft: "~r", sent: "~f" } };
  const drifted = JSON.parse(fixture("2027-made-up-drift"));

  it("says nothing, and one line makes it speak", () => {
    expect(readWire(drifted)).toEqual([]);
    expect(readWire(drifted, [NEW, ...LAYOUTS])).toEqual([
      {
        kind: "message",
        id: MESSAGE,
        state: "sending",
        sender: "rep@northwind.example",
        recipients: [JANE, OMAR],
        threadId: NEW_THREAD,
        subject: "Dates",
      },
    ]);
  });

  it("does not change what the old ones say", () => {
    for (const name of Object.keys(EXPECTED)) {
      const root = JSON.parse(fixture(name));
      expect(readWire(root, [NEW, ...LAYOUTS]), name).toEqual(readWire(root));
    }
  });
});

describe("the address of the request", () => {
  it.each([
    ["https://mail.google.com/sync/u/0/i/s?hl=de&c=1", "/mail/u/0"],
    ["https://mail.google.com/sync/u/12/i/s", "/mail/u/12"],
    ["https://mail.google.com/sync/i/s?c=3", "/mail/u/0"],
    ["https://mail.google.com/sync/u/1/d/AbC-d_9/i/s?c=3", "/mail/b/AbC-d_9/u/1"],
  ])("%s is of the mailbox %s", (url, mailbox) => {
    const [sign] = signsIn("2022-array-new-mail", url);
    expect(sign).toMatchObject({ link: threadLink(mailbox, NEW_THREAD) });
  });

  it.each([
    "https://mail.google.com/sync/u/0/i/fd?hl=en",
    "https://mail.google.com/sync/u/0/i/s/x",
    "https://mail.google.com/sync/u/x/i/s",
    "https://mail.google.com/x/sync/u/0/i/s",
    "https://mail.google.com/mail/u/0/?ui=2&/sync/u/0/i/s",
  ])("%s is not read", (url) => {
    expect(signsIn("2022-array-new-mail", url)).toEqual([]);
    expect(read(undefined, url)).toEqual({ kind: "read", signs: [] });
  });
});

describe("what may differ in a request", () => {
  type Change = (message: unknown[]) => void;
  /** The signs in a fixture after each message in it was changed. */
  function signsAfter(name: string, change: Change, url?: string): SendSign[] {
    const isMessage = (value: unknown): value is unknown[] =>
      Array.isArray(value) && String(value[0]).startsWith("msg-") && value.length > 11;
    const body = JSON.parse(fixture(name), (_key, value: unknown) => {
      if (isMessage(value)) change(value);
      return value;
    });
    const reading = read(bytes(JSON.stringify(body)), url);
    return reading.kind === "read" ? reading.signs : [];
  }
  const withSender = (address: string): Change => {
    return (message) => {
      message[1] = [1, address, "Robin Rep", null, null, null, null, null, null, address];
    };
  };
  const withTo = (...addresses: string[]): Change => {
    return (message) => {
      message[2] = addresses.map((address) => [1, address, "Someone"]);
    };
  };
  const recipientsOf = ([sign]: SendSign[]) =>
    sign !== undefined && "recipients" in sign ? sign.recipients.map((one) => one.address) : [];

  it("the sender: an alias, which is left out of the recipients like any sender", () => {
    expect(signsAfter("2022-array-reply", withSender("sales@alias.example"))).toEqual([
      sent(MESSAGE, OLD_THREAD, JANE),
    ]);
    const toBoth: Change = (message) => {
      withSender("Sales@Alias.example")(message);
      withTo("sales@alias.example", "rep@northwind.example", "jane.doe@acme.example")(message);
    };
    expect(recipientsOf(signsAfter("2022-array-reply", toBoth))).toEqual([
      "rep@northwind.example",
      "jane.doe@acme.example",
    ]);
  });

  it("the sender: none, or one that is no address", () => {
    for (const sender of [null, [], [1], [1, "Robin Rep"], "rep@northwind.example"]) {
      const change: Change = (message) => {
        message[1] = sender;
      };
      expect(signsAfter("2022-array-reply", change)).toEqual([sent(MESSAGE, OLD_THREAD, JANE)]);
    }
  });

  it.each<[string, unknown, string | undefined]>([
    ["empty", "", undefined],
    ["blank", " \n ", undefined],
    ["missing", null, undefined],
    ["no text", ["SECRET"], undefined],
    ["a label", "^r", "^r"],
    ["an id", OTHER, OTHER],
    ["space around it", "  About the fair ", "About the fair"],
    ["very long", "\u{1f4c5}".repeat(400), "\u{1f4c5}".repeat(300)],
  ])("the subject: %s", (_what, typed, subject) => {
    const change: Change = (message) => {
      message[7] = typed;
    };
    expect(signsAfter("2022-array-reply", change)).toEqual([
      { ...nameless(MESSAGE, OLD_THREAD, JANE), ...(subject !== undefined && { subject }) },
    ]);
  });

  it("the recipients: none of them an address", () => {
    expect(recipientsOf(signsAfter("2022-array-reply", withTo("undisclosed", "a@b", "")))).toEqual(
      [],
    );
  });

  it("the places behind those that are known", () => {
    const change: Change = (message) => {
      message.push("^r", ["^r"], [1, "x@y.example"], { 11: ["^scheduled"] }, "msg-a:r5", null);
    };
    for (const name of Object.keys(EXPECTED).filter((one) => one.includes("array")))
      expect(signsAfter(name, change), name).toEqual(EXPECTED[name]);
  });

  it("the labels: with the rep's own among them, in any order", () => {
    const change: Change = (message) => {
      message[10] = ["Deals", "^f_bt", "^pfg", "Label_7"];
    };
    expect(signsAfter("2022-array-reply", change)).toEqual([sent(MESSAGE, OLD_THREAD, JANE)]);
  });

  it("the account: each tab tells of its own", () => {
    const [first, second] = [0, 1].map((index) => {
      return signsAfter(
        "2022-array-reply",
        () => undefined,
        `https://mail.google.com/sync/u/${index}/i/s?c=1`,
      )[0];
    });
    expect(first).toMatchObject({ link: threadLink("/mail/u/0", OLD_THREAD) });
    expect(second).toMatchObject({ link: threadLink("/mail/u/1", OLD_THREAD) });
  });
});

describe("a body that is no request", () => {
  const whole = fixture("2022-array-new-mail");
  it.each([
    ["missing", undefined],
    ["empty", bytes("")],
    ["cut off", bytes(whole.slice(0, whole.length / 2))],
    ["behind a guard", bytes(`)]}'\n${whole}`)],
    ["a page", bytes("<!doctype html><title>Sign in</title>")],
    ["a form", bytes("a=1&b=2")],
    ["not text", new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
  ])("is unreadable when %s", (_what, body) => {
    expect(read(body)).toEqual({ kind: "unreadable" });
  });

  it.each(["null", "1", '"text"', "[]", "{}", "[[[[]]]]"])("%s holds no sign", (text) => {
    expect(read(bytes(text))).toEqual({ kind: "read", signs: [] });
  });
});

describe("anything at all", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(read(bytes(text)).kind).toBe("read");
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.webPath(), (body, path) => {
        read(body, `https://mail.google.com${path}`);
        read(body);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on a request with some value replaced", () => {
    const names = fc.constantFrom(...Object.keys(EXPECTED));
    fc.assert(
      fc.property(names, fc.nat(), fc.jsonValue(), (name, position, value) => {
        let seen = 0;
        const target = position % 150;
        const changed = JSON.stringify(JSON.parse(fixture(name)), (_key, old: unknown) =>
          seen++ === target ? value : old,
        );
        expect(["read", "unreadable"]).toContain(read(bytes(changed ?? "null")).kind);
      }),
      { numRuns: 300 },
    );
  });

  it("is not overwhelmed by depth", () => {
    const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    expect(read(bytes(deep))).toEqual({ kind: "read", signs: [] });
  });

  it("reads no sign into ids in places where they mean nothing", () => {
    for (const text of [
      `["${MESSAGE}"]`,
      `["${MESSAGE}",null,null,null,null,null,null,null,null,null,"^pfg"]`,
      `["${MESSAGE}",null,null,null,null,null,null,null,null,null,["pfg"]]`,
      `[["^r"],["^pfg"],[]]`,
      `[["^r"],["^pfg"],["${MESSAGE}","x"]]`,
      `[["red"],["^pfg"],["${MESSAGE}"]]`,
    ])
      expect(read(bytes(text))).toEqual({ kind: "read", signs: [] });
  });
});
