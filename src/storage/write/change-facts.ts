/** Changes what is known of a person; what follows from the log is derived again with it. */
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { RekindleDatabase } from "../database";
import { factsOf } from "../read/prospects";
import { getRules } from "../read/state";
import { eventsOf, rowOf } from "./append-events";

export function changeFacts(
  db: RekindleDatabase,
  id: ProspectId,
  change: Partial<Omit<ProspectFacts, "id">>,
  zone: string,
): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const row = await db.prospects.get(id);
    if (row === undefined) return;
    const events = await eventsOf(db, id).toArray();
    const rules = await getRules(db, zone);
    await db.prospects.put(rowOf({ ...factsOf(row), ...change }, events, rules));
  });
}
