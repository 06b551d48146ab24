import { afterEach, expect, it, vi } from "vitest";
import type { ProspectId } from "~domain/ids";
import type { ProspectLine } from "~domain/prospect-line";
import { readAll, readLines, watchChanged } from "~storage/read/all-prospects";
import { freshDatabase, reopened, track } from "../support/database";
import { touch } from "../support/log";
import { at } from "../support/times";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function crowd(count: number) {
  const db = freshDatabase();
  const first = await track(db);
  const rows = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `prospect:${String(index).padStart(5, "0")}` as const,
    name: `Person ${index}`,
    dueAt: (first.dueAt ?? 0) + (count - index) * 1000,
    laneAt: (first.dueAt ?? 0) + (count - index) * 1000,
  }));
  await db.prospects.bulkAdd(rows);
  return { db, first };
}

it("reads everybody, who is due soonest first", async () => {
  const { db, first } = await crowd(1_050);
  const chunks: ProspectLine[][] = [];
  await readAll(db, (lines) => chunks.push(lines));
  expect(chunks[0]).toHaveLength(100);
  expect(chunks[0]?.slice(0, 2).map(({ name }) => name)).toEqual([first.name, "Person 1049"]);
  const ids = new Set(chunks.slice(1).flatMap((lines) => lines.map(({ id }) => id)));
  expect(ids.size).toBe(1_051);
  expect(chunks.slice(1).flat()).toHaveLength(1_051);
});

it.each([0, 1, 999])("reads everybody when there are %i more", async (count) => {
  const { db } = await crowd(count);
  const ids = new Set<ProspectId>();
  await readAll(db, (lines) => {
    for (const { id } of lines) ids.add(id);
  });
  expect(ids.size).toBe(count + 1);
});

it("reads some as they are now, without those who are gone", async () => {
  const { db, first } = await crowd(1);
  await db.prospects.update(first.id, { company: "Changed" });
  const lines = await readLines(db, ["prospect:gone", first.id]);
  expect(lines.map(({ company }) => company)).toEqual(["Changed"]);
});

it("tells who has changed, wherever that was done", async () => {
  const { db, first } = await crowd(3);
  const told: (ProspectId[] | "all")[] = [];
  ends.push(watchChanged(db, (changed) => told.push(changed)));
  await db.prospects.update("prospect:00001", { company: "Changed" });
  await vi.waitFor(() => expect(told.flat()).toContain("prospect:00001"));
  expect(told).toEqual([["prospect:00001"]]);

  told.length = 0;
  const other = reopened(db);
  await other.prospects.bulkPut(
    (await other.prospects.toArray()).map((row) => ({ ...row, company: "All of them" })),
  );
  await vi.waitFor(() => expect(told.flat()).toHaveLength(4));
  expect(new Set(told.flat())).toContain(first.id);

  told.length = 0;
  await other.prospects.delete("prospect:00002");
  await vi.waitFor(() => expect(told.flat()).toEqual(["prospect:00002"]));
});

it("tells that it may be anybody when it is not known who", async () => {
  const { db } = await crowd(3);
  const told = vi.fn();
  ends.push(watchChanged(db, told));
  await db.prospects.clear();
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith("all"));
});

it("tells nothing of another table, of another database or after its end", async () => {
  const { db, first } = await crowd(1);
  const { db: other } = await crowd(1);
  const told = vi.fn();
  const end = watchChanged(db, told);
  await db.nudges.put({ key: "x", at: 1 });
  await other.prospects.update("prospect:00000", { company: "Changed" });
  end();
  await db.prospects.update(first.id, { company: "Changed" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).not.toHaveBeenCalled();
});

it("a touch is such a change", async () => {
  const db = freshDatabase();
  const told = vi.fn();
  ends.push(watchChanged(db, told));
  const { id } = await track(db, {}, [touch(at("2026-11-03T10:00"))]);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith([id]));
});
