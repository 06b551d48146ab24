/** Chrome's request events in, records and touches out; the database is the one of the worker. */
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { observeRequests } from "~background/observe-requests";
import { serially } from "~background/serially";
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

function bodyOf(labels: string[], name = "Jänë 山田"): Uint8Array {
  const message: unknown[] = Array(11).fill(null);
  message[0] = KEY;
  message[1] = [1, "rep@northwind.example"];
  message[2] = [[1, "jane@acme.example", name]];
  message[10] = labels;
  return new TextEncoder().encode(JSON.stringify([null, [["thread-a:r2", [message]]]]));
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
