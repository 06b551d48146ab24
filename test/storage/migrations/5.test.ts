/** From version 4 to 5: every row as it was, and room for what comes in, was erased or cannot be read. */
import Dexie from "dexie";
import { expect, it } from "vitest";
import { RekindleDatabase } from "~storage/database";
import { listSources } from "~storage/read/sources";
import { listUntouchedSources } from "~storage/read/untouched";

/** As released: never to be changed. */
const VERSION_4 = {
  prospects:
    "id, dueAt, coldAt, [lane+laneAt], *handleKeys, *words, stage, source, possibleReply.at, " +
    "[turn+source], [source+createdAt], promiseDueAt, *tags",
  events: "id, [prospectId+at], &[source+messageKey+prospectId], [kind+at]",
  pendingSends: "key, wakeAt",
  health: "connector",
  nudges: "key, at",
  state: "name",
};
const prospect = (id: string, source: string, turn: string) => ({
  id: `prospect:${id}`,
  name: id,
  handleKeys: [`email:${id}@acme.example`],
  words: [id],
  stage: "new",
  source,
  createdAt: 1,
  turn,
  lane: "rest",
  laneAt: 9_000,
});

it("keeps every row, and finds sources by the indexes that are left", async () => {
  const name = `migration-5-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(4).stores(VERSION_4);
  await old
    .table("prospects")
    .bulkAdd([
      prospect("jane", "Fair", "theirs"),
      prospect("omar", "Fair", "never-contacted"),
      prospect("lena", "Call list", "yours"),
    ]);
  await old.table("events").add({
    id: "event:1",
    kind: "touch",
    prospectId: "prospect:jane",
    at: 400,
    recordedAt: 400,
    source: "gmail",
    messageKey: "1",
    channel: "email",
  });
  await old.table("state").add({ name: "accounts", value: [] });
  const before = await Promise.all(old.tables.map((table) => table.toArray()));
  old.close();

  const db = new RekindleDatabase(name);
  // Later versions may have added columns to a row, and tables.
  const after = old.tables.map(({ name: table }) => db.table(table).toArray());
  expect(await Promise.all(after)).toMatchObject(before);
  expect(db.verno).toBeGreaterThanOrEqual(5);
  expect(await listSources(db)).toEqual(["Call list", "Fair"]);
  const untouched = await listUntouchedSources(db, { now: 1, zone: "Europe/Berlin" });
  expect(untouched).toMatchObject([{ source: "Fair", untouched: 1, total: 2 }]);
  for (const table of [db.imports, db.parts, db.erased, db.setAside])
    expect(await table.count(), table.name).toBe(0);
  db.close();
});
