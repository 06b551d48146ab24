/**
 * What other rules would change, before they are saved: nothing is written here. Reads everyone's
 * log, a part at a time, so that a page stays alive while it counts.
 */
import { type RulesSettings, rulesOf } from "~domain/rules";
import { standingOf } from "~domain/standing";
import type { RekindleDatabase } from "../database";
import { logsOf } from "./logs";
import { factsOf } from "./prospects";

export interface Moves {
  sooner: number;
  later: number;
  /** Has a date now and would have none, or the reverse. */
  otherwise: number;
}

const PART = 200;

/** How many due dates would move. `isStale` is asked between parts; undefined when it says so. */
export async function countMoves(
  db: RekindleDatabase,
  settings: RulesSettings,
  zone: string,
  isStale: () => boolean = () => false,
): Promise<Moves | undefined> {
  const rules = rulesOf(settings, zone);
  const moves: Moves = { sooner: 0, later: 0, otherwise: 0 };
  for (let after = ""; ; ) {
    const rows = await db.prospects.where("id").above(after).limit(PART).toArray();
    const last = rows.at(-1);
    if (last === undefined) return moves;
    const logs = await logsOf(db, rows);
    if (isStale()) return undefined;
    for (const row of rows) {
      const { dueAt } = standingOf(factsOf(row), logs.get(row.id) ?? [], rules);
      if (dueAt === row.dueAt) continue;
      if (dueAt === undefined || row.dueAt === undefined) moves.otherwise += 1;
      else if (dueAt < row.dueAt) moves.sooner += 1;
      else moves.later += 1;
    }
    after = last.id;
  }
}
