import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const MB = 1024 * 1024;

/** A module of its own for each test, for connection and room are shared within one. */
let connection: typeof import("~storage/connection");
let room: typeof import("~storage/room");

const estimate = vi.fn<() => Promise<StorageEstimate>>();
const leave = (bytes: number) =>
  estimate.mockResolvedValue({ quota: 5 * MB + bytes, usage: 5 * MB });

beforeEach(async () => {
  vi.stubGlobal("navigator", { storage: { estimate } });
  leave(100 * MB);
  vi.resetModules();
  [connection, room] = await Promise.all([import("~storage/connection"), import("~storage/room")]);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  connection.database().close();
  await Dexie.delete("rekindle");
});

type Database = ReturnType<typeof connection.database>;

/** As the worker does it. */
async function act<T>(work: (db: Database) => Promise<T>): Promise<T> {
  await room.lookForRoom();
  return connection.withDatabase(work);
}

const count = () => connection.withDatabase((db) => db.health.count());
const write = (db: Database) => db.health.put({ connector: "gmail", unreadableCount: 0 });

describe("a disk with hardly any room", () => {
  it("is not written to", async () => {
    await count();
    leave(10 * MB);
    await expect(act(write)).rejects.toBeInstanceOf(connection.StorageFull);
    expect(await count()).toBe(0);
  });

  it("is not written to within a transaction either", async () => {
    leave(10 * MB);
    const inOne = (db: Database) => db.transaction("rw", db.health, () => write(db));
    await expect(act(inOne)).rejects.toBeInstanceOf(connection.StorageFull);
  });

  it("is written to again as soon as there is room", async () => {
    leave(10 * MB);
    await expect(act(write)).rejects.toThrow();
    leave(20 * MB);
    await act(write);
    expect(await count()).toBe(1);
  });

  it("is read from", async () => {
    await act(write);
    leave(10 * MB);
    expect(await count()).toBe(1);
  });

  it("has nothing opened on it when it is full", async () => {
    leave(MB);
    const open = vi.spyOn(Dexie.dependencies.indexedDB ?? indexedDB, "open");
    await expect(count()).rejects.toBeInstanceOf(connection.StorageFull);
    expect(open).not.toHaveBeenCalled();
    leave(100 * MB);
    expect(await count()).toBe(0);
  });

  it("stops long work on its way", async () => {
    let writes = 0;
    const long = async (db: Database) => {
      for (; writes < 1_000; writes += 1) {
        if (writes === 3) leave(10 * MB);
        await write(db);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await expect(act(long)).rejects.toBeInstanceOf(connection.StorageFull);
    expect(writes).toBeGreaterThan(3);
    expect(writes).toBeLessThan(500);
  });
});

describe("a browser that does not tell how much room there is", () => {
  it.each([
    ["rejects", () => estimate.mockRejectedValue(new Error("No."))],
    ["leaves it out", () => estimate.mockResolvedValue({})],
  ])("is believed to have some when it %s", async (_, answers) => {
    answers();
    await act(write);
    expect(await count()).toBe(1);
  });
});
