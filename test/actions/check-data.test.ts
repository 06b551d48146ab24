/** Each kind of damage to the rows, and what becomes of it; and that nothing else is touched. */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkData } from "~actions/check-data";
import type { LoggedEvent } from "~domain/event";
import { isSoundEvent } from "~domain/sound";
import { isSoundRow } from "~domain/sound-row";
import type { RekindleDatabase } from "~storage/database";
import { countSetAside } from "~storage/read/set-aside";
import { rederiveBatch } from "~storage/write/rederive-all";
import { history } from "../domain/oracle/histories";
import { freshDatabase, track } from "../support/database";
import { reply, touch } from "../support/log";
import { at, BERLIN, DAY } from "../support/times";

const T = at("2026-11-02T10:00");
const NOW = at("2026-11-23T10:00");
const commandId = "00000000-0000-4000-8000-000000000000";

const check = (db: RekindleDatabase) => checkData({ db, now: NOW, zone: BERLIN }, { commandId });

async function withPeople(): Promise<RekindleDatabase> {
  const db = freshDatabase();
  await track(db, { id: "prospect:ann", name: "Ann", email: "ann@acme.example" }, [
    touch(T),
    reply(T + DAY),
  ]);
  await track(db, { id: "prospect:bob", name: "Bob", email: "bob@acme.example" }, [touch(T)]);
  await rederiveBatch(db, BERLIN);
  return db;
}

/** The same events under ids of their own, for each history counts its events from nought. */
const withIds = (events: LoggedEvent[], index: number): LoggedEvent[] =>
  JSON.parse(JSON.stringify(events).replaceAll('"event:', `"event:${index}-`));

/** Writes what no code of ours would. */
const put = (db: RekindleDatabase, table: string, row: unknown) => db.table(table).put(row);
const everything = async (db: RekindleDatabase) =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

/** As the browser refuses what it cannot read: one row, alone or in a batch. */
function makeUnreadable(key: string) {
  const read = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: unknown, asked) {
    if (asked === key) throw new DOMException("Failed to read large value", "DataError");
    return read.call(this, asked);
  });
}
afterEach(() => void vi.restoreAllMocks());

