/** Chrome's request events in, records and touches out; the database is the one of the worker. */
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handlersWith } from "~background/handlers";
import { observeRequests } from "~background/observe-requests";
import { listRecentOutlines } from "~background/recent-outlines";
import { serially } from "~background/serially";
import type { ScreenSign } from "~messages/screen-sign";
import { database } from "~storage/connection";
import { getHealth } from "~storage/read/state";
import { track } from "../support/database";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { JANE } from "../support/log";
import { at } from "../support/times";

const T = at("2026-11-23T10:00");
const KEY = "msg-a:r1";

let chrome: FakeChrome;
const afterwards = vi.fn(async () => undefined);

beforeEach(async () => {
  chrome = installFakeChrome();
  afterwards.mockClear();
  await database().open();
  await track(database(), { email: "jane@acme.example", name: "Jänë" });
  observeRequests(afterwards);
});
afterEach(async () => {
  database().close();
  await Dexie.delete("rekindle");
  vi.unstubAllGlobals();
});

function messageWith(labels: string[], name = "Jänë 山田"): unknown[] {
  const message: unknown[] = Array(11).fill(null);
  message[0] = KEY;
  message[1] = [1, "rep@northwind.example"];
  message[2] = [[1, "jane@acme.example", name]];
  message[10] = labels;
  return message;
}

function bodyOf(labels: string[]): Uint8Array {
  const request = [null, [["thread-a:r2", [messageWith(labels)]]]];
  return new TextEncoder().encode(JSON.stringify(request));
}

/** The bytes in pieces, as Chrome hands over a large body; cut wherever, also within a letter. */
function inParts(bytes: Uint8Array, count: number) {
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, i) => ({
    bytes: bytes.slice(i * size, (i + 1) * size).buffer,
  }));
}

const details = (change: object = {}) => ({
  method: "POST",
  url: "https://mail.google.com/sync/u/0/i/s?c=1",
  requestId: "7",
  timeStamp: T + 0.4,
  requestBody: { raw: inParts(bodyOf(["^pfg"]), 1) },
  ...change,
});
const settled = () => serially(async () => undefined);
const phase = async () => (await database().pendingSends.get(KEY))?.phase;

