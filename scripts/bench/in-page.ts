/**
 * What is measured, as it runs in the extension: this file is bundled and evaluated in one of the
 * extension's own pages, on its own database.
 */
import { badgeOf } from "../../src/background/badge";
import { todayOf } from "../../src/domain/due-list";
import { DEFAULT_RULES } from "../../src/domain/rules";
import { RekindleDatabase } from "../../src/storage/database";
import { listGroup } from "../../src/storage/read/due-list";
import { searchProspects } from "../../src/storage/read/prospects";
import { countMoves } from "../../src/storage/read/rule-moves";
import { appendEvents } from "../../src/storage/write/append-events";
import { rederiveBatch } from "../../src/storage/write/rederive-all";
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

/** One more touch to whoever is due first. When it was written, in epoch milliseconds. */
async function touchFirst(): Promise<number> {
  const db = new RekindleDatabase();
  const row = await db.prospects.orderBy("[lane+laneAt]").first();
  if (row === undefined) throw new Error("There is nobody.");
  await db.prospects.update(row.id, { touchCount: row.touchCount + 1 });
  db.close();
  return Date.now();
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

interface RuleTimes {
  counted: number[];
  followed: number[];
  /** Of each time of following the rules, its longest batch. */
  longest: number[];
}

/** Each time the first follow-up comes a day later than the time before. */
async function measureRules(times: number): Promise<RuleTimes> {
  const db = new RekindleDatabase();
  const taken: RuleTimes = { counted: [], followed: [], longest: [] };
  for (let run = 1; run <= times; run += 1) {
    const steps = [{ wait: { kind: "business-days" as const, days: 3 + run } }];
    const cadences = DEFAULT_RULES.cadences.map((one) => ({ ...one, steps }));
    const rules = { ...DEFAULT_RULES, cadences };
    const began = performance.now();
    await countMoves(db, rules, zone);
    const counted = performance.now();
    await db.state.put({ name: "rules", value: rules });
    const batches: number[] = [];
    for (let isDone = false; !isDone; ) {
      const batch = performance.now();
      isDone = await rederiveBatch(db, zone);
      batches.push(performance.now() - batch);
    }
    taken.counted.push(counted - began);
    taken.followed.push(performance.now() - counted);
    taken.longest.push(Math.max(...batches));
  }
  db.close();
  return taken;
}

export interface InPage {
  seed: typeof seed;
  measure: typeof measure;
  measureRules: typeof measureRules;
  touchFirst: typeof touchFirst;
}

Object.assign(globalThis, {
  rekindleBench: { seed, measure, measureRules, touchFirst } satisfies InPage,
});
