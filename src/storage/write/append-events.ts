/**
 * The one way anything happens to a prospect: append to the log, then replay that prospect's log
 * into the derived columns, in the caller's transaction or one of its own. There is no second,
 * incremental way that could come to another result.
 */
import Dexie from "dexie";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import { indexedWordsOf } from "~domain/search-words";
import { standingOf } from "~domain/standing";
import type { ProspectRow, RekindleDatabase } from "../database";
import { factsOf } from "../read/prospects";
import { getRules } from "../read/state";

export type AppendOutcome = "appended" | "duplicate" | "unknown-prospect";

/**
 * Appends events; one that is already in the log, or whose prospect is gone, changes nothing. As many
 * as there are, they are a few requests of the database, for a rep may put off hundreds of people at
 * once. `zone` is the rep's.
 */
export function appendEvents(
  db: RekindleDatabase,
  events: readonly LoggedEvent[],
  zone: string,
): Promise<AppendOutcome[]> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    if (events.length === 0) return [];
    const [known, rows] = [await keysOf(db, events), await rowsOf(db, events)];
    const added: LoggedEvent[] = [];
    const outcomes = events.map((event): AppendOutcome => {
      const key = keyOf(event);
      if (known.has(key)) return "duplicate";
      if (!rows.has(event.prospectId)) return "unknown-prospect";
      known.add(key);
      added.push(event);
      return "appended";
    });
    if (added.length === 0) return outcomes;
    await db.events.bulkAdd(added);
    const changed = [...new Set(added.map(({ prospectId }) => prospectId))];
    const logs = await Promise.all(changed.map((id) => eventsOf(db, id).toArray()));
    const rules = await getRules(db, zone);
    const made = changed.flatMap((id, index) => {
      const row = rows.get(id);
      return row === undefined ? [] : [rowOf(factsOf(row), logs[index] ?? [], rules)];
    });
    await db.prospects.bulkPut(made);
    return outcomes;
  });
}

const keyOf = ({ source, messageKey, prospectId }: LoggedEvent) =>
  JSON.stringify([source, messageKey, prospectId]);

/**
 * The keys of those that are in the log already. Asked for all at once and each by itself: a cursor
 * that goes from one to the next waits for each.
 */
async function keysOf(db: RekindleDatabase, events: readonly LoggedEvent[]): Promise<Set<string>> {
  const counts = await Promise.all(
    events.map(({ source, messageKey, prospectId }) =>
      db.events
        .where("[source+messageKey+prospectId]")
        .equals([source, messageKey, prospectId])
        .count(),
    ),
  );
  return new Set(events.filter((_, index) => (counts[index] ?? 0) > 0).map(keyOf));
}

async function rowsOf(
  db: RekindleDatabase,
  events: readonly LoggedEvent[],
): Promise<Map<ProspectId, ProspectRow>> {
  const rows = await db.prospects.bulkGet([...new Set(events.map((one) => one.prospectId))]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

/** One prospect's log. */
export function eventsOf(db: RekindleDatabase, id: ProspectId) {
  return db.events.where("[prospectId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

export function rowOf(
  facts: ProspectFacts,
  events: readonly LoggedEvent[],
  rules: Rules,
): ProspectRow {
  return { ...facts, ...standingOf(facts, events, rules), words: indexedWordsOf(facts) };
}