describe("observeRequests", () => {
  it("asks for the connectors' requests only, and for their bodies", () => {
    const [, filter, extra] = chrome.webRequest.onBeforeRequest.addListener.mock.calls[0] ?? [];
    expect(filter).toEqual({
      urls: ["https://mail.google.com/sync/i/s*", "https://mail.google.com/sync/*/i/s*"],
    });
    expect(extra).toEqual(["requestBody"]);
  });

  it("never holds a request up", () => {
    expect(chrome.webRequest.onBeforeRequest.emit(details())).toEqual([undefined]);
    return settled();
  });

  it.each([1, 2, 3, 97])("reads a body of %i parts", async (count) => {
    const raw = inParts(bodyOf(["^pfg"]), count);
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody: { raw } }));
    await settled();
    expect(await database().pendingSends.toArray()).toMatchObject([
      { key: KEY, phase: "leaving", sentAt: T, prospectIds: [JANE], requestIds: ["7"] },
    ]);
    expect(afterwards).toHaveBeenCalledTimes(1);
  });

  it.each([200, 204, 299])("status %i: taken", async (statusCode) => {
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onCompleted.emit(details({ statusCode, timeStamp: T + 400 }));
    await settled();
    expect(await phase()).toBe("held");
  });

  it.each([0, 302, 401, 404, 500, 503])("status %i: failed", async (statusCode) => {
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onCompleted.emit(details({ statusCode, timeStamp: T + 400 }));
    await settled();
    expect(await phase()).toBe("failed");
  });

  it.each([
    [200, "held"],
    [500, "failed"],
  ])(
    "status %i told before the request itself, as to a waking worker: %s",
    async (statusCode, is) => {
      chrome.webRequest.onCompleted.emit(details({ statusCode, timeStamp: T + 400 }));
      chrome.webRequest.onBeforeRequest.emit(details());
      await settled();
      expect(await phase()).toBe(is);
    },
  );

  it("an answer of another request, or of before this one, says nothing of it", async () => {
    const other = { statusCode: 200, requestId: "8", timeStamp: T + 400 };
    chrome.webRequest.onCompleted.emit(details(other));
    chrome.webRequest.onCompleted.emit(details({ statusCode: 200, timeStamp: T - 400 }));
    chrome.webRequest.onBeforeRequest.emit(details());
    await settled();
    expect(await phase()).toBe("leaving");
  });

  it("an error on the way: failed", async () => {
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onErrorOccurred.emit(details({ error: "net::ERR_ABORTED" }));
    await settled();
    expect(await phase()).toBe("failed");
  });

  it("the answer to another request changes nothing", async () => {
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onCompleted.emit(details({ requestId: "8", statusCode: 200 }));
    await settled();
    expect(await phase()).toBe("leaving");
  });

  it("only POST carries a message", async () => {
    chrome.webRequest.onBeforeRequest.emit(details({ method: "GET" }));
    await settled();
    expect(await database().pendingSends.count()).toBe(0);
    expect(await getHealth(database(), "gmail")).toMatchObject({ unreadableCount: 0 });
  });

  it.each([
    ["without a body", undefined],
    ["with an empty body", { raw: [] }],
    ["with a form", { formData: { a: ["1"] } }],
    ["with a file in it", { raw: [...inParts(bodyOf(["^pfg"]), 1), { file: "/tmp/x" }] }],
    ["with an error", { error: "Unknown" }],
    ["with half a body", { raw: inParts(bodyOf(["^pfg"]), 2).slice(0, 1) }],
  ])("counts a request %s as unreadable", async (_what, requestBody) => {
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody }));
    await settled();
    expect(await getHealth(database(), "gmail")).toMatchObject({ unreadableCount: 1 });
    expect(await database().pendingSends.count()).toBe(0);
  });

  it("does nothing more about a draft", async () => {
    const requestBody = { raw: inParts(bodyOf(["^r"]), 1) };
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody }));
    await settled();
    expect(afterwards).not.toHaveBeenCalled();
    expect(await database().pendingSends.count()).toBe(0);
  });

  it("takes request, answer and undo in the order told", async () => {
    const requestBody = { raw: inParts(bodyOf(["^r"]), 1) };
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onCompleted.emit(details({ statusCode: 200, timeStamp: T + 400 }));
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody, requestId: "8" }));
    await settled();
    expect(await phase()).toBe("undone");
  });
});

describe("an answer that is a page", () => {
  const answered = (statusCode: number, ...headers: [string, string][]) =>
    details({
      statusCode,
      timeStamp: T + 400,
      responseHeaders: headers.map(([name, value]) => ({ name, value })),
    });

  it.each(["text/html", "text/html; charset=UTF-8", "TEXT/HTML;charset=utf-8"])(
    "of type %s may be a login, and says nothing of the message",
    async (type) => {
      chrome.webRequest.onBeforeRequest.emit(details());
      chrome.webRequest.onCompleted.emit(answered(200, ["Content-Type", type]));
      await settled();
      expect(await phase()).toBe("leaving");
    },
  );

  it.each([
    ["application/json", "content-type"],
    ["text/plain; charset=utf-8", "Content-Type"],
    ["application/x-protobuf", "CONTENT-TYPE"],
    ["text/html", "X-Content-Type-Options"],
  ])("of type %s in %s is none", async (type, name) => {
    chrome.webRequest.onBeforeRequest.emit(details());
    chrome.webRequest.onCompleted.emit(answered(200, ["Date", "x"], [name, type]));
    await settled();
    expect(await phase()).toBe("held");
  });

  it("asks for the headers it decides by", () => {
    const [, , extra] = chrome.webRequest.onCompleted.addListener.mock.calls[0] ?? [];
    expect(extra).toEqual(["responseHeaders"]);
  });
});

