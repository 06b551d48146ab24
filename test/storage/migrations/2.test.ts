/** From version 1 to 2: one more index, and every row as it was. */
import Dexie from "dexie";
import { expect, it } from "vitest";
import { RekindleDatabase } from "~storage/database";
import { listHinted } from "~storage/read/due-list";

/** As released: never to be changed. */
const VERSION_1 = {
  prospects: "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source",
  events: "id, [prospectId+at], &[source+messageKey+prospectId]",
  pendingSends: "key, wakeAt",
  health: "connector",
  state: "name",
};
const PROSPECT = {
  id: "prospect:jane",
  name: "Jane Doe",
  handleKeys: ["email:jane@acme.example"],
  words: ["jane", "doe"],
  stage: "new",
  createdAt: 1,
  touchCount: 1,
  stepsDone: 1,
  turn: "theirs",
  outcome: "open",
  dueAt: 9_000,
  coldAt: 10_000,
  lane: "rest",
  laneAt: 9_000,
};
const HINT = { id: "event:1", why: "colleague", at: 500, channel: "email" };
const EVENT = {
  id: "event:2",
  kind: "touch",
  prospectId: PROSPECT.id,
  at: 400,
  recordedAt: 400,
  source: "gmail",
  messageKey: "msg-a:r1",
  channel: "email",
  seenBy: "both",
};

it("keeps every row, and finds those who may have answered", async () => {
  const name = `migration-2-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores(VERSION_1);
  const omar = { ...PROSPECT, id: "prospect:omar", possibleReply: HINT };
  await old.table("prospects").bulkAdd([PROSPECT, omar]);
  await old.table("events").add(EVENT);
  await old.table("pendingSends").add({ key: "msg-a:r2", wakeAt: 5, prospectIds: [], weakIds: [] });
  await old.table("health").add({ connector: "gmail", unreadableCount: 3 });
  await old.table("state").add({ name: "accounts", value: [] });
  const before = await Promise.all(old.tables.map((table) => table.toArray()));
  old.close();

  const db = new RekindleDatabase(name);
  // Later versions may have added columns to a row, and tables.
  const after = old.tables.map(({ name: table }) => db.table(table).toArray());
  expect(await Promise.all(after)).toMatchObject(before);
  expect(db.verno).toBeGreaterThanOrEqual(2);
  const hinted = await listHinted(db, { start: 0, end: 1_000 }, 10);
  expect(hinted.map(({ id }) => id)).toEqual(["prospect:omar"]);
  db.close();
});
