import { afterEach } from "vitest";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import { type ProspectRow, RekindleDatabase } from "~storage/database";
import { handleKeysOf } from "~storage/read/prospects";
import { appendEvents, rowOf } from "~storage/write/append-events";
import { factsOf } from "./log";
import { BERLIN } from "./times";

const open: RekindleDatabase[] = [];

/** An empty database of its own, deleted after the test. */
export function freshDatabase(): RekindleDatabase {
  const db = new RekindleDatabase(`test-${crypto.randomUUID()}`);
  open.push(db);
  return db;
}

/** Another connection to the same data, as after a restart of the worker. */
export function reopened(db: RekindleDatabase): RekindleDatabase {
  db.close();
  const next = new RekindleDatabase(db.name);
  open.push(next);
  return next;
}

afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

/** Adds a prospect, with a log if it is to have one. */
export async function track(
  db: RekindleDatabase,
  change: Partial<ProspectFacts> = {},
  events: readonly LoggedEvent[] = [],
  zone = BERLIN,
): Promise<ProspectRow> {
  const facts = factsOf({
    handleKeys: handleKeysOf(change.email, change.linkedinUrl),
    ...change,
  });
  await db.prospects.add(rowOf(facts, [], rulesOf(DEFAULT_RULES, zone)));
  await appendEvents(
    db,
    events.map((event) => ({ ...event, prospectId: facts.id })),
    zone,
  );
  return rowIn(db, facts.id);
}

export async function rowIn(db: RekindleDatabase, id: ProspectFacts["id"]): Promise<ProspectRow> {
  const row = await db.prospects.get(id);
  if (row === undefined) throw new Error(`No prospect ${id}`);
  return row;
}