describe("the shape of what was not understood", () => {
  /** As long after the last test as its outlines are remembered. */
  let now = T;
  const sender = { kind: "content", connector: "gmail" } as const;
  const report = (sign: ScreenSign) => handlersWith(afterwards)["report-sign"](sign, sender);
  const outlines = async () => (await getHealth(database(), "gmail")).outlines ?? [];
  const request = (value: unknown, time = now) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const requestBody = { raw: inParts(bytes, 1) };
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody, timeStamp: time }));
    return settled();
  };
  const pressed = (time = now) =>
    report({
      kind: "send-pressed",
      key: KEY,
      at: time,
      recipients: [{ address: "jane@acme.example" }],
    });
  const unknown = { "1": ["Jane wrote this", 7], "2": "SECRET" };

  beforeEach(() => {
    now += 600_000;
    vi.useFakeTimers({ now, toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is remembered of a request in which no message was found, in memory only", async () => {
    await request(unknown);
    expect(listRecentOutlines("gmail", now)).toEqual(["{1:[s,n],2:s}"]);
    expect(listRecentOutlines("linkedin", now)).toEqual([]);
    expect(await database().health.count()).toBe(0);
  });

  it("is not remembered of a send or of a draft", async () => {
    await request([null, [["thread-a:r2", [messageWith(["^pfg"])]]]]);
    await request([null, [["thread-a:r2", [messageWith(["^r"])]]]]);
    expect(listRecentOutlines("gmail", now)).toEqual([]);
  });

  it("is kept when the screen shows a send that no request told of", async () => {
    await pressed();
    await request(unknown, now + 20);
    expect(await outlines()).toEqual([]);
    await report({ kind: "send-confirmed", key: KEY, at: now + 900 });
    expect(await outlines()).toEqual([{ at: now, of: "request", text: "{1:[s,n],2:s}" }]);
    expect(JSON.stringify(await outlines())).not.toMatch(/Jane|SECRET/);
    expect(afterwards).toHaveBeenCalled();
  });

  it("is kept when the screen cannot say whether it was sent", async () => {
    await pressed();
    await request(unknown, now + 20);
    // As long as it takes the screen to give up, and a look of it more.
    vi.setSystemTime(now + 45_250);
    await report({ kind: "send-unconfirmed", key: KEY, at: now + 45_250 });
    expect(await outlines()).toMatchObject([{ of: "request" }]);
  });

  it("is not kept when a request told of the send", async () => {
    await pressed();
    await request([null, [["thread-a:r2", [messageWith(["^pfg"])]]]]);
    await request(unknown, now + 20);
    await report({ kind: "send-confirmed", key: KEY, at: now + 900 });
    expect(await outlines()).toEqual([]);
  });

  it("is not kept when nothing was sent", async () => {
    await pressed();
    await request(unknown, now + 20);
    await report({ kind: "send-abandoned", key: KEY, at: now + 900 });
    expect(await outlines()).toEqual([]);
  });

  it("is of the last four, each once, and of none that is old", async () => {
    await request([["old"]], now - 300_000);
    for (const shape of [[1], [1, 1], [1]]) await request(shape);
    expect(listRecentOutlines("gmail", now)).toEqual(["[n×2]", "[n]"]);
    for (const shape of [[1, 1, 1], ["a"], ["a", 1]]) await request(shape);
    expect(listRecentOutlines("gmail", now)).toEqual(["[n]", "[n×3]", "[s]", "[s,n]"]);
    expect(listRecentOutlines("gmail", now + 59_999)).toHaveLength(4);
    expect(listRecentOutlines("gmail", now + 60_000)).toEqual([]);
  });

  it.each([
    ["without a body", undefined, "no body"],
    [
      "that is no JSON",
      { raw: inParts(new TextEncoder().encode("Jane=SECRET"), 1) },
      "not JSON, 11 bytes, begins s",
    ],
  ])("is kept at once of a request %s", async (_what, requestBody, text) => {
    chrome.webRequest.onBeforeRequest.emit(details({ requestBody, timeStamp: now }));
    await settled();
    expect(await outlines()).toEqual([{ at: now, of: "request", text }]);
    expect(listRecentOutlines("gmail", now)).toEqual([]);
  });
});
