import type { ProspectId } from "~domain/ids";
import { keysOf } from "~domain/nudge";
import type { RekindleDatabase } from "../database";
import { eventsOf } from "./append-events";

/** Deletes a person's row, log and messages on their way. */
export function eraseProspect(db: RekindleDatabase, id: ProspectId): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.pendingSends, db.nudges, async () => {
    await eventsOf(db, id).delete();
    await db.nudges.where("key").startsWith(keysOf(id)).delete();
    await db.prospects.delete(id);
    const sends = await db.pendingSends.filter((send) => send.prospectIds.includes(id)).toArray();
    for (const send of sends) {
      const prospectIds = send.prospectIds.filter((other) => other !== id);
      if (prospectIds.length === 0) await db.pendingSends.delete(send.key);
      else {
        const weakIds = send.weakIds.filter((other) => other !== id);
        await db.pendingSends.put({ ...send, prospectIds, weakIds });
      }
    }
  });
}
