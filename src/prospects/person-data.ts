/** Everything the page of one person shows, read in one go so that it appears in one piece. */
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import type { RulesSettings } from "~domain/rules";
import type { RekindleDatabase } from "~storage/database";
import { getRulesSettings } from "~storage/read/state";
import { readTimeline, type Timeline } from "~storage/read/timeline";
import { readSending, type Sending } from "~ui/prospect/sending";

export interface PersonData {
  prospect: Prospect;
  /** All of it: the figures are counted in it. A log has tens of entries. */
  timeline: Timeline;
  /** The message on its way to them, if there is one. */
  sending: Sending | undefined;
  rules: RulesSettings;
}

/** `unknown`: nobody has this id, or not any more. */
export async function readPerson(
  db: RekindleDatabase,
  id: ProspectId,
  now: number,
): Promise<PersonData | "unknown"> {
  const [prospect, timeline, sending, rules] = await Promise.all([
    db.prospects.get(id),
    readTimeline(db, id, now, Number.MAX_SAFE_INTEGER),
    readSending(db, now),
    getRulesSettings(db),
  ]);
  return prospect === undefined
    ? "unknown"
    : { prospect, timeline, sending: sending.get(id), rules };
}
