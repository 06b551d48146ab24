/**
 * How much was in the database when it was last seen, kept outside of it: a browser that has thrown the
 * database away opens a new one without a word, and an empty list would look like the truth. Both sides
 * carry the same stamp. A database without it that has nobody, where there were people, has lost them;
 * one with it has been emptied by the rep.
 */
import type { Moment } from "~domain/moment";
import type { RekindleDatabase } from "./database";

export interface SeenData {
  /** Of the database it was. */
  stamp: string;
  people: number;
  /** When they were last counted. Epoch milliseconds. */
  at: number;
}

const KEY = "seenData";
const DAY = 24 * 60 * 60_000;

/** What was there and is not any more; undefined when nothing is missing. */
export async function findLost(db: RekindleDatabase): Promise<SeenData | undefined> {
  const seen = await findSeen();
  if (seen === undefined || seen.people === 0) return undefined;
  const { stamp, people } = await lookAt(db);
  return people === 0 && stamp !== seen.stamp ? seen : undefined;
}

/** The worker calls it after every change; it writes when the number has changed, and once a day. */
export async function noteSeen(db: RekindleDatabase, { now }: Moment): Promise<void> {
  const [seen, { stamp, people }] = [await findSeen(), await lookAt(db)];
  if (stamp === undefined || stamp !== seen?.stamp) {
    // As long as nobody is in it, the rep is still to say what becomes of those who were.
    if (people > 0) await begin(db, people, now);
    return;
  }
  if (seen.people === people && Math.abs(now - seen.at) < DAY) return;
  await chrome.storage.local.set({ [KEY]: { stamp, people, at: now } satisfies SeenData });
}

/** The rep starts anew: what was there is not asked for any more. */
export async function forgetSeen(): Promise<void> {
  await chrome.storage.local.remove(KEY);
}

/** Calls back at each change, until the returned function is called. */
export function watchSeen(onChange: () => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "local" && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

/** The stamp first: one that only the other side had would look like a loss. */
async function begin(db: RekindleDatabase, people: number, now: number): Promise<void> {
  const stamp = crypto.randomUUID();
  await db.state.put({ name: "seen", value: stamp });
  await chrome.storage.local.set({ [KEY]: { stamp, people, at: now } satisfies SeenData });
}

function lookAt(db: RekindleDatabase): Promise<{ stamp: string | undefined; people: number }> {
  return db.transaction("r", db.state, db.prospects, async () => {
    const row = await db.state.get("seen");
    return {
      stamp: row?.name === "seen" ? row.value : undefined,
      people: await db.prospects.count(),
    };
  });
}

async function findSeen(): Promise<SeenData | undefined> {
  const stored: unknown = (await chrome.storage.local.get(KEY))[KEY];
  return isSeen(stored) ? stored : undefined;
}

function isSeen(value: unknown): value is SeenData {
  return (
    typeof value === "object" &&
    value !== null &&
    "stamp" in value &&
    typeof value.stamp === "string" &&
    "people" in value &&
    typeof value.people === "number" &&
    "at" in value &&
    typeof value.at === "number"
  );
}
