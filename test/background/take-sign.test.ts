/** Signs that cannot be written wait in memory, and are written in their order when there is room. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { act } from "~background/context";
import { refresh } from "~background/refresh";
import { takeSign, writeWaiting } from "~background/take-sign";
import { upkeep } from "~background/upkeep";
import type { SendSign } from "~domain/pending-send";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { database } from "~storage/connection";
import { findStorageTrouble } from "~storage/storage-trouble";
import { listUnwritten } from "~storage/unwritten-signs";
import { rowOf } from "~storage/write/append-events";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { factsOf } from "../support/log";
import { rulesIn } from "../support/rules";
import { at, MINUTE } from "../support/times";

const NOW = at("2026-11-23T10:00");
const to = "kim.berg@customer.example";
let fake: FakeChrome;

beforeEach(async () => {
  fake = installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  const facts = factsOf({ createdAt: NOW - MINUTE, email: to, handleKeys: [`email:${to}`] });
  await db.prospects.add(rowOf(facts, [], rulesIn()));
  await db.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, keepSubjects: true } });
});
afterEach(async () => {
  makeRoom();
  // What a refresh leaves to be done beside it is done before its Chrome is taken away.
  await upkeep();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As a full disk does it: whatever writes fails, and what is read is still there. */
function fillDisk() {
  const full = () => {
    throw new DOMException("Connection is closing: FILE_ERROR_NO_SPACE", "UnknownError");
  };
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(full);
}
const makeRoom = () => vi.restoreAllMocks();

const sent = (index: number): SendSign[] => [
  {
    kind: "send-requested",
    key: `msg-a:r${index}`,
    at: NOW + index,
    requestId: String(index),
    recipients: [{ address: to }],
    subject: "About the offer",
  },
  { kind: "request-accepted", requestId: String(index), at: NOW + index + 1 },
];
const take = async (signs: SendSign[]) => {
  for (const sign of signs) await takeSign("gmail", sign);
};
const waiting = async () => (await listUnwritten()).map(({ sign }) => sign.at - NOW);
const touches = () => database().events.orderBy("id").toArray();
const badge = () => fake.action.setBadgeText.mock.calls.flat().at(-1);
const tooltip = () => JSON.stringify(vi.mocked(fake.action.setTitle).mock.lastCall);

describe("a full disk", () => {
  it("keeps the signs in their order, and says so on the badge at once", async () => {
    fillDisk();
    await take([...sent(0), ...sent(10)]);
    expect(await waiting()).toEqual([0, 1, 10, 11]);
    expect(badge()).toEqual({ text: "!" });
    expect(tooltip()).toContain("4 signs of sent messages wait in memory");
    expect(await findStorageTrouble()).toBe("full");
    expect(vi.mocked(fake.alarms.create).mock.lastCall?.at(1)).toMatchObject({
      when: NOW + 30_000,
    });
  });

  it("keeps no word of the message", async () => {
    fillDisk();
    await take(sent(0));
    expect(JSON.stringify(fake.sessionMemory.get("unwrittenSigns"))).not.toContain("offer");
  });

  it("stays trouble while nothing can be written, though everything can be read", async () => {
    fillDisk();
    await take(sent(0));
    await refresh();
    expect(badge()).toEqual({ text: "!" });
    expect(await findStorageTrouble()).toBe("full");
  });

  it("is over when there is room: every message is a touch, once, with its own time", async () => {
    fillDisk();
    await take([...sent(0), ...sent(10)]);
    makeRoom();
    vi.setSystemTime(NOW + 2 * MINUTE);
    await refresh();
    await vi.waitFor(async () => expect(await touches()).toHaveLength(2));
    expect((await touches()).map((one) => one.at).toSorted()).toEqual([NOW, NOW + 10]);
    expect(await waiting()).toEqual([]);
    expect(await findStorageTrouble()).toBeUndefined();
    await refresh();
    expect(await touches()).toHaveLength(2);
  });

  it("lets what comes later wait its turn behind the others", async () => {
    fillDisk();
    const [requested, accepted] = sent(0);
    await take([requested].filter((one) => one !== undefined));
    makeRoom();
    await take([accepted].filter((one) => one !== undefined));
    expect(await waiting()).toEqual([]);
    expect(await database().pendingSends.toArray()).toMatchObject([{ phase: "held" }]);
  });

  it("repeated, a sign that was written after all changes nothing", async () => {
    await take(sent(0));
    await fake.storage.session.set({
      unwrittenSigns: sent(0).map((sign) => ({ connector: "gmail", sign })),
    });
    expect(await writeWaiting()).toBe(2);
    expect(await writeWaiting()).toBe(0);
    expect(await database().pendingSends.count()).toBe(1);
  });
});

it("does not let one that cannot be understood hold up the others", async () => {
  const broken = { kind: "send-requested", key: "msg-a:r0", at: NOW, recipients: null };
  const list = [broken, ...sent(10)].map((sign) => ({ connector: "gmail", sign }));
  await fake.storage.session.set({ unwrittenSigns: list });
  await writeWaiting();
  expect(await waiting()).toEqual([]);
  expect(await database().pendingSends.toArray()).toMatchObject([{ key: "msg-a:r10" }]);
});

it("an act of the rep's that finds no room is trouble on the badge too", async () => {
  fillDisk();
  const settings = { name: "settings", value: DEFAULT_SETTINGS } as const;
  await expect(act(({ db }) => db.state.put(settings))).rejects.toMatchObject({
    name: "StorageFull",
  });
  expect(badge()).toEqual({ text: "!" });
  expect(tooltip()).toContain("The disk of this computer is full");
});
