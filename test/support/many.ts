/** Many people at once, and a worker that is stopped while it sees to them. */
import { vi } from "vitest";
import type { ProspectFacts } from "~domain/prospect";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import type { RekindleDatabase } from "~storage/database";
import { rowOf } from "~storage/write/append-events";
import { factsOf } from "./log";
import { BERLIN } from "./times";

/** `prospect:many-0` and so on. */
export async function trackMany(
  db: RekindleDatabase,
  count: number,
  change: Partial<ProspectFacts> = {},
): Promise<ProspectFacts["id"][]> {
  const rules = rulesOf(DEFAULT_RULES, BERLIN);
  const rows = [...Array(count).keys()].map((n) =>
    rowOf(factsOf({ ...change, id: `prospect:many-${n}` }), [], rules),
  );
  await db.prospects.bulkAdd(rows);
  return rows.map(({ id }) => id);
}

/** From then on no state can be written, as if the worker had been stopped there. */
export function stopAfter(db: RekindleDatabase, writes: number) {
  let done = 0;
  const { put } = db.state;
  return vi.spyOn(db.state, "put").mockImplementation((...row) => {
    done += 1;
    if (done > writes) throw new Error("stopped");
    return put.apply(db.state, row);
  });
}
