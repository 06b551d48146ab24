/** Reads of a page leave out what cannot be shown, tell of it, and let everybody else through. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { RekindleDatabase } from "~storage/database";
import { forgetLeftOut, listLeftOut } from "~storage/left-out";
import { readAll } from "~storage/read/all-prospects";
import { leaveOutBroken } from "~storage/sound-reads";
import { freshDatabase, track } from "../support/database";
import { touch } from "../support/log";
import { at } from "../support/times";

const T = at("2026-11-02T10:00");
const NAMES = ["Ann", "Bob", "Cy", "Di", "Ed"];

/** Five people, and the connection of a page to them. */
async function withPeople() {
  const db = freshDatabase();
  for (const name of NAMES)
    await track(db, { id: `prospect:${name}`, name, email: `${name}@acme.example` }, [
      touch(T, { id: `event:${name}`, messageKey: name }),
    ]);
  const page = new RekindleDatabase(db.name);
  leaveOutBroken(page);
  return { db, page };
}

const damage = async (db: RekindleDatabase, name: string, change: object) =>
  db
    .table("prospects")
    .put({ ...(await db.table("prospects").get(`prospect:${name}`)), ...change });

const namesOf = (rows: readonly ({ name: string } | undefined)[]) => rows.map((row) => row?.name);
const leftOut = () => [...listLeftOut()];

afterEach(() => {
  vi.restoreAllMocks();
  forgetLeftOut();
});

describe("reads of a page", () => {
  it("let everybody through who is sound", async () => {
    const { page } = await withPeople();
    expect(namesOf(await page.prospects.toArray())).toEqual(NAMES);
    expect(await page.events.count()).toBe(5);
    expect((await page.events.toArray()).length).toBe(5);
    expect(leftOut()).toEqual([]);
    page.close();
  });

  it.each([
    ["no name", { name: 17 }],
    ["no promises", { promises: null }],
    ["nothing tried", { tried: undefined }],
    ["keys that are none", { handleKeys: "bob" }],
    ["a time that is none", { dueAt: "soon" }],
    ["tags that are none", { tags: [1] }],
  ])("leave out who has %s, however they are asked for", async (_, change) => {
    const { db, page } = await withPeople();
    await damage(db, "Bob", change);
    const others = NAMES.filter((name) => name !== "Bob");
    const { prospects } = page;
    expect(namesOf(await prospects.toArray())).toEqual(others);
    expect(leftOut()).toEqual(["prospects:prospect:Bob"]);
    expect(namesOf(await prospects.bulkGet(["prospect:Ann", "prospect:Bob"]))).toEqual([
      "Ann",
      undefined,
    ]);
    expect(await prospects.get("prospect:Bob")).toBeUndefined();
    expect(namesOf(await prospects.toCollection().filter(Boolean).toArray())).toEqual(others);
    expect(namesOf(await prospects.orderBy("words").reverse().distinct().toArray())).not.toContain(
      "Bob",
    );
    page.close();
  });

  it("are as long as asked for, so that whoever reads in parts does not take one for the end", async () => {
    const { db, page } = await withPeople();
    await damage(db, "Ann", { name: null });
    await damage(db, "Cy", { name: null });
    expect(namesOf(await page.prospects.limit(2).toArray())).toEqual(["Bob", "Di"]);
    expect(namesOf(await page.prospects.limit(3).toArray())).toEqual(["Bob", "Di", "Ed"]);
    expect(namesOf(await page.prospects.limit(4).toArray())).toEqual(["Bob", "Di", "Ed"]);
    const seen = new Set<string>();
    await readAll(page, (lines) => lines.map(({ name }) => seen.add(name)));
    expect([...seen].sort()).toEqual(["Bob", "Di", "Ed"]);
    page.close();
  });

  it("leave out an event that makes no sense, and not the person", async () => {
    const { db, page } = await withPeople();
    await db.table("events").update("event:Bob", { channel: "pigeon" });
    expect((await page.events.toArray()).length).toBe(4);
    expect(leftOut()).toEqual(["events:event:Bob"]);
    expect(namesOf(await page.prospects.toArray())).toEqual(NAMES);
    page.close();
  });

  it("leave out what the browser cannot read", async () => {
    const { page } = await withPeople();
    const { get } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("Failed to read large value", "DataError");
    };
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(refuse);
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: unknown, key) {
      return key === "prospect:Di" ? refuse() : get.call(this, key);
    });
    expect(namesOf(await page.prospects.toArray())).toEqual(["Ann", "Bob", "Cy", "Ed"]);
    expect(namesOf(await page.prospects.bulkGet(["prospect:Di", "prospect:Ed"]))).toEqual([
      undefined,
      "Ed",
    ]);
    expect(leftOut()).toEqual(["prospects:prospect:Di"]);
    page.close();
  });

  it("do not take a lost connection for a damaged row", async () => {
    const { page } = await withPeople();
    await page.open();
    const lost = () => {
      throw new DOMException("The connection is closing.", "InvalidStateError");
    };
    for (const name of ["get", "getAll", "getAllKeys", "count"] as const)
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(lost);
    await expect(page.prospects.toArray()).rejects.toThrow();
    await expect(page.prospects.get("prospect:Ann")).rejects.toThrow();
    expect(leftOut()).toEqual([]);
    page.close();
  });

  it("tell no longer of who has been mended", async () => {
    const { db, page } = await withPeople();
    await damage(db, "Bob", { promises: null });
    await page.prospects.toArray();
    expect(leftOut()).toHaveLength(1);
    await damage(db, "Bob", { promises: [] });
    await page.prospects.toArray();
    expect(leftOut()).toEqual([]);
    page.close();
  });
});
