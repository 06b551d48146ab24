/** Once a day, in parts, and on where it was. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { checkDaily, checkSoon } from "~background/daily-check";
import { database } from "~storage/connection";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { at, DAY, HOUR } from "../support/times";

const NOW = at("2026-11-23T10:00");
let fake: FakeChrome;

beforeEach(async () => {
  fake = installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const damage = () => database().table("prospects").put({ id: "prospect:x", name: "Xi" });
const isMended = async () => (await database().prospects.get("prospect:x"))?.stage === "new";

it("looks once a day", async () => {
  await checkDaily();
  await damage();
  vi.setSystemTime(NOW + DAY - 1);
  await checkDaily();
  expect(await isMended()).toBe(false);
  vi.setSystemTime(NOW + DAY);
  await checkDaily();
  expect(await isMended()).toBe(true);
});

it("looks sooner after something has failed, and not at every failure", async () => {
  await checkDaily();
  vi.setSystemTime(NOW + HOUR);
  await damage();
  checkSoon();
  await checkDaily();
  expect(await isMended()).toBe(true);
  await damage();
  checkSoon();
  await checkDaily();
  expect(await isMended()).toBe(false);
});

it("goes on where a stopped worker was", async () => {
  await damage();
  const place = { of: "people", after: "prospect:y" };
  await fake.storage.local.set({ dailyCheck: { place } });
  await checkDaily();
  expect(await isMended()).toBe(false);
  expect(fake.localMemory.get("dailyCheck")).toEqual({ at: NOW });
});

it("begins anew when what was kept says nothing", async () => {
  await damage();
  await fake.storage.local.set({ dailyCheck: { place: { of: "moods", after: 1 } } });
  await checkDaily();
  expect(await isMended()).toBe(true);
});
