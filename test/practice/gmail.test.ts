import { describe, expect, it } from "vitest";

import { acknowledge } from "../../scripts/practice/gmail/acknowledge";
import {
  findThreadId,
  newMessageId,
  newThreadId,
  serverNumber,
  threadToken,
} from "../../scripts/practice/gmail/ids.js";
import { seedThreads } from "../../scripts/practice/gmail/seed.js";
import {
  buildRequest,
  changeLabels,
  encode,
  LABELS,
  putMessage,
  syncUrl,
} from "../../scripts/practice/gmail/wire.js";

const AT = Date.UTC(2026, 10, 21, 9, 30);
const MESSAGE = {
  messageId: "msg-a:r1234567890123456789",
  threadId: "thread-a:r-2234567890123456789",
  from: { email: "alex.morgan@northwind-sales.example", name: "Alex Morgan" },
  to: [{ email: "jane.doe@acme.example", name: "Jane Doe" }],
  cc: [],
  bcc: [{ email: "omar@elsewhere.example", name: "Omar Said" }],
  subject: "Dates",
  html: "<div>Hi</div>",
  snippet: "Hi",
  at: AT,
  session: "0f0f0f0f",
};

function write(
  format: "array" | "object" | "drifted",
  labels: string[],
  place: { isSaved: boolean; replyTo: string | undefined },
): string {
  const bodies = [putMessage(MESSAGE, labels, place)];
  const { threadId } = MESSAGE;
  const isSend = labels !== LABELS.draft;
  return encode(buildRequest({ threadId, bodies, firstOperation: 4, isSend, at: AT }), format);
}

const NEW = { isSaved: false, replyTo: undefined };

describe("the array format", () => {
  it("puts a send's fields where Gmail does", () => {
    const request = JSON.parse(write("array", LABELS.send, { isSaved: true, replyTo: undefined }));
    const operation = request[1][0][0];
    const message = operation[1][1][13][0];
    expect(request[0]).toEqual([null, null, 2]);
    expect(request[3].slice(0, 4)).toEqual([AT, 1, AT, 1]);
    expect(operation.slice(0, 1)).toEqual([4]);
    expect(operation[1][0]).toBe(MESSAGE.threadId);
    expect(message[0]).toBe(MESSAGE.messageId);
    expect(message[1].slice(0, 3)).toEqual([1, MESSAGE.from.email, "Alex Morgan"]);
    expect(message[2]).toEqual([[1, "jane.doe@acme.example", "Jane Doe"]]);
    expect(message[3]).toBeNull();
    expect(message[4]).toEqual([[1, "omar@elsewhere.example", "Omar Said"]]);
    expect([message[6], message[7], message[9], message[17]]).toEqual([AT, "Dates", "Hi", AT]);
    expect(message[8][1][0][1]).toBe("<div>Hi</div>");
    expect(message[10]).toContain("^pfg");
    expect(message[51]).toBe("s:0f0f0f0f|#msg-a:r1234567890123456789|0");
  });

  it.each([
    ["a new mail", { isSaved: false, replyTo: undefined }, 2],
    ["a reply", { isSaved: false, replyTo: "msg-f:1" }, 1],
    ["a later save of a mail", { isSaved: true, replyTo: undefined }, 13],
    ["a later save of a reply", { isSaved: true, replyTo: "msg-f:1" }, 13],
  ])("writes %s in its slot", (_what, place, slot) => {
    const body = JSON.parse(write("array", LABELS.draft, place))[1][0][0][1][1];
    expect(body.findIndex((value: unknown) => value !== null)).toBe(slot);
    expect(body).toHaveLength(slot + 1);
  });

  it("marks a draft save as no send", () => {
    const request = JSON.parse(write("array", LABELS.draft, NEW));
    expect(request[0]).toBeNull();
    expect(request[3][3]).toBe(0);
    expect(request[1][0][0][1][1][2][0][4][0][10]).toEqual(["^all", "^r", "^r_bt"]);
  });

  it("writes a change of labels in slot 6", () => {
    const bodies = [changeLabels(["^io_re"], ["^io_fwd"], ["msg-f:1"])];
    const parts = { threadId: "thread-f:1", bodies, firstOperation: 1, isSend: true, at: AT };
    const body = JSON.parse(encode(buildRequest(parts), "array"))[1][0][0][1][1];
    expect(body[6]).toEqual([["^io_re"], ["^io_fwd"], ["msg-f:1"]]);
  });
});

