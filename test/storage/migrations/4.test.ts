/** From version 3 to 4: every row as it was, and what happened is found by its kind. */
import Dexie from "dexie";
import { expect, it } from "vitest";
import { RekindleDatabase } from "~storage/database";
import { listTags } from "~storage/read/sources";
import { countTouchesSince } from "~storage/read/touches";

/** As released: never to be changed. */
const VERSION_3 = {
  prospects:
    "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at, " +
    "[turn+source], [source+createdAt], promiseDueAt",
  events: "id, [prospectId+at], &[source+messageKey+prospectId]",
  pendingSends: "key, wakeAt",
  health: "connector",
  nudges: "key, at",
  state: "name",
};
const PROSPECT = {
  id: "prospect:jane",
  name: "Jane Doe",
  handleKeys: ["email:jane@acme.example"],
  words: ["jane", "doe"],
  stage: "new",
  createdAt: 1,
  turn: "theirs",
  lane: "rest",
  laneAt: 9_000,
};
const event = (id: string, kind: string, at: number) => ({
  id: `event:${id}`,
  kind,
  prospectId: PROSPECT.id,
  at,
  recordedAt: at,
  source: "gmail",
  messageKey: id,
  channel: "email",
});

it("keeps every row, and counts the touches", async () => {
  const name = `migration-4-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(3).stores(VERSION_3);
  await old.table("prospects").add(PROSPECT);
  await old
    .table("events")
    .bulkAdd([event("1", "touch", 400), event("2", "touch", 600), event("3", "reply", 700)]);
  await old.table("pendingSends").add({ key: "msg-a:r2", wakeAt: 5, prospectIds: [], weakIds: [] });
  await old.table("health").add({ connector: "gmail", unreadableCount: 3 });
  await old.table("nudges").add({ key: "digest/2026-11-20", at: 7 });
  await old.table("state").add({ name: "accounts", value: [] });
  const before = await Promise.all(old.tables.map((table) => table.toArray()));
  old.close();

  const db = new RekindleDatabase(name);
  // Later versions may have added columns to a row, and tables.
  const after = old.tables.map(({ name: table }) => db.table(table).toArray());
  expect(await Promise.all(after)).toMatchObject(before);
  expect(db.verno).toBeGreaterThanOrEqual(4);
  expect(await countTouchesSince(db, 500)).toBe(1);
  await db.prospects.update("prospect:jane", { tags: ["Berlin"] });
  expect(await listTags(db)).toEqual(["Berlin"]);
  db.close();
});
