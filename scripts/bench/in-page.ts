/**
 * What is measured, as it runs in the extension: this file is bundled and evaluated in one of the
 * extension's own pages, on its own database.
 */
import { badgeOf } from "../../src/background/badge";
import { todayOf } from "../../src/domain/due-list";
import { RekindleDatabase } from "../../src/storage/database";
import { listGroup } from "../../src/storage/read/due-list";
import { searchProspects } from "../../src/storage/read/prospects";
import { appendEvents } from "../../src/storage/write/append-events";
import { seed } from "./seed";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const moment = () => ({ now: Date.now(), zone });
const WAITING = ["your-turn", "overdue", "today", "unscheduled"] as const;

const work = {
  badge: (db: RekindleDatabase) => badgeOf(db, moment()),
  firstPage: (db: RekindleDatabase) =>
    Promise.all(WAITING.map((group) => listGroup(db, group, todayOf(moment()), 50))),
  search: (db: RekindleDatabase) => searchProspects(db, "person77", 50),
  recordTouch,
};
export type Measured = keyof typeof work;

/** One more touch to someone far from due, as the worker writes it. */
function recordTouch(db: RekindleDatabase): Promise<unknown> {
  const id = crypto.randomUUID();
  const now = Date.now();
  const touch = {
    id: `event:${id}` as const,
    kind: "touch" as const,
    prospectId: "prospect:bench-500" as const,
    at: now,
    recordedAt: now,
    source: "gmail" as const,
    messageKey: id,
    channel: "email" as const,
    seenBy: "both" as const,
  };
  return appendEvents(db, [touch], zone);
}

/** Milliseconds of each of `times` runs. */
async function measure(what: Measured, times: number): Promise<number[]> {
  const db = new RekindleDatabase();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await work[what](db);
    taken.push(performance.now() - began);
  }
  db.close();
  return taken;
}

export interface InPage {
  seed: typeof seed;
  measure: typeof measure;
}

Object.assign(globalThis, { rekindleBench: { seed, measure } satisfies InPage });