describe("the other formats", () => {
  it("counts object keys from 1 and keeps lists", () => {
    const request = JSON.parse(write("object", LABELS.send, NEW));
    const message = request[2][1][0][2][2][3][1][5][0];
    expect(request[1]).toEqual({ 3: 2 });
    expect(message[1]).toBe(MESSAGE.messageId);
    expect(message[3]).toEqual([{ 1: 1, 2: "jane.doe@acme.example", 3: "Jane Doe" }]);
    expect(message[11]).toEqual(LABELS.send);
    expect(message).not.toHaveProperty("4");
  });

  it("hides every known label and position in the drifted format, but loses nothing", () => {
    const text = write("drifted", LABELS.send, NEW);
    expect(text).not.toMatch(/"\^/);
    expect(text).not.toMatch(/\["msg-a:/);
    expect(text).toContain(MESSAGE.messageId);
    expect(text).toContain("jane.doe@acme.example");
  });

  it.each(["array", "object"] as const)("acknowledges each operation of %s requests", (format) => {
    const answer = JSON.parse(acknowledge(write(format, LABELS.send, NEW), 7));
    const expected =
      format === "array" ? [[[[4, 0, null, 7]]], []] : { 1: { 1: [{ 1: 4, 2: 0, 4: 7 }] } };
    expect(answer).toEqual(expected);
  });
});

describe("addresses", () => {
  it.each([
    ["thread-f:1641624131846230421", "FMfcgxwDqfJtbLWXMZzsrgRjdXwzwHJC"],
    ["thread-a:r8235801758805685576", "KtbxLzFzTxwhGJtPGGJLDkbmHMBCXDGWKL"],
    ["thread-a:r-8235801758805685576", "QgrcJHsbdwWtDGNhWbrkZjNPxPlFbbbHmtq"],
    [
      "thread-f:1641624131846230421|msg-a:r8235801758805685576",
      threadToken("thread-f:1641624131846230421|msg-a:r8235801758805685576"),
    ],
  ])("writes %s as a token, and reads it back", (threadId, token) => {
    expect(threadToken(threadId)).toBe(token);
    expect(findThreadId(token)).toBe(threadId);
  });

  it.each(["", "B", "inbox", "FMfcgxwDqfJtbLWXMZzsrgRjdXwzwHJB!"])(
    "finds no thread in %j",
    (token) => {
      expect(findThreadId(token)).toBeUndefined();
    },
  );

  it("posts to the mailbox that the page shows", () => {
    const where = { index: "1", delegate: undefined, format: "array", language: "en" } as const;
    expect(syncUrl(where, 3)).toBe("/sync/u/1/i/s?hl=en&c=3&rt=r&pt=ji");
    expect(syncUrl({ ...where, delegate: "AbC", format: "object" }, 4)).toBe(
      "/sync/u/1/d/AbC/i/s?hl=en&c=4&rt=r",
    );
  });
});

describe("ids", () => {
  it("are random 19-digit numbers that fit a signed 64-bit one", () => {
    for (let i = 0; i < 200; i++) {
      expect(newMessageId()).toMatch(/^msg-a:r-?[1-8]\d{18}$/);
      expect(newThreadId()).toMatch(/^thread-a:r-?[1-8]\d{18}$/);
    }
  });

  it("hold their time", () => {
    expect(Number(serverNumber(AT) >> 20n)).toBe(AT);
  });

  it("agree in the conversations of a new mailbox", () => {
    const threads = seedThreads(AT, MESSAGE.from);
    const ids = threads.flatMap(({ messages }) => messages.map(({ legacyId }) => legacyId));
    expect(new Set(ids).size).toBe(ids.length);
    for (const thread of threads) {
      for (const { id, at, legacyId, from } of thread.messages) {
        expect(Number(BigInt(`0x${legacyId}`) >> 20n)).toBe(at);
        expect(id.startsWith("msg-a:")).toBe(from.email === MESSAGE.from.email);
      }
    }
  });
});