describe("check-data", () => {
  it("finds nothing where nothing is wrong", async () => {
    const db = await withPeople();
    const before = await everything(db);
    expect(await check(db)).toEqual({
      kind: "checked",
      peopleCount: 2,
      mendedCount: 0,
      setAsideCount: 0,
    });
    expect(await everything(db)).toBe(before);
  });

  it("changes nothing in a healthy database of any shape", { timeout: 60_000 }, async () => {
    const person = fc.record({ name: fc.string({ minLength: 1, maxLength: 40 }), history });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { maxLength: 6 }), async (people) => {
        const db = freshDatabase();
        for (const [index, { name, history }] of people.entries())
          await track(db, { id: `prospect:${index}`, name }, withIds(history(T), index));
        await rederiveBatch(db, BERLIN);
        const before = await everything(db);
        expect(await check(db)).toMatchObject({ mendedCount: 0, setAsideCount: 0 });
        expect(await everything(db)).toBe(before);
        // Nor does a page take one of them for damaged.
        expect((await db.prospects.toArray()).filter((row) => !isSoundRow(row))).toEqual([]);
        expect((await db.events.toArray()).filter((row) => !isSoundEvent(row))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["makes no sense", { channel: "pigeon" }],
    ["has a time that is none", { at: "yesterday" }],
    ["is of a kind nobody knows", { kind: "sung" }],
    ["has lost what says what it is", { messageKey: undefined }],
  ])("puts an event aside that %s, and derives its person anew", async (_, damage) => {
    const db = await withPeople();
    const answer = (await db.events.toArray()).find(({ kind }) => kind === "reply");
    await put(db, "events", { ...answer, ...damage });
    expect(await check(db)).toMatchObject({ setAsideCount: 1 });
    expect(await db.prospects.get("prospect:ann")).toMatchObject({ turn: "theirs", touchCount: 1 });
    expect(await db.events.count()).toBe(2);
    expect(await db.setAside.toArray()).toMatchObject([
      { id: `events:${answer?.id}`, table: "events", at: NOW, row: { ...damage } },
    ]);
    expect(await check(db)).toMatchObject({ mendedCount: 0, setAsideCount: 0 });
  });

  it("puts an event aside that is of nobody", async () => {
    const db = await withPeople();
    await put(db, "events", { ...touch(T), prospectId: "prospect:gone" });
    expect(await check(db)).toMatchObject({ setAsideCount: 1, mendedCount: 0 });
    expect(await countSetAside(db, 0)).toBe(1);
  });

  it("lets an event pass that knows more than this version does", async () => {
    const db = await withPeople();
    await put(db, "events", { ...touch(T), prospectId: "prospect:bob", mood: "good" });
    await db.prospects.update("prospect:bob", { touchCount: 2 });
    expect(await check(db)).toMatchObject({ setAsideCount: 0 });
  });

  it("mends a row that does not follow from its log", async () => {
    const db = await withPeople();
    const before = await db.prospects.get("prospect:bob");
    await db.prospects.update("prospect:bob", { touchCount: 99, turn: "yours" });
    expect(await check(db)).toMatchObject({ mendedCount: 1, setAsideCount: 0 });
    expect(await db.prospects.get("prospect:bob")).toEqual(before);
  });

  it("mends a row whose derived columns are not there at all", async () => {
    const db = await withPeople();
    const before = await db.prospects.get("prospect:bob");
    const { promises: _, tried: __, ...rest } = { ...before };
    await put(db, "prospects", rest);
    expect(await check(db)).toMatchObject({ mendedCount: 1 });
    expect(await db.prospects.get("prospect:bob")).toEqual(before);
  });

  it.each([
    ["its name", { name: 17 }, { name: "bob@acme.example", touchCount: 1 }],
    ["its stage", { stage: "limbo" }, { name: "Bob", stage: "new" }],
    ["its keys", { handleKeys: null }, { name: "Bob", handleKeys: ["email:bob@acme.example"] }],
    ["when it was made", { createdAt: null }, { name: "Bob", createdAt: T }],
  ])("rebuilds a row that has lost %s, and keeps it as it was", async (_, damage, left) => {
    const db = await withPeople();
    const row = await db.prospects.get("prospect:bob");
    await put(db, "prospects", { ...row, ...damage });
    expect(await check(db)).toMatchObject({ mendedCount: 0, setAsideCount: 1 });
    expect(await db.prospects.get("prospect:bob")).toMatchObject(left);
    expect(await db.setAside.get("prospects:prospect:bob")).toMatchObject({ row: damage });
    expect(await check(db)).toMatchObject({ mendedCount: 0, setAsideCount: 0 });
  });

  it("puts a row aside that says nothing, with its log, and counts it as one", async () => {
    const db = await withPeople();
    await put(db, "prospects", { id: "prospect:ann" });
    expect(await check(db)).toMatchObject({ peopleCount: 2, setAsideCount: 1 });
    expect(await db.prospects.count()).toBe(1);
    expect(await db.setAside.count()).toBe(3);
    expect(await countSetAside(db, 0)).toBe(1);
    expect(await countSetAside(db, NOW)).toBe(0);
  });

  it("puts a person aside whom the browser cannot read", async () => {
    const db = await withPeople();
    makeUnreadable("prospect:ann");
    expect(await check(db)).toMatchObject({ setAsideCount: 1 });
    vi.restoreAllMocks();
    expect((await db.prospects.toArray()).map(({ name }) => name)).toEqual(["Bob"]);
  });

  it("puts an event aside that the browser cannot read", async () => {
    const db = await withPeople();
    const [id = ""] = await db.events.toCollection().primaryKeys();
    makeUnreadable(id);
    expect(await check(db)).toMatchObject({ setAsideCount: 1 });
    vi.restoreAllMocks();
    expect(await db.events.count()).toBe(2);
    expect(await check(db)).toMatchObject({ mendedCount: 0, setAsideCount: 0 });
  });

  it("goes through more than fits into one part", async () => {
    const db = await withPeople();
    const rows = Array.from({ length: 210 }, (_, n) => ({ id: `prospect:x${n}`, name: `X ${n}` }));
    await db.table("prospects").bulkPut(rows);
    expect(await check(db)).toMatchObject({ peopleCount: 212, setAsideCount: 210 });
    expect((await db.prospects.toArray()).filter(({ id }) => id === "prospect:x7")).toMatchObject([
      { name: "X 7", stage: "new" },
    ]);
  });
});
