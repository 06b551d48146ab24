/** Released schemas are frozen: a change is a new version with a migration, and a test of that. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { DATABASE_NAME, RekindleDatabase } from "~storage/database";
import { freshDatabase } from "../support/database";

const SCHEMA_5 = {
  events: {
    key: "id",
    indexes: ["[prospectId+at]", "&[source+messageKey+prospectId]", "[kind+at]"],
  },
  health: { key: "connector", indexes: [] },
  nudges: { key: "key", indexes: ["at"] },
  pendingSends: { key: "key", indexes: ["wakeAt"] },
  prospects: {
    key: "id",
    indexes: [
      "coldAt",
      "[lane+laneAt]",
      "*handleKeys",
      "*words",
      "possibleReply.at",
      "[turn+source+createdAt]",
      "promiseDueAt",
      "*tags",
    ],
  },
  imports: { key: "id", indexes: ["at"] },
  parts: { key: "[jobId+index]", indexes: ["at"] },
  erased: { key: "hash", indexes: [] },
  setAside: { key: "id", indexes: [] },
  state: { key: "name", indexes: [] },
};

const source = readFileSync(new URL("../../src/storage/database.ts", import.meta.url), "utf8");
const versions = [...source.matchAll(/\.version\((\d+)\)/g)].map(([, version]) => Number(version));

describe("the schema", () => {
  it("of version 5 is frozen", async () => {
    const db = await freshDatabase().open();
    const tables = db.tables.map(({ name, schema }) => [
      name,
      { key: schema.primKey.src, indexes: schema.indexes.map(({ src }) => src) },
    ]);
    expect(Object.fromEntries(tables)).toEqual(SCHEMA_5);
    expect(db.verno).toBe(5);
  });

  it("counts its versions from 1, without gaps", () => {
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect(versions.length).toBeGreaterThan(0);
  });

  it.each(versions.filter((version) => version > 1))(
    "version %i has a test of its migration",
    (version) => {
      const test = new URL(`./migrations/${version}.test.ts`, import.meta.url);
      expect(existsSync(test), `test/storage/migrations/${version}.test.ts is missing`).toBe(true);
    },
  );

  it.each(versions)(
    "version %i has a database of its time, which old-data.test.ts opens",
    (version) => {
      const fixture = new URL(`./fixtures/v${version}.json`, import.meta.url);
      expect(existsSync(fixture), `test/storage/fixtures/v${version}.json is missing`).toBe(true);
    },
  );

  it("is of the one database every context opens", () => {
    expect(new RekindleDatabase().name).toBe("rekindle");
    expect(DATABASE_NAME).toBe("rekindle");
  });
});

it("writes to the disk before it says done", async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
  const db = freshDatabase();
  await db.state.put({ name: "presence", value: { seenOn: "2026-11-23" } });
  await db.transaction("rw", db.health, () =>
    db.health.put({ connector: "gmail", unreadableCount: 0 }),
  );
  const writes = transaction.mock.calls.filter(([, mode]) => mode === "readwrite");
  expect(writes.map(([, , options]) => options?.durability)).toEqual(["strict", "strict"]);
  transaction.mockRestore();
});
