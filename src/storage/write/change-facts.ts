/** Changes what is known of people; what follows from the log is derived again with it. */
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { ProspectRow, RekindleDatabase } from "../database";
import { factsOf } from "../read/prospects";
import { getRules } from "../read/state";
import { eventsOf, rowOf } from "./append-events";

export function changeFacts(
  db: RekindleDatabase,
  id: ProspectId,
  change: Partial<Omit<ProspectFacts, "id">>,
  zone: string,
): Promise<void> {
  return changeEach(db, [id], (facts) => ({ ...facts, ...change }), zone);
}

/** One transaction. Whoever is gone, and whom `change` gives back as they were, stays so. */
export function changeEach(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
  change: (facts: ProspectFacts) => ProspectFacts,
  zone: string,
): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const rows = await db.prospects.bulkGet([...ids]);
    const changed = rows.flatMap((row) => (row === undefined ? [] : (changeOf(row, change) ?? [])));
    const logs = await Promise.all(changed.map(({ id }) => eventsOf(db, id).toArray()));
    const rules = await getRules(db, zone);
    await db.prospects.bulkPut(
      changed.map((facts, index) => rowOf(facts, logs[index] ?? [], rules)),
    );
  });
}

function changeOf(row: ProspectRow, change: (facts: ProspectFacts) => ProspectFacts) {
  const before = factsOf(row);
  const after = change(before);
  return after === before ? undefined : after;
}
