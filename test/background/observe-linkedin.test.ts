/** LinkedIn's requests, as Chrome shows them to the worker: the whole way to the database. */
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commitSends } from "~actions/commit-sends";
import { observeRequests } from "~background/observe-requests";
import { listRecentOutlines } from "~background/recent-outlines";
import { serially } from "~background/serially";
import { conversationKey } from "~domain/recipient";
import { database } from "~storage/connection";
import { findConversation } from "~storage/conversations";
import { getHealth } from "~storage/read/state";
import { FIXTURES, type Fixture, fixture } from "../connectors/linkedin/fixtures/wire";
import { rowIn, track } from "../support/database";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf } from "../support/linkedin-ids";
import { JANES, OMARS } from "../support/linkedin-people";
import { JANE, touch } from "../support/log";
import { context, countedIn } from "../support/outbox";
import { at, MINUTE } from "../support/times";

/** When the recalled message was sent, by LinkedIn's clock. */
const T = at("2026-11-23T10:00:00.411");
const THREAD = conversationIdOf(1);

let chrome: FakeChrome;
const afterwards = vi.fn(async () => undefined);

beforeEach(async () => {
  vi.useFakeTimers({ now: T, toFake: ["Date"] });
  chrome = installFakeChrome();
  afterwards.mockClear();
  await database().open();
  await track(database(), { handleKeys: [JANES.address, ...JANES.also] });
  observeRequests(afterwards);
});
afterEach(async () => {
  database().close();
  await Dexie.delete("rekindle");
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let count = 0;
function leave({ method, url, text }: Omit<Fixture, "name">, timeStamp = T): string {
  const requestId = String(++count);
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text).buffer;
  const body = bytes === undefined ? {} : { requestBody: { raw: [{ bytes }] } };
  chrome.webRequest.onBeforeRequest.emit({ method, url, requestId, timeStamp, ...body });
  return requestId;
}
function answer(one: Fixture, requestId: string, statusCode = 200, timeStamp = T + 400): void {
  const { method, url } = one;
  chrome.webRequest.onCompleted.emit({ method, url, requestId, statusCode, timeStamp });
}
const settled = () => serially(async () => undefined);
const send = async (name: string, statusCode = 200, timeStamp = T) => {
  const one = fixture(name);
  answer(one, leave(one, timeStamp), statusCode, timeStamp + 400);
  await settled();
  await commitSends(context(database(), timeStamp + 400));
};

describe("a conversation opened to be written in", () => {
  it("is remembered by the address of a request alone, which has no body", async () => {
    leave(fixture("2026-compose-context"));
    await settled();
    expect(await findConversation(THREAD)).toEqual({ id: THREAD, people: [JANES] });
    expect((await rowIn(database(), JANE)).handleKeys).toContain(conversationKey(THREAD));
    expect(afterwards).not.toHaveBeenCalled();
  });

  it("with several people is a group", async () => {
    leave(fixture("2026-compose-context-group"));
    await settled();
    const people = (await findConversation(conversationIdOf(2)))?.people;
    expect(people).toEqual([JANES, OMARS]);
    expect((await rowIn(database(), JANE)).handleKeys).toEqual([JANES.address, ...JANES.also]);
  });

  it("finds the message that names nothing else", async () => {
    leave(fixture("2026-compose-context"), T - MINUTE);
    await send("2023-message");
    expect(await countedIn(database())).toMatchObject([
      { kind: "touch", prospectId: JANE, channel: "linkedin", at: Math.round(T), threadId: THREAD },
    ]);
    expect(afterwards).toHaveBeenCalledTimes(2);
  });

  it("answered with an error or not at all says nothing of a message", async () => {
    const one = fixture("2026-compose-context");
    const requestId = leave(one);
    answer(one, requestId, 500);
    const { method, url } = one;
    chrome.webRequest.onErrorOccurred.emit({ method, url, requestId, timeStamp: T });
    await settled();
    expect(afterwards).not.toHaveBeenCalled();
    expect(await database().health.count()).toBe(0);
  });
});

describe("a message", () => {
  it("is one touch as soon as it was answered", async () => {
    await send("2023-first-message");
    expect(await rowIn(database(), JANE)).toMatchObject({ touchCount: 1, turn: "theirs" });
  });

  it.each([400, 403, 429, 500])("is none when it was answered with %i", async (status) => {
    await send("2023-first-message", status);
    expect(await countedIn(database())).toEqual([]);
  });

  it.each([
    ["2026-inmail", "inmail"],
    ["2021-sales-message", "sales-message"],
    ["2023-invitation", "invitation"],
    ["2023-invitation-note", "noted-invitation"],
    ["2021-sales-invitation-note", "noted-invitation"],
  ])("%s is of the form %s", async (name, form) => {
    await send(name);
    expect(await countedIn(database())).toMatchObject([{ prospectId: JANE, form }]);
  });

  it("to a group is on record, and moves nothing", async () => {
    const { dueAt, turn } = await rowIn(database(), JANE);
    await send("2026-group");
    expect(await countedIn(database())).toMatchObject([{ prospectId: JANE, isGroup: true }]);
    expect(await rowIn(database(), JANE)).toMatchObject({ dueAt, turn, touchCount: 0 });
  });
});

describe("an invitation whose answer proves nothing", () => {
  it("counts once LinkedIn tells its own page so", async () => {
    await send("2025-sdui-invitation");
    expect(await countedIn(database())).toEqual([]);
    leave(fixture("2026-post-connect"), T + 900);
    await settled();
    await commitSends(context(database(), T + 900));
    expect(await countedIn(database())).toMatchObject([{ form: "invitation", at: Math.round(T) }]);
  });

  it("is asked about when LinkedIn tells its page that it was not taken", async () => {
    await send("2025-sdui-invitation");
    leave(fixture("2026-post-connect-refused"), T + 900);
    await settled();
    await commitSends(context(database(), T + 3 * MINUTE));
    expect(await countedIn(database())).toEqual([]);
    expect(await database().pendingSends.toArray()).toMatchObject([{ phase: "unclear" }]);
  });
});

describe("a recall", () => {
  beforeEach(async () => {
    leave(fixture("2026-compose-context"), T - MINUTE);
    await send("2023-message");
    expect(await countedIn(database())).toHaveLength(1);
  });

  it("that is taken withdraws the message", async () => {
    await send("2023-recall", 204, T + 5 * MINUTE);
    expect(await countedIn(database())).toEqual([]);
    expect(await rowIn(database(), JANE)).toMatchObject({ touchCount: 0 });
  });

  it.each([403, 500])("that is answered with %i leaves it", async (status) => {
    await send("2023-recall", status, T + 5 * MINUTE);
    expect(await countedIn(database())).toHaveLength(1);
  });
});

describe("a conversation opened while something in it was unread", () => {
  const open = async () => {
    leave(fixture("2026-compose-context"), T - MINUTE);
    leave(fixture("2023-mark-read"), T);
    await settled();
  };

  it("is a hint for whom the rep has written to there", async () => {
    await database().events.add(touch(T - 60 * MINUTE, { channel: "linkedin" }));
    await open();
    expect(await countedIn(database())).toMatchObject([
      { kind: "touch" },
      { kind: "possible-reply", why: "unread", prospectId: JANE },
    ]);
    expect(afterwards).toHaveBeenCalledTimes(1);
  });

  it("is nothing for whom the rep has not", async () => {
    await open();
    expect(await countedIn(database())).toEqual([]);
    expect(afterwards).not.toHaveBeenCalled();
  });
});

describe("what cannot be read", () => {
  it.each([
    ["2023-message", "linkedin"],
    ["2023-invitation", "linkedin-invitations"],
    ["2025-sdui-invitation", "linkedin-invitations"],
    ["2021-sales-message", "linkedin-sales"],
    ["2021-sales-invitation-note", "linkedin-invitations"],
  ] as const)("of %s is counted at %s, with its shape", async (name, surface) => {
    leave({ ...fixture(name), text: '{"Jane":["SECRET",7]}' });
    await settled();
    const health = await getHealth(database(), surface);
    expect(health).toMatchObject({ unreadableCount: 1, outlines: [{ of: "request" }] });
    expect(JSON.stringify(health)).not.toMatch(/SECRET/);
    expect((await database().health.toArray()).map(({ connector }) => connector)).toEqual([
      surface,
    ]);
  });
});

it("a request in which nothing was found is remembered by its shape, and is not Gmail's", async () => {
  // Long after those of the other tests were forgotten.
  const later = T + 60 * MINUTE;
  leave(fixture("2026-company-inbox"), later);
  await settled();
  expect(listRecentOutlines("linkedin", later)).toHaveLength(1);
  expect(listRecentOutlines("gmail", later)).toEqual([]);
});

it("no request of LinkedIn's holds anything up, nor is any heard of by Gmail's reader", async () => {
  for (const one of FIXTURES) {
    const { method, url } = one;
    const details = { method, url, requestId: "x", timeStamp: T };
    expect(chrome.webRequest.onBeforeRequest.emit(details)).toEqual([undefined]);
  }
  await settled();
  expect(await getHealth(database(), "gmail")).toEqual({ connector: "gmail", unreadableCount: 0 });
});
