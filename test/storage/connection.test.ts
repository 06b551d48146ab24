import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A module of its own for each test, for the connection is shared within one. */
let connection: typeof import("~storage/connection");

beforeEach(async () => {
  vi.resetModules();
  connection = await import("~storage/connection");
});

afterEach(async () => {
  vi.restoreAllMocks();
  connection.database().close();
  await Dexie.delete("rekindle");
});

const count = () => connection.withDatabase((db) => db.prospects.count());

describe("withDatabase", () => {
  it("is one connection, opened when needed", async () => {
    expect(await count()).toBe(0);
    expect(connection.database()).toBe(connection.database());
  });

  it("works again after the connection was closed under it", async () => {
    await count();
    connection.database().close();
    expect(await count()).toBe(0);
  });

  it("works again after the browser itself closed the connection", async () => {
    await count();
    connection.database().backendDB().close();
    expect(await count()).toBe(0);
  });

  it("repeats work that lost its connection halfway, once", async () => {
    const work = vi.fn(async (db: ReturnType<typeof connection.database>) => {
      if (work.mock.calls.length === 1) db.close();
      return db.prospects.count();
    });
    expect(await connection.withDatabase(work)).toBe(0);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("says so when the database cannot be opened", async () => {
    vi.spyOn(Dexie.dependencies.indexedDB ?? indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The disk is full.", "UnknownError");
    });
    const failure = await count().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(connection.StorageUnavailable);
    expect(failure).toMatchObject({ name: "StorageUnavailable", cause: expect.any(Error) });
  });

  it("is itself again once the database can be opened", async () => {
    const broken = vi.spyOn(Dexie.dependencies.indexedDB ?? indexedDB, "open");
    broken.mockImplementation(() => {
      throw new DOMException("The disk is full.", "UnknownError");
    });
    await expect(count()).rejects.toThrow();
    broken.mockRestore();
    expect(await count()).toBe(0);
  });

  it("lets a mistake in the work through as it is, and does not repeat it", async () => {
    const mistake = new TypeError("undefined is not a function");
    const work = vi.fn(() => Promise.reject(mistake));
    await expect(connection.withDatabase(work)).rejects.toBe(mistake);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("lets a refused write through as it is", async () => {
    const add = () =>
      connection.withDatabase((db) => db.health.add({ connector: "gmail", unreadableCount: 0 }));
    await add();
    await expect(add()).rejects.toMatchObject({ name: "ConstraintError" });
  });
});
