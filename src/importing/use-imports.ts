import { UNDO_IMPORT_DAYS } from "~domain/import-job";
import type { RekindleDatabase } from "~storage/database";
import { useLive } from "~ui/use-live";

const DAY = 24 * 60 * 60_000;

/** The imports that are going on or can still be taken back, the newest first. */
export function useImports(now: number) {
  const all = useLive(listImports, []);
  const since = now - UNDO_IMPORT_DAYS * DAY;
  return all?.filter(({ at, state }) => at >= since || state === "running" || state === "stopping");
}

function listImports(db: RekindleDatabase) {
  return db.imports.orderBy("at").reverse().toArray();
}
