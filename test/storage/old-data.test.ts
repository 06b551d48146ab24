/** What earlier versions have written opens in this one, with everything that was in it. */
import Dexie from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rulesOf } from "~domain/rules";
import { RekindleDatabase } from "~storage/database";
import { factsOf } from "~storage/read/prospects";
import { getRulesSettings, getSettings } from "~storage/read/state";
import { eventsOf, rowOf } from "~storage/write/append-events";
import { rederiveBatch } from "~storage/write/rederive-all";
import { putOld, readOld } from "../support/old-data";
import { contentsOf } from "../support/raw-database";
import { BERLIN } from "../support/times";

const CURRENT = new RekindleDatabase("unused").verno;
const VERSIONS = Array.from({ length: CURRENT }, (_, index) => index + 1);

const names: string[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const name of names.splice(0)) await Dexie.delete(name);
});

async function lay(version: number): Promise<string> {
  const name = `old-${version}-${crypto.randomUUID()}`;
  names.push(name);
  await putOld({ name, old: readOld(version) });
  return name;
}

const rowsOf = (version: number, table: string) =>
  readOld(version).tables.find(({ name }) => name === table)?.rows ?? [];

/** What version 3 has changed: no cadence became "by hand", the default became none. */
function cadenceOf(version: number, cadenceId: unknown): unknown {
  if (version >= 3) return cadenceId;
  if (cadenceId === undefined) return "by-hand";
  return cadenceId === "follow-up" ? undefined : cadenceId;
}

describe.each(VERSIONS)("data of version %i", (version) => {
  it("is a realistic database of its time", () => {
    expect(readOld(version).version).toBe(version * 10);
    expect(rowsOf(version, "prospects")).toHaveLength(30);
    expect(rowsOf(version, "events").length).toBeGreaterThan(200);
    for (const { rows } of readOld(version).tables) expect(rows).not.toHaveLength(0);
  });

  it("is all there in this version", async () => {
    const db = new RekindleDatabase(await lay(version));
    await db.open();
    expect(db.verno).toBe(CURRENT);
    for (const { name, rows } of readOld(version).tables) {
      if (name === "prospects") continue;
      const wanted = rows.filter((row) => name !== "state" || row.name !== "nudges");
      const now: unknown[] = await db.table(name).toArray();
      expect(now, name).toEqual(wanted);
    }
    const people = rowsOf(version, "prospects");
    const now = await db.prospects.toArray();
    expect(now.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    for (const [index, person] of people.entries()) {
      const { cadenceId, ...rest } = person;
      expect(now[index]).toMatchObject(rest);
      expect(now[index]?.cadenceId).toBe(cadenceOf(version, cadenceId));
    }
    db.close();
  });

  it("follows from its log by the rules of today, once they were followed", async () => {
    const db = new RekindleDatabase(await lay(version));
    const before = (await db.prospects.toArray()).map(factsOf);
    while (!(await rederiveBatch(db, BERLIN)));
    const rules = rulesOf(await getRulesSettings(db), BERLIN);
    const rows = await db.prospects.toArray();
    expect(rows.map(factsOf)).toEqual(before);
    for (const row of rows) {
      const log = await eventsOf(db, row.id).toArray();
      expect(row).toEqual(rowOf(factsOf(row), log, rules));
    }
    expect((await getSettings(db)).undoSeconds).toBe(10);
    db.close();
  });
});

const WRITES = [
  "createIndex",
  "deleteIndex",
  "put",
  "add",
  "delete",
  "openCursor",
  "getAll",
] as const;

/** The migration stops at its nth request, as when the browser is killed there. Returns how many it has made. */
async function migrate(
  name: string,
  stopAt: number,
): Promise<{ requests: number; failed: boolean }> {
  let requests = 0;
  for (const method of WRITES) {
    const original: (...args: never[]) => unknown = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: never[]
    ) {
      if (this.transaction.mode === "versionchange") {
        requests += 1;
        if (requests === stopAt) {
          this.transaction.abort();
          throw new DOMException("Stopped.", "AbortError");
        }
      }
      return original.apply(this, args);
    } as never);
  }
  const db = new RekindleDatabase(name);
  const failed = await db.open().then(
    () => false,
    () => true,
  );
  db.close();
  vi.restoreAllMocks();
  return { requests, failed };
}

it.each(VERSIONS.slice(0, -1))(
  "a migration from %i that is stopped leaves all as it was",
  async (version) => {
    const whole = await lay(version);
    const { requests } = await migrate(whole, Infinity);
    const after = await contentsOf(whole);
    expect(requests).toBeGreaterThan(0);
    expect(after.version).toBe(CURRENT * 10);
    const name = await lay(version);
    const before = await contentsOf(name);
    for (let stopAt = 1; stopAt <= requests; stopAt += 1) {
      expect((await migrate(name, stopAt)).failed, `request ${stopAt} of ${requests}`).toBe(true);
      expect(await contentsOf(name), `request ${stopAt} of ${requests}`).toEqual(before);
    }
    expect((await migrate(name, Infinity)).failed).toBe(false);
    expect(await contentsOf(name)).toEqual(after);
  },
);
