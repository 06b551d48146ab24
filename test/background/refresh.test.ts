import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followRules, refresh } from "~background/refresh";
import { upkeep } from "~background/upkeep";
import { DEFAULT_RULES } from "~domain/rules";
import { database } from "~storage/connection";
import { rowOf } from "~storage/write/append-events";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { factsOf } from "../support/log";
import { rulesIn } from "../support/rules";
import { at, MINUTE } from "../support/times";

const NOW = at("2026-11-23T10:00");
let fake: FakeChrome;

beforeEach(async () => {
  fake = installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(async () => {
  // What a refresh leaves to be done beside it is done before its Chrome is taken away.
  await Promise.all([followRules(), upkeep()]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const alarm = () => vi.mocked(fake.alarms.create).mock.lastCall;

describe("refresh", () => {
  it("sets one alarm, a quarter of an hour away when nothing changes before", async () => {
    await refresh();
    await refresh();
    expect(alarm()).toEqual(["refresh", { when: NOW + 15 * MINUTE, periodInMinutes: 15 }]);
  });

  it("sets it for the end of a hold, and makes the touch when that has come", async () => {
    const db = database();
    const facts = factsOf({ createdAt: NOW - MINUTE });
    await db.prospects.add(rowOf(facts, [], rulesIn()));
    await db.pendingSends.add({
      key: "msg-a:r1",
      connector: "gmail",
      phase: "held",
      sentAt: NOW,
      startedAt: NOW,
      notedAt: NOW,
      wakeAt: NOW + 35_000,
      seenByRequest: true,
      seenOnScreen: false,
      requestIds: ["1"],
      prospectIds: [facts.id],
      weakIds: [],
    });
    await refresh();
    expect(alarm()?.at(1)).toMatchObject({ when: NOW + 35_000 });
    expect(await db.events.count()).toBe(0);
    vi.setSystemTime(NOW + 35_000);
    await refresh();
    expect(await db.events.toArray()).toMatchObject([{ kind: "touch", at: NOW }]);
  });

  it("sets it for the moment at which the next person falls due", async () => {
    const facts = factsOf({ createdAt: NOW, cadenceId: "fresh-lead" });
    await database().prospects.add(rowOf(facts, [], rulesIn()));
    await refresh();
    expect(alarm()?.at(1)).toMatchObject({ when: NOW + 5 * MINUTE });
  });

  it("shows what keeps it from its work, and recovers by itself", async () => {
    database().close();
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("No space left", "UnknownError");
    });
    await refresh();
    expect(fake.action.setBadgeText).toHaveBeenLastCalledWith({ text: "!" });
    open.mockRestore();
    await refresh();
    expect(fake.action.setBadgeText).toHaveBeenLastCalledWith({ text: "" });
  });
});

describe("new rules", () => {
  it("move the dates of everyone, and the badge with them, without being waited for", async () => {
    const db = database();
    const facts = factsOf({ createdAt: NOW - 4 * 24 * 60 * MINUTE });
    await db.prospects.add(rowOf(facts, [], rulesIn()));
    await refresh();
    await followRules();
    expect(fake.action.setBadgeText).toHaveBeenLastCalledWith({ text: "1" });
    const byStage = { new: "linkedin" };
    const cadences = DEFAULT_RULES.cadences.map((cadence) => ({
      ...cadence,
      firstTouchWithin: { kind: "business-days" as const, days: 30 },
    }));
    const value = { ...DEFAULT_RULES, cadences, assignments: { bySource: {}, byStage } };
    await db.state.put({ name: "rules", value });
    await refresh();
    await followRules();
    await vi.waitFor(() => expect(fake.action.setBadgeText).toHaveBeenLastCalledWith({ text: "" }));
  });
});
