import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type BackupFolder,
  findBackupFolder,
  findBackupStatus,
  folderDatabase,
  forgetBackupFolder,
  hasChangedSinceBackup,
  keepBackupFolder,
  markChanged,
  trackBackup,
} from "~storage/backup-folder";
import { asPicked, FakeFolder } from "../support/fake-folder";

beforeEach(() => folderDatabase.rows.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pick(pickedAt = 1): Promise<BackupFolder> {
  await keepBackupFolder({ handle: asPicked(new FakeFolder()), pickedAt });
  const folder = await findBackupFolder();
  if (folder === undefined) throw new Error("No folder.");
  return folder;
}

describe("the folder", () => {
  it("is known until it is forgotten", async () => {
    expect(await findBackupFolder()).toBeUndefined();
    expect((await pick()).handle.name).toBe("Backups");
    expect(await findBackupStatus()).toEqual({ name: "status", since: 1 });
    await forgetBackupFolder();
    expect(await findBackupFolder()).toBeUndefined();
    expect(await findBackupStatus()).toBeUndefined();
  });

  it("is another: nothing of the one before is known any more", async () => {
    const folder = await pick();
    await trackBackup(folder, "a.jsonl", async () => undefined);
    await markChanged();
    await pick(2);
    expect(await findBackupStatus()).toEqual({ name: "status", since: 2 });
    expect(await hasChangedSinceBackup()).toBe(false);
  });
});

describe("a backup", () => {
  it("is written down: when, how long, which file", async () => {
    const folder = await pick();
    vi.useFakeTimers({ now: 5_000, toFake: ["Date"] });
    await trackBackup(folder, "a.jsonl", async () => {
      vi.setSystemTime(5_700);
      return undefined;
    });
    expect(await findBackupStatus()).toEqual({
      name: "status",
      since: 1,
      lastAt: 5_000,
      triedAt: 5_000,
      tookMs: 700,
      fileName: "a.jsonl",
    });
  });

  it("that fails leaves the last one's time, and what was the matter until the next is made", async () => {
    const folder = await pick();
    vi.useFakeTimers({ now: 5_000, toFake: ["Date"] });
    await trackBackup(folder, "a.jsonl", async () => undefined);
    vi.setSystemTime(6_000);
    expect(await trackBackup(folder, "b.jsonl", async () => "full")).toBe("full");
    const status = await findBackupStatus();
    expect(status).toMatchObject({ lastAt: 5_000, triedAt: 6_000, problem: "full" });
    expect(status?.fileName).toBe("a.jsonl");
    await trackBackup(folder, "b.jsonl", async () => undefined);
    expect(await findBackupStatus()).not.toHaveProperty("problem");
  });

  it("that breaks off has failed, and the error is told", async () => {
    const folder = await pick();
    const breaking = trackBackup(folder, "a.jsonl", async () => {
      throw new Error("Broken.");
    });
    await expect(breaking).rejects.toThrow("Broken.");
    expect(await findBackupStatus()).toMatchObject({ problem: "failed" });
  });

  it("is not written down for a folder that is not picked any more", async () => {
    const folder = await pick();
    await trackBackup(folder, "a.jsonl", async () => {
      await forgetBackupFolder();
      return undefined;
    });
    expect(await findBackupStatus()).toBeUndefined();
    await trackBackup(folder, "a.jsonl", async () => {
      await pick(2);
      return undefined;
    });
    expect(await findBackupStatus()).toEqual({ name: "status", since: 2 });
  });
});

describe("what has changed", () => {
  it("is marked only where there is a folder", async () => {
    await markChanged();
    expect(await hasChangedSinceBackup()).toBe(false);
    await pick();
    await markChanged();
    expect(await hasChangedSinceBackup()).toBe(true);
  });

  it("is in the next backup, unless that fails", async () => {
    const folder = await pick();
    await markChanged();
    await trackBackup(folder, "a.jsonl", async () => "full");
    expect(await hasChangedSinceBackup()).toBe(true);
    await trackBackup(folder, "a.jsonl", async () => undefined);
    expect(await hasChangedSinceBackup()).toBe(false);
  });

  it("while a backup is written is in the one after", async () => {
    const folder = await pick();
    await markChanged();
    await trackBackup(folder, "a.jsonl", async () => {
      await markChanged();
      return undefined;
    });
    expect(await hasChangedSinceBackup()).toBe(true);
  });
});
