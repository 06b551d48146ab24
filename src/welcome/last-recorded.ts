import type { Touch } from "~domain/event";
import type { Prospect } from "~domain/prospect";
import type { RekindleDatabase } from "~storage/database";

/** What was logged by hand, or found in a conversation later, shows nobody how capture works. */
const SEEN: readonly (Touch["seenBy"] | undefined)[] = ["request", "screen", "both"];
/** The newest may have been taken back, and so may a few before it. */
const LOOKED_AT = 20;

/** The prospect with the newest touch that Rekindle saw by itself; undefined before the first. */
export async function findLastRecorded(db: RekindleDatabase): Promise<Prospect | undefined> {
  const touches = await db.events
    .where("[kind+at]")
    .between(["touch", 0], ["touch", Number.POSITIVE_INFINITY])
    .reverse()
    .filter((event) => event.kind === "touch" && SEEN.includes(event.seenBy))
    .limit(LOOKED_AT)
    .toArray();
  const ids = [...new Set(touches.map(({ prospectId }) => prospectId))];
  const rows = await db.prospects.bulkGet(ids);
  return rows.find((row) => row !== undefined && SEEN.includes(row.lastTouchSeenBy));
}
