import Dexie from "dexie";
import { inOrder, type LoggedEvent } from "~domain/event";
import type { RekindleDatabase } from "../database";

/** What came from a site's clock may be ahead of the moment at which it was taken back here. */
const CLOCKS_DIFFER_AT_MOST = 24 * 60 * 60_000;

/** How many touches there were from a moment on, without those that were taken back. */
export async function countTouchesSince(db: RekindleDatabase, at: number): Promise<number> {
  const [touches, retractions] = await Promise.all([
    ofKind(db, "touch", at),
    ofKind(db, "retracted", at - CLOCKS_DIFFER_AT_MOST),
  ]);
  return inOrder([...touches, ...retractions]).length;
}

function ofKind(db: RekindleDatabase, kind: LoggedEvent["kind"], since: number) {
  return db.events.where("[kind+at]").between([kind, since], [kind, Dexie.maxKey]).toArray();
}
