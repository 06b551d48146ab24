/**
 * Fills the database with made-up prospects and events, of whom always the same few are due, so that
 * what grows from one size to the next is the table and not the answer.
 */
import type { LoggedEvent } from "../../src/domain/event";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { DEFAULT_RULES } from "../../src/domain/rules";
import { type ProspectRow, RekindleDatabase } from "../../src/storage/database";

export const EVENTS_EACH = 10;
const DUE = 60;
const DAY = 24 * 60 * 60_000;
const CHUNK = 1_000;

export async function seed(prospects: number, eventsEach = EVENTS_EACH): Promise<void> {
  const db = new RekindleDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  const now = Date.now();
  for (let from = 0; from < prospects; from += CHUNK) {
    const indexes = Array.from({ length: Math.min(CHUNK, prospects - from) }, (_, i) => from + i);
    await db.transaction("rw", db.prospects, db.events, async () => {
      await db.prospects.bulkAdd(indexes.map((index) => prospect(index, now)));
      await db.events.bulkAdd(indexes.flatMap((index) => events(index, now, eventsEach)));
    });
  }
  // The rows are not what their log says: nobody is to make them anew.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const fingerprint = fingerprintOf(DEFAULT_RULES, timeZone);
  await db.state.put({ name: "derived", value: { fingerprint } });
  db.close();
}

function prospect(index: number, now: number): ProspectRow {
  const email = `person${index}@company${index % 5_000}.example`;
  const dueAt = index < DUE ? now - (index + 1) * 3_600_000 : now + DAY + (index % 90) * DAY;
  return {
    id: `prospect:bench-${index}`,
    name: `Person ${index}`,
    company: `Company ${index % 5_000}`,
    email,
    handleKeys: [`email:${email}`],
    stage: "new",
    source: `Source ${index % 20}`,
    cadenceId: "follow-up",
    createdAt: now - 200 * DAY,
    touchCount: EVENTS_EACH,
    stepsDone: 3,
    tried: { email: 3 },
    sameChannelRun: 3,
    maxTouches: 8,
    waitingSince: now - 5 * DAY,
    promises: [],
    lastTouchAt: now - 5 * DAY,
    lastTouchChannel: "email",
    lastTouchSeenBy: "both",
    turn: "theirs",
    outcome: "open",
    dueAt,
    dueFor: "cadence",
    coldAt: dueAt + 4 * DAY,
    lane: "rest",
    laneAt: dueAt,
    words: ["person", String(index), "company", String(index % 5_000), email],
  };
}

function events(index: number, now: number, length: number): LoggedEvent[] {
  return Array.from({ length }, (_, n) => ({
    id: `event:bench-${index}-${n}` as const,
    kind: "touch" as const,
    prospectId: `prospect:bench-${index}` as const,
    at: now - (200 - n * 10) * DAY,
    recordedAt: now - (200 - n * 10) * DAY,
    source: "gmail" as const,
    messageKey: `msg-a:r${index}-${n}`,
    channel: "email" as const,
    seenBy: "both" as const,
    threadId: `thread-a:r${index}`,
  }));
}
