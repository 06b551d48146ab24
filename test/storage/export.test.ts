import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { readRows, readRowsWithLogs } from "~storage/read/export";
import { readStoredOn } from "~storage/read/stored-on-person";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { event, factsOf, JANE, retracted, touch } from "../support/log";
import { trackMany } from "../support/many";
import { note } from "../support/outbox";
import { signs, to } from "../support/signs";
import { at, DAY } from "../support/times";

const T = at("2026-11-20T10:00");
const OTHER: ProspectId = "prospect:other";
let db: RekindleDatabase;
beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function sizes<T>(batches: AsyncIterable<T[]>): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of batches) found.push(batch.length);
  return found;
}

describe("readRows", () => {
  it("reads everybody once, in batches", async () => {
    await trackMany(db, 5);
    expect(await sizes(readRows(db, 2))).toEqual([2, 2, 1]);
    expect(await sizes(readRows(db, 5))).toEqual([5]);
    const ids: string[] = [];
    for await (const rows of readRows(db, 2)) ids.push(...rows.map(({ id }) => id));
    expect(ids).toEqual([0, 1, 2, 3, 4].map((n) => `prospect:many-${n}`));
  });

  it("of nobody reads nothing", async () => {
    expect(await sizes(readRows(db))).toEqual([]);
  });
});

it("readRowsWithLogs gives each their own log", async () => {
  await track(db, { email: "jane@acme.example" }, [touch(T), touch(T + DAY)]);
  await track(db, { id: OTHER });
  for await (const batch of readRowsWithLogs(db))
    expect(batch.map(({ row, log }) => [row.id, log.length])).toEqual([
      [JANE, 2],
      [OTHER, 0],
    ]);
});

describe("readStoredOn", () => {
  it("has what is stored on a person wherever it is, and nothing on anybody else", async () => {
    const mistake = touch(T);
    await track(db, { email: "jane@acme.example", notes: "Likes tea." }, [
      mistake,
      retracted(T + DAY, mistake.id),
    ]);
    await track(db, { id: OTHER, name: "Otto Other", email: "otto@acme.example" }, [
      event({ kind: "won" }, T),
    ]);
    await note(
      db,
      signs().requested(T, "1", { recipients: to("jane@acme.example", "otto@acme.example") }),
      signs("msg-a:r2").requested(T, "2", { recipients: to("otto@acme.example") }),
    );
    await db.nudges.bulkPut([
      { key: `${JANE}/fresh`, at: T },
      { key: `${OTHER}/fresh`, at: T },
    ]);
    const [jane, otto] = [factsOf({ notes: "Old." }), factsOf({ id: OTHER, name: "Otto Other" })];
    const people = [jane, otto].map(({ id, stage }) => ({ id, stage }));
    const change = { kind: "stage", stage: "meeting" } as const;
    await db.state.bulkPut([
      { name: "way-back", value: { commandId: "c", change, people } },
      { name: "last-edit", value: { commandId: "c", before: jane, after: jane } },
      {
        name: "merge",
        value: { commandId: "m", at: T, keep: jane, other: factsOf(), events: [], sends: [] },
      },
    ]);
    const changed = [jane, otto].map((before) => ({ before, after: before }));
    await db.parts.bulkPut([
      {
        jobId: "a",
        index: 0,
        at: T,
        part: { kind: "done", added: [JANE, OTHER], prints: [1, 2], changed },
      },
      {
        jobId: "b",
        index: 0,
        at: T,
        part: {
          kind: "waiting",
          people: [
            { line: 1, name: "J. Doe", email: "jane@acme.example" },
            { line: 2, name: "Otto Other", email: "otto@acme.example" },
          ],
        },
      },
      {
        jobId: "c",
        index: 0,
        at: T,
        part: { kind: "backup", people: [jane, otto].map((facts) => ({ facts, log: [] })) },
      },
    ]);
    await db.setAside.bulkPut([
      { id: "events:1", table: "events", at: T, row: { prospectId: JANE, at: "never" } },
      { id: "events:2", table: "events", at: T, row: { prospectId: OTHER } },
      { id: "events:3", table: "events", at: T },
    ]);

    const stored = await readStoredOn(db, JANE);
    expect(stored?.facts).toMatchObject({ id: JANE, notes: "Likes tea." });
    expect(stored?.row).toEqual(await rowIn(db, JANE));
    expect(stored?.log).toHaveLength(2);
    expect(stored?.announced).toEqual([{ key: `${JANE}/fresh`, at: T }]);
    expect(stored?.sends).toMatchObject([{ connector: "gmail", phase: "leaving" }]);
    expect(stored?.waysBack.map(({ of }) => of)).toEqual([
      "edit",
      "merge",
      "change-many",
      "import",
      "import",
      "list-on-its-way",
      "backup-on-its-way",
    ]);
    expect(stored?.setAside).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toMatch(/otto|prospect:other/i);
  });

  it("of nobody is nothing", async () => {
    expect(await readStoredOn(db, JANE)).toBeUndefined();
  });
});
