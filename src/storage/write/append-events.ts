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
import { standingOf } from "~domain/standing";
import type { ProspectRow, RekindleDatabase } from "../database";
import { factsOf, wordsOf } from "../read/prospects";
import { getRules } from "../read/state";

export type AppendOutcome = "appended" | "duplicate" | "unknown-prospect";

/** Appends events; one that is already in the log, or whose prospect is gone, changes nothing. */
export function appendEvents(
  db: RekindleDatabase,
  events: readonly LoggedEvent[],
  zone: string,
): Promise<AppendOutcome[]> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const outcomes: AppendOutcome[] = [];
    const changed = new Set<ProspectId>();
    for (const event of events) {
      const outcome = await appendOne(db, event);
      if (outcome === "appended") changed.add(event.prospectId);
      outcomes.push(outcome);
    }
    if (changed.size > 0) {
      const rules = await getRules(db, zone);
      for (const id of changed) await rederive(db, id, rules);
    }
    return outcomes;
  });
}

async function appendOne(db: RekindleDatabase, event: LoggedEvent): Promise<AppendOutcome> {
  const key = [event.source, event.messageKey, event.prospectId];
  if ((await db.events.where("[source+messageKey+prospectId]").equals(key).count()) > 0)
    return "duplicate";
  if ((await db.prospects.where("id").equals(event.prospectId).count()) === 0)
    return "unknown-prospect";
  await db.events.add(event);
  return "appended";
}

/** Rebuilds the derived columns of one prospect from its log. */
export async function rederive(db: RekindleDatabase, id: ProspectId, rules: Rules): Promise<void> {
  const row = await db.prospects.get(id);
  if (row === undefined) return;
  await db.prospects.put(rowOf(factsOf(row), await eventsOf(db, id).toArray(), rules));
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
  return { ...facts, ...standingOf(facts, events, rules), words: wordsOf(facts) };
}
