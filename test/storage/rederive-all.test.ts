/** Rules and zone may change; the columns follow, in pieces that outlive a stopped worker. */
import { describe, expect, it } from "vitest";
import { BUILT_IN_CADENCES } from "~domain/cadence";
import { DEFAULT_RULES, type RulesSettings, rulesOf } from "~domain/rules";
import { standingOf } from "~domain/standing";
import type { RekindleDatabase } from "~storage/database";
import { factsOf } from "~storage/read/prospects";
import { countMoves } from "~storage/read/rule-moves";
import { isDerived, rederiveBatch } from "~storage/write/rederive-all";
import { freshDatabase, reopened, track } from "../support/database";
import { lost, parked, touch } from "../support/log";
import { at, BERLIN } from "../support/times";

const T = at("2026-11-02T10:00");
const TOKYO = "Asia/Tokyo";

/** Rules by which a first follow-up comes after six working days instead of three. */
const PATIENT: RulesSettings = {
  ...DEFAULT_RULES,
  cadences: BUILT_IN_CADENCES.map((cadence) =>
    cadence.id === "follow-up"
      ? { ...cadence, steps: [{ wait: { kind: "business-days", days: 6 } }] }
      : cadence,
  ),
};

async function filled(people: number): Promise<RekindleDatabase> {
  const db = freshDatabase();
  for (let n = 0; n < people; n += 1)
    await track(db, { id: `prospect:${String(n).padStart(4, "0")}`, createdAt: T }, [touch(T)]);
  return db;
}

const save = (db: RekindleDatabase, value: RulesSettings) => db.state.put({ name: "rules", value });

async function expectFollowed(db: RekindleDatabase, rules: RulesSettings, zone: string) {
  for (const row of await db.prospects.toArray()) {
    const events = await db.events.where("[prospectId+at]").between([row.id, 0], [row.id, T * 2]);
    expect(row).toMatchObject(
      standingOf(factsOf(row), await events.toArray(), rulesOf(rules, zone)),
    );
  }
}

describe("rederiveBatch", () => {
  it("makes everyone's columns anew when the rules have changed, and then nothing", async () => {
    const db = await filled(7);
    expect(await rederiveBatch(db, BERLIN)).toBe(true);
    expect(await isDerived(db, BERLIN)).toBe(true);
    await save(db, PATIENT);
    expect(await isDerived(db, BERLIN)).toBe(false);
    expect(await rederiveBatch(db, BERLIN)).toBe(true);
    expect(await isDerived(db, BERLIN)).toBe(true);
    await expectFollowed(db, PATIENT, BERLIN);
    await db.prospects.update("prospect:0001", { touchCount: 99 });
    expect(await rederiveBatch(db, BERLIN)).toBe(true);
    expect(await db.prospects.get("prospect:0001")).toMatchObject({ touchCount: 99 });
  });

  it("follows the rep into another zone", async () => {
    const db = await filled(2);
    await rederiveBatch(db, BERLIN);
    expect(await isDerived(db, TOKYO)).toBe(false);
    await rederiveBatch(db, TOKYO);
    await expectFollowed(db, DEFAULT_RULES, TOKYO);
    expect(await db.prospects.get("prospect:0000")).toMatchObject({
      dueAt: at("2026-11-05T09:00+09:00"),
    });
  });

  it("goes on where a stopped worker was, also when the rules change again meanwhile", async () => {
    let db = await filled(405);
    expect(await rederiveBatch(db, BERLIN)).toBe(false);
    expect(await isDerived(db, BERLIN)).toBe(false);
    db = reopened(db);
    await db.prospects.update("prospect:0000", { touchCount: 99 });
    expect(await rederiveBatch(db, BERLIN)).toBe(false);
    await save(db, PATIENT);
    const done: boolean[] = [];
    while (done.at(-1) !== true) done.push(await rederiveBatch(db, BERLIN));
    expect(done).toEqual([false, false, true]);
    await expectFollowed(db, PATIENT, BERLIN);
  });

  it("has nothing to do in an empty database", async () => {
    expect(await rederiveBatch(freshDatabase(), BERLIN)).toBe(true);
  });
});

describe("countMoves", () => {
  it("says how many dates other rules would move, and writes nothing", async () => {
    const db = await filled(250);
    await track(db, { id: "prospect:lost", createdAt: T }, [lost(T)]);
    await track(db, { id: "prospect:linkedin", createdAt: T, cadenceId: "linkedin" }, [touch(T)]);
    await track(db, { id: "prospect:parked", createdAt: T }, [parked(T, "2027-01-04")]);
    const before = await db.prospects.toArray();
    expect(await countMoves(db, DEFAULT_RULES, BERLIN)).toEqual({
      sooner: 0,
      later: 0,
      otherwise: 0,
    });
    expect(await countMoves(db, PATIENT, BERLIN)).toEqual({ sooner: 0, later: 250, otherwise: 0 });
    // Who had a cadence that is gone gets the default one, which waits a day longer.
    const cadences = DEFAULT_RULES.cadences.filter(({ id }) => id !== "linkedin");
    expect(await countMoves(db, { ...DEFAULT_RULES, cadences }, BERLIN)).toMatchObject({
      later: 1,
    });
    expect(await db.prospects.toArray()).toEqual(before);
  });

  it("stops when nobody wants to know any more", async () => {
    const db = await filled(3);
    expect(await countMoves(db, PATIENT, BERLIN, () => true)).toBeUndefined();
  });
});
