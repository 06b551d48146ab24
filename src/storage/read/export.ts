/**
 * Everybody, for a file, a batch at a time: as many as a page unpacks without a pause. What changes
 * meanwhile is in it or not, person by person.
 */
import type { LoggedEvent } from "~domain/event";
import type { ProspectRow, RekindleDatabase } from "../database";
import { logsOf } from "./logs";

const BATCH = 1_000;
/** With their logs, which are longer than the people. */
const LOGS = 250;

export interface RowWithLog {
  row: ProspectRow;
  log: LoggedEvent[];
}

export async function* readRows(db: RekindleDatabase, size = BATCH): AsyncGenerator<ProspectRow[]> {
  let after = "";
  for (;;) {
    const rows = await db.prospects.where("id").above(after).limit(size).toArray();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.id;
  }
}

export async function* readRowsWithLogs(db: RekindleDatabase): AsyncGenerator<RowWithLog[]> {
  for await (const rows of readRows(db, LOGS)) {
    const logs = await logsOf(db, rows);
    yield rows.map((row) => ({ row, log: logs.get(row.id) ?? [] }));
  }
}
