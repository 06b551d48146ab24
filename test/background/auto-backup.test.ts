import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseEverything } from "~actions/erase-everything";
import { backUp, isTime, watchForBackups } from "~background/auto-backup";
import { act } from "~background/context";
import { BackupRefused } from "~files/backup/format";
import { readBackup, readHeader } from "~files/backup/read";
import { sealOf } from "~files/backup/seal";
import {
  type BackupFolder,
  findBackupStatus,
  folderDatabase,
  hasChangedSinceBackup,
  keepBackupFolder,
} from "~storage/backup-folder";
import { database } from "~storage/connection";
import { rowOf } from "~storage/write/append-events";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { asPicked, FakeFolder } from "../support/fake-folder";
import { factsOf } from "../support/log";
import { rulesIn } from "../support/rules";
import { at, BERLIN, MINUTE } from "../support/times";

const NOW = at("2026-11-23T10:00");
const HOUR = 60 * MINUTE;
let folder: FakeFolder;
let fake: FakeChrome;
watchForBackups();

beforeEach(async () => {
  fake = installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  await folderDatabase.rows.clear();
  folder = new FakeFolder();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A list with nobody in it is not backed up. */
async function pick(more: Partial<BackupFolder> = {}) {
  if ((await database().prospects.count()) === 0) await addPerson("Jane");
  await keepBackupFolder({ handle: asPicked(folder), pickedAt: NOW, ...more });
}
const names = () => [...folder.files.keys()];
const TODAY = "rekindle-backup-2026-11-23.jsonl";

async function peopleIn(name: string, passphrase?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const part of readBackup(folder.fileOf(name), passphrase))
    if (part.kind === "people") found.push(...part.people.map(({ facts }) => facts.name));
  return found;
}

async function addPerson(name: string) {
  const facts = factsOf({ id: `prospect:${name.toLowerCase()}`, name });
  await database().prospects.add(rowOf(facts, [], rulesIn()));
}

/** Written down apart from the change itself. */
const untilMarked = () => vi.waitFor(async () => expect(await hasChangedSinceBackup()).toBe(true));

async function later(ms: number) {
  vi.setSystemTime(Date.now() + ms);
  await backUp();
}

describe("a backup into the folder", () => {
  it("is not made without one", async () => {
    await backUp();
    expect(await findBackupStatus()).toBeUndefined();
  });

  it("is made at once, and again when somebody has changed and ten minutes have passed", async () => {
    await addPerson("Jane");
    await pick();
    await backUp();
    expect(await peopleIn(TODAY)).toEqual(["Jane"]);
    expect((await readHeader(folder.fileOf(TODAY))).createdAt).toBe(NOW);
    expect(await findBackupStatus()).toMatchObject({ lastAt: NOW, fileName: TODAY });
    await addPerson("Omar");
    await untilMarked();
    await later(9 * MINUTE);
    expect(await peopleIn(TODAY)).toEqual(["Jane"]);
    await later(MINUTE);
    expect(await peopleIn(TODAY)).toEqual(["Jane", "Omar"]);
    expect(await hasChangedSinceBackup()).toBe(false);
  });

  it("is made again on another day, and not before when nothing has changed", async () => {
    await pick();
    await backUp();
    await later(3 * HOUR);
    expect(await findBackupStatus()).toMatchObject({ lastAt: NOW });
    await later(21 * HOUR);
    expect(names()).toEqual([TODAY, "rekindle-backup-2026-11-24.jsonl"]);
  });

  it("is not made of a list with nobody in it: it would take the place of one with everybody", async () => {
    await pick();
    await backUp();
    await database().prospects.clear();
    await untilMarked();
    for (let day = 0; day < 20; day += 1) await later(24 * HOUR);
    expect(names()).toEqual([TODAY]);
    expect(await peopleIn(TODAY)).toEqual(["Jane"]);
  });

  it("is not made of what is left while everything is erased", async () => {
    await pick();
    await backUp();
    const { getFileHandle } = folder;
    vi.spyOn(folder, "getFileHandle").mockImplementation(async (...args) => {
      await act((context) => eraseEverything(context, { commandId: "c" }));
      return getFileHandle.apply(folder, args);
    });
    fake.notifications.getAll.mockResolvedValue({ "person/prospect:jane/promise": true });
    await expect(later(24 * HOUR)).rejects.toThrow();
    expect(fake.notifications.clear).toHaveBeenCalledWith("person/prospect:jane/promise");
    vi.restoreAllMocks();
    expect(names()).toEqual([TODAY]);
    expect(await peopleIn(TODAY)).toEqual(["Jane"]);
  });

  it("is made when settings change, and not for what is only of the moment", async () => {
    const db = database();
    await pick();
    await backUp();
    await db.state.put({ name: "accounts", value: [] });
    await db.state.put({ name: "presence", value: { seenAt: NOW } as never });
    await db.health.put({ connector: "gmail", unreadableCount: 0 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await hasChangedSinceBackup()).toBe(false);
    await db.state.put({ name: "views", value: [] });
    await untilMarked();
  });

  it("is sealed with the key that was made of the passphrase", async () => {
    await addPerson("Jane");
    await pick({ seal: await sealOf("four words are enough") });
    await backUp();
    expect(await peopleIn(TODAY, "four words are enough")).toEqual(["Jane"]);
    await expect(peopleIn(TODAY)).rejects.toEqual(new BackupRefused("needs-passphrase"));
  });
});

describe("the files in the folder", () => {
  const day = (number: number) =>
    `rekindle-backup-2026-10-${String(number).padStart(2, "0")}.jsonl`;

  it("are the last fourteen of ours; nothing else is touched", async () => {
    for (let number = 1; number <= 20; number += 1) folder.put(day(number), "x");
    const foreign = [
      "notes.txt",
      "rekindle-backup-2026-10-01 (1).jsonl",
      "rekindle-backup-x.jsonl",
    ];
    for (const name of foreign) folder.put(name, "x");
    folder.folders.add("rekindle-backup-2026-10-02.jsonl.d");
    await pick();
    await backUp();
    const ours = Array.from({ length: 13 }, (_, index) => day(index + 8));
    expect(names().toSorted()).toEqual([...foreign, ...ours, TODAY].toSorted());
    expect(folder.folders.size).toBe(1);
  });

  it("that are empty were never finished, and take no place", async () => {
    for (let number = 1; number <= 13; number += 1) folder.put(day(number), "x");
    folder.put(day(20), "");
    await pick();
    await backUp();
    expect(names()).toHaveLength(14);
    expect(names()).not.toContain(day(20));
  });

  it("stay too many where they cannot be removed: the backup is made all the same", async () => {
    for (let number = 1; number <= 20; number += 1) folder.put(day(number), "x");
    folder.faults = { remove: "InvalidStateError" };
    await pick();
    await backUp();
    expect(names()).toHaveLength(21);
    expect(await findBackupStatus()).not.toHaveProperty("problem");
  });
});

describe("what can go wrong", () => {
  it.each([
    ["open", "NotFoundError", "gone"],
    ["open", "NotAllowedError", "not-allowed"],
    ["write", "QuotaExceededError", "full"],
    ["close", "QuotaExceededError", "full"],
    ["write", "InvalidStateError", "failed"],
  ] as const)(
    "at %s, %s, is told as %s; the file of before stays",
    async (step, fault, problem) => {
      folder.put(TODAY, "as it was");
      folder.faults = { [step]: fault };
      await pick();
      await backUp();
      expect(await findBackupStatus()).toMatchObject({ problem, triedAt: NOW });
      folder.faults = {};
      expect(await folder.fileOf(TODAY).text()).toBe("as it was");
      await later(10 * MINUTE);
      expect(await findBackupStatus()).not.toHaveProperty("problem");
      expect(await peopleIn(TODAY)).toEqual(["Jane"]);
    },
  );

  it("leaves no empty file of a new day", async () => {
    folder.faults = { write: "QuotaExceededError" };
    await pick();
    await backUp();
    expect(names()).toEqual([]);
  });

  it("asks nobody when Chrome does not let it in", async () => {
    folder.permission = "prompt";
    await pick();
    await backUp();
    expect(await findBackupStatus()).toMatchObject({ problem: "not-allowed" });
    expect(folder.asked).toBe(0);
    expect(names()).toEqual([]);
  });
});

describe("isTime", () => {
  const moment = { now: NOW, zone: BERLIN };
  const last = (ago: number, more = {}) => ({
    name: "status" as const,
    lastAt: NOW - ago,
    triedAt: NOW - ago,
    tookMs: 100,
    ...more,
  });

  it.each([
    ["there is none yet", { name: "status" as const }, false, true],
    ["nothing has changed today", last(5 * HOUR), false, false],
    ["something has changed", last(10 * MINUTE), true, true],
    ["it was just made", last(10 * MINUTE - 1), true, false],
    ["the last was yesterday", last(11 * HOUR), false, true],
    ["a long one was just made", last(99 * MINUTE, { tookMs: MINUTE }), true, false],
    [
      "a long one was made a hundred times its length ago",
      last(100 * MINUTE, { tookMs: MINUTE }),
      true,
      true,
    ],
    ["the last has failed", last(10 * MINUTE, { problem: "full" as const }), false, true],
    ["the last was made by a clock that was ahead", last(-HOUR), false, true],
  ])("when %s", (_when, status, hasChanged, expected) => {
    expect(isTime(status, hasChanged, moment)).toBe(expected);
  });
});
