/**
 * Everybody, for the table, and who has changed since. Read in chunks, first those who are due
 * soonest, so that there is something to see at once; a change costs as much as the rows it is about.
 */
import Dexie, { type IntervalTree, type ObservabilitySet } from "dexie";
import { isProspectId, type ProspectId } from "~domain/ids";
import { lineOf, type ProspectLine } from "~domain/prospect-line";
import type { RekindleDatabase } from "../database";
import { listSoonest } from "./due-list";

/** More than any screen shows. */
const FIRST = 100;
/** Few enough that the page stays quick between two chunks, for they are unpacked on its thread. */
const CHUNK = 1_000;

/** Whoever was among the first comes a second time, and so may anybody who changes meanwhile. */
export async function readAll(
  db: RekindleDatabase,
  onChunk: (lines: ProspectLine[]) => void,
): Promise<void> {
  onChunk((await listSoonest(db, FIRST)).map(lineOf));
  let after = "";
  for (;;) {
    const rows = await db.prospects.where("id").above(after).limit(CHUNK).toArray();
    onChunk(rows.map(lineOf));
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = last.id;
  }
}

/** These people as they are now; who is gone is left out. */
export async function readLines(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
): Promise<ProspectLine[]> {
  const rows = await db.prospects.bulkGet([...ids]);
  return rows.flatMap((row) => (row === undefined ? [] : [lineOf(row)]));
}

/**
 * Tells of every change of prospects, made by whichever page or worker: of whom, or `all` when that
 * is not known. Returns what ends it.
 */
export function watchChanged(
  { name }: Pick<RekindleDatabase, "name">,
  onChange: (changed: ProspectId[] | "all") => void,
): () => void {
  const listener = (parts: ObservabilitySet) => {
    const tree = parts.all ?? parts[`idb://${name}/prospects/`];
    if (tree === undefined) return;
    const changed = idsIn(tree);
    if (changed === "all" || changed.length > 0) onChange(changed);
  };
  Dexie.on("storagemutated", listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}

/** Dexie keeps changed keys as a tree of ranges; a range of more than one key could be anybody. */
function idsIn(tree: IntervalTree): ProspectId[] | "all" {
  const ids: ProspectId[] = [];
  const ahead: (IntervalTree | null | undefined)[] = [tree];
  while (ahead.length > 0) {
    const node = ahead.pop();
    if (!node || !("from" in node)) continue;
    if (node.from !== node.to || !isProspectId(node.from)) return "all";
    ids.push(node.from);
    ahead.push(node.l, node.r);
  }
  return ids;
}
