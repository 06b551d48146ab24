/** A database that was thrown away is told from one that the rep has emptied. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { findLost, forgetSeen, noteSeen } from "~storage/seen-data";
import { freshDatabase, track } from "../support/database";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { at, BERLIN, DAY, MINUTE } from "../support/times";

const NOW = at("2026-11-23T10:00");
const moment = (now = NOW) => ({ now, zone: BERLIN });
let fake: FakeChrome;

beforeEach(() => {
  fake = installFakeChrome();
});
afterEach(() => void vi.unstubAllGlobals());

async function withPeople(count: number): Promise<RekindleDatabase> {
  const db = freshDatabase();
  for (let index = 0; index < count; index += 1) await track(db, { id: `prospect:${index}` });
  return db;
}

it("knows what was lost when the database is new", async () => {
  await noteSeen(await withPeople(3), moment());
  const next = freshDatabase();
  expect(await findLost(next)).toMatchObject({ people: 3, at: NOW });
  // Also after the worker has looked at it.
  await noteSeen(next, moment(NOW + DAY));
  expect(await findLost(next)).toMatchObject({ people: 3, at: NOW });
});

it("misses nothing when the rep has removed the last person", async () => {
  const db = await withPeople(1);
  await noteSeen(db, moment());
  await db.prospects.clear();
  await noteSeen(db, moment());
  expect(await findLost(db)).toBeUndefined();
});

it("misses nothing between removing the last person and the next look", async () => {
  const db = await withPeople(1);
  await noteSeen(db, moment());
  await db.prospects.clear();
  expect(await findLost(db)).toBeUndefined();
});

it("misses nothing after everything was deleted", async () => {
  const db = await withPeople(2);
  await noteSeen(db, moment());
  await Promise.all(db.tables.map((table) => table.clear()));
  await fake.storage.local.clear();
  await noteSeen(db, moment());
  expect(await findLost(db)).toBeUndefined();
});

it("misses nothing once the rep starts anew", async () => {
  await noteSeen(await withPeople(2), moment());
  const next = freshDatabase();
  await forgetSeen();
  expect(await findLost(next)).toBeUndefined();
});

it("goes by the new database once people are in it again", async () => {
  await noteSeen(await withPeople(2), moment());
  const next = await withPeople(1);
  await noteSeen(next, moment(NOW + MINUTE));
  expect(await findLost(freshDatabase())).toMatchObject({ people: 1, at: NOW + MINUTE });
  expect(await findLost(next)).toBeUndefined();
});

it("writes when the number has changed, and once a day", async () => {
  const db = await withPeople(1);
  await noteSeen(db, moment());
  const set = vi.spyOn(fake.storage.local, "set");
  await noteSeen(db, moment(NOW + MINUTE));
  expect(set).toHaveBeenCalledTimes(0);
  await noteSeen(db, moment(NOW + DAY));
  expect(set).toHaveBeenCalledTimes(1);
  await track(db, { id: "prospect:new" });
  await noteSeen(db, moment(NOW + DAY));
  expect(set).toHaveBeenCalledTimes(2);
});

it("never takes what is stored for more than it is", async () => {
  await fake.storage.local.set({ seenData: { people: "many" } });
  expect(await findLost(freshDatabase())).toBeUndefined();
});
