/**
 * Whether something was written that belongs in a backup. Dexie tells of every transaction that is done,
 * of all databases and from whichever page or worker; what is only for the moment is none of it.
 */
import Dexie, { type ObservabilitySet, RangeSet } from "dexie";
import { DATABASE_NAME } from "./database";

const TABLES = ["prospects", "events", "erased"];
const STATES = ["settings", "rules", "views"];

/** Calls back after each such transaction. */
export function watchChanges(onChange: () => void): void {
  Dexie.on("storagemutated", (parts) => {
    if (isForBackups(parts)) onChange();
  });
}

/** What was written is told by the primary keys, under the name of the table. */
function isForBackups(parts: ObservabilitySet): boolean {
  const keysIn = (table: string) => parts[`idb://${DATABASE_NAME}/${table}/`];
  if (TABLES.some((table) => keysIn(table) !== undefined)) return true;
  const states = keysIn("state");
  return states !== undefined && STATES.some((name) => new RangeSet().add(states).hasKey(name));
}
