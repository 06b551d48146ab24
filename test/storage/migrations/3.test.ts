/** From version 2 to 3: no cadence becomes "by hand", new columns, and what was announced starts anew. */
import Dexie from "dexie";
import { expect, it } from "vitest";
import { RekindleDatabase } from "~storage/database";
import { listUntouchedSources } from "~storage/read/untouched";
import { isDerived, rederiveBatch } from "~storage/write/rederive-all";
import { at, BERLIN } from "../../support/times";

/** As released: never to be changed. */
const VERSION_2 = {
  prospects:
    "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at",
  events: "id, [prospectId+at], &[source+messageKey+prospectId]",
  pendingSends: "key, wakeAt",
  health: "connector",
  state: "name",
};
const T = at("2026-11-02T10:00");
const PROSPECT = {
  id: "prospect:jane",
  name: "Jane Doe",
  handleKeys: [],
  words: ["jane", "doe"],
  stage: "new",
  cadenceId: "follow-up",
  source: "Fair",
  createdAt: T,
  touchCount: 0,
  stepsDone: 0,
  turn: "never-contacted",
  outcome: "open",
  dueAt: at("2026-11-04T09:00"),
  dueFor: "first-touch",
  coldAt: at("2026-11-06T09:00"),
  lane: "rest",
  laneAt: at("2026-11-04T09:00"),
};
const { cadenceId: _, source: __, ...BY_HAND } = { ...PROSPECT, id: "prospect:omar", name: "Omar" };
const TOUCHED = { ...PROSPECT, id: "prospect:lin", cadenceId: "linkedin", lastTouchAt: T + 5 };

it("keeps everyone and what follows from their log, by the rules as they are now", async () => {
  const name = `migration-3-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(2).stores(VERSION_2);
  await old.table("prospects").bulkAdd([PROSPECT, BY_HAND, TOUCHED]);
  await old.table("events").add({
    id: "event:1",
    kind: "touch",
    prospectId: "prospect:lin",
    at: T + 5,
    recordedAt: T + 5,
    source: "hand",
    messageKey: "1",
    channel: "linkedin",
    seenBy: "hand",
  });
  await old.table("state").bulkAdd([
    { name: "nudges", value: { coldUntil: 7 } },
    { name: "accounts", value: [] },
  ]);
  old.close();

  const db = new RekindleDatabase(name);
  const rows = await db.prospects.orderBy("id").toArray();
  // Whole enough to be shown before the log has been replayed.
  expect(rows).toMatchObject([
    { id: "prospect:jane", promises: [], tried: {}, waitingSince: T },
    { id: "prospect:lin", cadenceId: "linkedin", waitingSince: T + 5 },
    { id: "prospect:omar", cadenceId: "by-hand" },
  ]);
  expect(rows[0]).not.toHaveProperty("cadenceId");
  expect(await db.state.toArray()).toEqual([{ name: "accounts", value: [] }]);
  expect(await db.nudges.count()).toBe(0);
  const moment = { now: T, zone: BERLIN };
  expect(await listUntouchedSources(db, moment)).toMatchObject([{ source: "Fair", untouched: 2 }]);

  expect(await isDerived(db, BERLIN)).toBe(false);
  expect(await rederiveBatch(db, BERLIN)).toBe(true);
  expect(await isDerived(db, BERLIN)).toBe(true);
  expect(await db.prospects.orderBy("id").toArray()).toMatchObject([
    { lane: "new", dueAt: PROSPECT.dueAt, maxTouches: 8 },
    { turn: "theirs", stepsDone: 1, tried: { linkedin: 1 }, dueAt: at("2026-11-04T09:00") },
    { lane: "unscheduled" },
  ]);
  expect(await listUntouchedSources(db, moment)).toMatchObject([{ source: "Fair", untouched: 1 }]);
  db.close();
});
