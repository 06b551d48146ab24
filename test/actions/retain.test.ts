import { beforeEach, expect, it } from "vitest";
import { forgetImports } from "~actions/forget-imports";
import { beginRound, endRound, erasePart } from "~actions/retain";
import { DEFAULT_SETTINGS, type Settings } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { readErased } from "~storage/read/erased";
import { findRetentionRun } from "~storage/read/state";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { factsOf, touch } from "../support/log";
import { context } from "../support/outbox";
import { restore } from "../support/restoring";
import { at } from "../support/times";

const T = at("2026-11-20T10:00");
const OLD = at("2024-06-01T10:00");

beforeEach(() => void installFakeChrome());

const set = (db: RekindleDatabase, months: Settings["retentionMonths"]) =>
  db.state.put({
    name: "settings",
    value: { ...DEFAULT_SETTINGS, ...(months && { retentionMonths: months }) },
  });

async function people(db: RekindleDatabase) {
  await track(db, { id: "prospect:old", email: "old@acme.example", createdAt: OLD }, [touch(OLD)]);
  await track(db, { id: "prospect:new", email: "new@acme.example", createdAt: OLD }, [touch(T)]);
}

/** As the worker does it. Returns how many have been erased on this day. */
async function round(db: RekindleDatabase, now: number): Promise<number | undefined> {
  const begun = await beginRound(context(db, now));
  if (begun === undefined) return undefined;
  let { run } = begun;
  for (const part of begun.parts) run = await erasePart(context(db, now), run, part, begun.since);
  await endRound(context(db, now), run);
  return run.count;
}

const names = async (db: RekindleDatabase) =>
  (await db.prospects.toCollection().primaryKeys()).sort();

it("erases nobody unless the rep has set it", async () => {
  const db = freshDatabase();
  await people(db);
  expect(await round(db, T)).toBeUndefined();
  expect(await names(db)).toHaveLength(2);
  expect(await db.erased.count()).toBe(0);
});

it("erases those with whom nothing has happened, once a day, and tells how many", async () => {
  const db = freshDatabase();
  await people(db);
  await set(db, 12);
  expect(await round(db, T)).toBe(1);
  expect(await names(db)).toEqual(["prospect:new"]);
  expect(await db.events.count()).toBe(1);
  expect((await readErased(db)).has(["email:old@acme.example"])).toBe(true);
  expect(await findRetentionRun(db)).toEqual({
    on: "2026-11-20",
    months: 12,
    count: 1,
    isDone: true,
  });
  expect(await round(db, T)).toBeUndefined();
  const tomorrow = at("2026-11-21T10:00");
  expect(await round(db, tomorrow)).toBe(0);
});

it("keeps whom something has happened with since the round was begun, and everybody when it is switched off", async () => {
  const db = freshDatabase();
  await people(db);
  await set(db, 12);
  const begun = await beginRound(context(db, T));
  const [part] = begun?.parts ?? [];
  if (begun === undefined || part === undefined) throw new Error("Nobody is stale.");
  expect(part).toEqual(["prospect:old"]);
  await set(db, undefined);
  expect(await erasePart(context(db, T), begun.run, part, begun.since)).toMatchObject({ count: 0 });
  await set(db, 12);
  const row = await rowIn(db, "prospect:old");
  await db.prospects.put({ ...row, lastReplyAt: T });
  expect(await erasePart(context(db, T), begun.run, part, begun.since)).toMatchObject({ count: 0 });
  await db.prospects.put(row);
  await db.pendingSends.add({
    key: "msg-a:r1",
    connector: "gmail",
    phase: "scheduled",
    sentAt: T,
    startedAt: T,
    notedAt: T,
    wakeAt: T,
    seenByRequest: true,
    seenOnScreen: false,
    requestIds: [],
    prospectIds: ["prospect:old"],
    weakIds: [],
  });
  expect(await erasePart(context(db, T), begun.run, part, begun.since)).toMatchObject({ count: 0 });
  expect(await names(db)).toHaveLength(2);
});

it("goes on where a stopped worker was, and counts on", async () => {
  const db = freshDatabase();
  await people(db);
  await track(db, { id: "prospect:other", createdAt: OLD });
  await set(db, 12);
  const begun = await beginRound(context(db, T));
  if (begun === undefined) throw new Error("No round.");
  await erasePart(context(db, T), begun.run, ["prospect:old"], begun.since);
  expect(await findRetentionRun(db)).toMatchObject({ count: 1 });
  expect(await round(db, T)).toBe(2);
  expect(await names(db)).toEqual(["prospect:new"]);
});

it("erases nobody when the clock has made a leap, and all the same a week later", async () => {
  const db = freshDatabase();
  await people(db);
  await set(db, 36);
  expect(await round(db, T)).toBe(0);
  const ahead = at("2036-11-20T10:00");
  expect(await round(db, ahead)).toBeUndefined();
  expect(await names(db)).toHaveLength(2);
  expect(await findRetentionRun(db)).toMatchObject({ heldUntilOn: "2036-11-27" });
  expect(await round(db, at("2036-11-26T10:00"))).toBeUndefined();
  expect(await round(db, at("2036-11-27T10:00"))).toBe(2);
});

it("begins anew when it was switched off in between", async () => {
  const db = freshDatabase();
  await set(db, 12);
  expect(await round(db, T)).toBe(0);
  await set(db, undefined);
  expect(await round(db, T)).toBeUndefined();
  expect(await findRetentionRun(db)).toBeUndefined();
});

it("erases nobody for a week after a restore, whose people may all be old", async () => {
  const db = freshDatabase();
  const facts = factsOf({ id: "prospect:old", email: "old@acme.example", createdAt: OLD });
  const settings = { ...DEFAULT_SETTINGS, retentionMonths: 12 as const };
  await restore(db, { people: [{ facts, log: [] }], state: { settings }, withSettings: true });
  for (const day of ["22", "23", "28"])
    expect(await round(db, at(`2026-11-${day}T18:00`))).toBeUndefined();
  expect(await names(db)).toEqual(["prospect:old"]);
  expect(await round(db, at("2026-11-29T18:00"))).toBe(1);
});

it("lets whom an import has added stay for as long as it can be taken back, however old their list", async () => {
  const db = freshDatabase();
  await track(db, { id: "prospect:list-1", email: "old@acme.example", createdAt: OLD });
  await set(db, 12);
  await db.imports.add({
    id: "list",
    at: T,
    name: "fair.csv",
    bringsBack: false,
    state: "done",
    partCount: 1,
    doneParts: 1,
    counts: { added: 1, filled: 0, same: 0, refused: 0, erased: 0 },
  });
  expect(await round(db, T)).toBe(0);
  await forgetImports(context(db, at("2026-11-28T10:00")));
  expect(await round(db, at("2026-11-28T10:00"))).toBe(1);
});
