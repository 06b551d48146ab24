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

  it.each([
    ["its quota is used up", () => new DOMException("Full.", "QuotaExceededError")],
    [
      "the transaction ended because its quota is used up",
      () => new Dexie.AbortError("Aborted", new DOMException("Full.", "QuotaExceededError")),
    ],
    [
      "one of many rows found no room",
      () => new Dexie.BulkError("1 of 2 failed", [new DOMException("", "QuotaExceededError")]),
    ],
    [
      "the disk is really full",
      () =>
        new Dexie.UnknownError(
          "Connection is closing because of: IO error: ChromeMethodBFE: FILE_ERROR_NO_SPACE",
        ),
    ],
  ])("says that there is no room when %s", async (_, made) => {
    const failure = await connection.withDatabase(() => Promise.reject(made())).catch((one) => one);
    expect(failure).toBeInstanceOf(connection.StorageFull);
  });

  it("says that there is no room when a full disk has killed the connection for good", async () => {
    const open = vi.spyOn(Dexie.dependencies.indexedDB ?? indexedDB, "open");
    open.mockImplementation(() => {
      throw new DOMException("Internal error.", "AbortError");
    });
    const dying = () => Promise.reject(new Dexie.UnknownError("FILE_ERROR_NO_SPACE"));
    await expect(connection.withDatabase(dying)).rejects.toBeInstanceOf(connection.StorageFull);
  });

  it("lets a mistake in the repetition through as it is", async () => {
    const mistake = new TypeError("undefined is not a function");
    let tries = 0;
    const work = (db: ReturnType<typeof connection.database>) => {
      tries += 1;
      if (tries === 1) db.close();
      return tries === 1 ? db.prospects.count() : Promise.reject(mistake);
    };
    await expect(connection.withDatabase(work)).rejects.toBe(mistake);
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
