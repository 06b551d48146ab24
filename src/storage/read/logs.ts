import Dexie from "dexie";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { ProspectRow, RekindleDatabase } from "../database";

/** The logs of several people whose ids follow on each other: one range, for a question each would be slow. */
export async function logsOf(
  db: RekindleDatabase,
  rows: readonly Pick<ProspectRow, "id">[],
): Promise<Map<ProspectId, LoggedEvent[]>> {
  const logs = new Map<ProspectId, LoggedEvent[]>();
  const events = await db.events
    .where("[prospectId+at]")
    .between([rows[0]?.id ?? "", Dexie.minKey], [rows.at(-1)?.id ?? "", Dexie.maxKey])
    .toArray();
  for (const event of events) {
    const log = logs.get(event.prospectId);
    if (log) log.push(event);
    else logs.set(event.prospectId, [event]);
  }
  return logs;
}
