/** Released schemas are frozen: a change is a new version with a migration, and a test of that. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { DATABASE_NAME, RekindleDatabase } from "~storage/database";
import { freshDatabase } from "../support/database";

const SCHEMA_3 = {
  events: {
    key: "id",
    indexes: ["[prospectId+at]", "&[source+messageKey+prospectId]"],
  },
  health: { key: "connector", indexes: [] },
  nudges: { key: "key", indexes: ["at"] },
  pendingSends: { key: "key", indexes: ["wakeAt"] },
  prospects: {
    key: "id",
    indexes: [
      "dueAt",
      "coldAt",
      "[lane+laneAt]",
      "*handleKeys",
      "*words",
      "stage",
      "source",
      "possibleReply.at",
      "[turn+source]",
      "[source+createdAt]",
      "promiseDueAt",
    ],
  },
  state: { key: "name", indexes: [] },
};

const source = readFileSync(new URL("../../src/storage/database.ts", import.meta.url), "utf8");
const versions = [...source.matchAll(/\.version\((\d+)\)/g)].map(([, version]) => Number(version));

describe("the schema", () => {
  it("of version 3 is frozen", async () => {
    const db = await freshDatabase().open();
    const tables = db.tables.map(({ name, schema }) => [
      name,
      { key: schema.primKey.src, indexes: schema.indexes.map(({ src }) => src) },
    ]);
    expect(Object.fromEntries(tables)).toEqual(SCHEMA_3);
    expect(db.verno).toBe(3);
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
