/**
 * Brings every prospect's derived columns in line with the rules and the time zone as they are now.
 * Works through the people in batches, each one transaction that also says how far it came, so that
 * a worker that is stopped goes on where it was. A row made meanwhile by an event is right already,
 * and is only made again.
 */
import { fingerprintOf } from "~domain/fingerprint";
import { rulesOf } from "~domain/rules";
import type { ProspectRow, RekindleDatabase } from "../database";
import { logsOf } from "../read/logs";
import { factsOf } from "../read/prospects";
import { findDerived, getRulesSettings } from "../read/state";
import { rowOf } from "./append-events";

const BATCH = 200;

/** Whether every row is as the present rules make it. `zone` is the rep's, as everywhere here. */
export async function isDerived(db: RekindleDatabase, zone: string): Promise<boolean> {
  const [derived, rules] = await Promise.all([findDerived(db), getRulesSettings(db)]);
  return derived?.after === undefined && derived?.fingerprint === fingerprintOf(rules, zone);
}

/** Makes the next batch; true when there is nothing left to be done. */
export function rederiveBatch(db: RekindleDatabase, zone: string): Promise<boolean> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const [derived, settings] = await Promise.all([findDerived(db), getRulesSettings(db)]);
    const fingerprint = fingerprintOf(settings, zone);
    const isSame = derived?.fingerprint === fingerprint;
    if (isSame && derived.after === undefined) return true;
    const after = (isSame && derived.after) || "";
    const rows = await db.prospects.where("id").above(after).limit(BATCH).toArray();
    const last = rows.at(-1);
    if (last !== undefined) {
      const logs = await logsOf(db, rows);
      const rules = rulesOf(settings, zone);
      const made = rows.map((row) => rowOf(factsOf(row), logs.get(row.id) ?? [], rules));
      // Writing is what takes long, and few rules change everybody's dates.
      await db.prospects.bulkPut(made.filter((row, index) => !isUnchanged(row, rows[index])));
    }
    const isDone = rows.length < BATCH;
    const value = { fingerprint, ...(!isDone && last && { after: last.id }) };
    await db.state.put({ name: "derived", value });
    return isDone;
  });
}

function isUnchanged(made: ProspectRow, row: ProspectRow | undefined): boolean {
  return JSON.stringify(made) === JSON.stringify(row);
}
