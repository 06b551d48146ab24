/** A person's row as it follows from their facts and the log. */
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import { isSoundEvent } from "~domain/sound";
import type { ProspectRow, RekindleDatabase } from "../database";
import { readEach } from "../read/each-row";
import { factsOf } from "../read/prospects";
import { eventsOf, rowOf } from "./append-events";

/** Undefined when the facts look right and yet nothing can be made of them. */
export function derivedRow(
  facts: ProspectFacts,
  log: readonly LoggedEvent[],
  rules: Rules,
): ProspectRow | undefined {
  try {
    return rowOf(factsOf(facts), log, rules);
  } catch {
    // That nothing can be made of them is the answer: one row must not end the look at all others.
    return undefined;
  }
}

/** What of a person's log can be read. */
export async function soundLog(
  db: RekindleDatabase,
  id: ProspectFacts["id"],
): Promise<LoggedEvent[]> {
  const rows = await readEach(db.events, await eventsOf(db, id).primaryKeys());
  return rows.flatMap(({ row }) => (isSoundEvent(row) ? [row] : []));
}
