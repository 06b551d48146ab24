/** What a newer version of Rekindle has written is neither read nor touched. */
import Dexie from "dexie";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DATABASE_NAME } from "~storage/database";
import { isNewer } from "~storage/refuse-newer";
import { contentsOf } from "../support/raw-database";

let connection: typeof import("~storage/connection");

beforeEach(async () => {
  vi.resetModules();
  connection = await import("~storage/connection");
});

afterEach(async () => {
  connection.database().close();
  await Dexie.delete(DATABASE_NAME);
});

/** As a later version might make it: a table more, a column more, and an index that we ask for less. */
async function writeNewer(version: number) {
  const newer = new Dexie(DATABASE_NAME);
  newer
    .version(version)
    .stores({ prospects: "id, mood", events: "id, [prospectId+at]", moods: "++" });
  await newer.table("prospects").add({ id: "prospect:jane", name: "Jane Doe", mood: "sunny" });
  await newer.table("moods").add({ of: "prospect:jane" });
  newer.close();
}

const ours = () => connection.database().verno;
const read = () => connection.withDatabase((db) => db.prospects.toArray());
const write = () =>
  connection.withDatabase((db) =>
    db.state.put({ name: "presence", value: { seenOn: "2026-11-23" } }),
  );

it.each([1, 2, 40])("is refused, however much newer: %i", async (steps) => {
  await writeNewer(ours() + steps);
  const before = await contentsOf(DATABASE_NAME);
  expect(before.version).toBe((ours() + steps) * 10);
  for (const attempt of [read, write, read]) {
    const failure = await attempt().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(connection.StorageNewer);
    expect(failure).toMatchObject({ name: "StorageNewer" });
  }
  expect(await contentsOf(DATABASE_NAME)).toEqual(before);
});

it("is opened as ever once it is of this version", async () => {
  await writeNewer(ours() + 1);
  await expect(read()).rejects.toBeInstanceOf(connection.StorageNewer);
  await Dexie.delete(DATABASE_NAME);
  await write();
  expect(await read()).toEqual([]);
});

it("is refused also when it becomes newer while this version is running", async () => {
  await write();
  const newer = new Dexie(DATABASE_NAME);
  newer.version(ours() + 1).stores({ state: "name" });
  await newer.open();
  newer.close();
  const before = await contentsOf(DATABASE_NAME);
  await expect(read()).rejects.toBeInstanceOf(connection.StorageNewer);
  await expect(write()).rejects.toBeInstanceOf(connection.StorageNewer);
  expect(await contentsOf(DATABASE_NAME)).toEqual(before);
});

it("is not mistaken for what Dexie mends within a version", async () => {
  await write();
  connection.database().close();
  const raised = indexedDB.open(DATABASE_NAME, ours() * 10 + 3);
  await new Promise((resolve) => raised.addEventListener("success", resolve));
  raised.result.close();
  await write();
  expect(await read()).toEqual([]);
});

it("is known by the browser's word, wherever that stands", () => {
  const word = new DOMException("Newer.", "VersionError");
  expect(isNewer(word)).toBe(true);
  expect(isNewer(new Dexie.DatabaseClosedError("Closed.", word))).toBe(true);
  expect(isNewer(new Error("Closed.", { cause: word }))).toBe(true);
  expect(isNewer(new Dexie.DatabaseClosedError("Closed."))).toBe(false);
  expect(isNewer("VersionError")).toBe(false);
});
