import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database, withDatabase } from "~storage/connection";
import { beginNewLog } from "~storage/new-log";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";

const MB = 1024 * 1024;
const estimate = vi.fn<() => Promise<StorageEstimate>>();
const leave = (bytes: number) => estimate.mockResolvedValue({ quota: bytes, usage: 0 });

let fake: FakeChrome;
/** Bytes that were written into other databases than Rekindle's own. */
let written = 0;

beforeEach(() => {
  fake = installFakeChrome();
  vi.stubGlobal("navigator", { storage: { estimate } });
  leave(1_000 * MB);
  written = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (value instanceof Uint8Array) written += value.length;
    return put.call(this, value, key);
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  database().close();
  await Dexie.delete("rekindle");
});

describe("beginNewLog", () => {
  it("writes more than the browser keeps in one log, and leaves nothing behind", async () => {
    await beginNewLog();
    expect(written).toBeGreaterThan(4 * MB);
    expect(await Dexie.getDatabaseNames()).not.toContain("rekindle-scratch");
  });

  it("is done once in a session", async () => {
    await beginNewLog();
    written = 0;
    await beginNewLog();
    expect(written).toBe(0);
  });

  it("is done again when a connection has died", async () => {
    await withDatabase((db) => db.prospects.count());
    await beginNewLog();
    written = 0;
    const { onclose } = database().backendDB();
    onclose?.call(database().backendDB(), new Event("close"));
    await vi.waitFor(() => expect(fake.sessionMemory.get("hasNewLog")).toBeUndefined());
    await beginNewLog();
    expect(written).toBeGreaterThan(4 * MB);
  });

  it("waits until there is room", async () => {
    leave(20 * MB);
    await beginNewLog();
    expect(written).toBe(0);
    leave(100 * MB);
    await beginNewLog();
    expect(written).toBeGreaterThan(4 * MB);
  });
});
