import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runImport } from "~actions/run-import";
import { stagePart } from "~actions/stage-part";
import { undoImport } from "~actions/undo-import";
import { continueImports } from "~background/continue-imports";
import type { ImportState } from "~domain/import-job";
import { database } from "~storage/connection";
import { installFakeChrome } from "../support/fake-chrome";
import { context } from "../support/outbox";
import { at, DAY } from "../support/times";

const NOW = at("2026-11-23T10:00");
const IMPORT = "0b6e4d8e-41a8-4d62-9d5c-3d3f2f6a0001";

beforeEach(async () => {
  installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const body = { importId: IMPORT, name: "fair.csv", bringsBack: false, partCount: 1 };
const people = [{ line: 1, name: "Jane Doe", email: "jane@acme.example" }];

async function stage(now = NOW): Promise<void> {
  const part = { jobId: IMPORT, index: 0, part: { kind: "listed" as const, people } };
  await stagePart(context(database(), now), part);
}

it.each<[ImportState, ImportState, number]>([
  ["running", "done", 1],
  ["stopping", "undone", 0],
  ["undoing", "undone", 0],
])("goes on with an import that was left %s", async (left, ended, count) => {
  const db = database();
  await stage();
  await runImport(context(db, NOW), body);
  if (left === "running") {
    await undoImport(context(db, NOW), { importId: IMPORT });
    await db.imports.update(IMPORT, { doneParts: 0 });
    await db.parts.put({ jobId: IMPORT, index: 0, at: NOW, part: { kind: "waiting", people } });
  }
  await db.imports.update(IMPORT, { state: left });
  await continueImports();
  expect(await db.imports.get(IMPORT)).toMatchObject({ state: ended });
  expect(await db.prospects.count()).toBe(count);
});

it("drops what was put aside a day ago and never begun", async () => {
  const db = database();
  await stage(NOW - DAY + 1);
  await continueImports();
  expect(await db.parts.count()).toBe(1);
  await stage(NOW - DAY - 1);
  await continueImports();
  expect(await db.parts.count()).toBe(0);
});
