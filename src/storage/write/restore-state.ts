/**
 * What a backup holds besides people, in the caller's transaction, which has `state`, `nudges` and
 * `erased`. Settings are those of the backup or those of here; what was announced and who was erased is
 * what either knows.
 */
import type { BackupState, Erased } from "~domain/backup";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "../database";
import { listEraseKeys } from "../read/erased";

export async function restoreSettings(
  db: RekindleDatabase,
  { settings, rules, views }: BackupState,
): Promise<void> {
  await db.state.bulkPut([
    { name: "settings", value: settings },
    { name: "rules", value: rules },
    { name: "views", value: views },
  ]);
}

/**
 * What the rep was told of already is not told again. `renamed` has those whose id is another one here;
 * of whoever is left out nothing comes.
 */
export async function restoreNudges(
  db: RekindleDatabase,
  { nudges }: BackupState,
  renamed: ReadonlyMap<string, ProspectId>,
  leftOut: ReadonlySet<string>,
): Promise<void> {
  const brought = nudges.flatMap((nudge) => {
    const { about, rest } = aboutOf(nudge.key);
    if (leftOut.has(about)) return [];
    const now = renamed.get(about) ?? about;
    return [{ ...nudge, key: `${now}${rest}` }];
  });
  const known = await db.nudges.bulkGet(brought.map(({ key }) => key));
  await db.nudges.bulkPut(brought.filter((_, index) => known[index] === undefined));
}

/** Whom an announcement was about; `digest` for one of a day. */
function aboutOf(key: string): { about: string; rest: string } {
  const end = key.indexOf("/");
  return end < 0 ? { about: key, rest: "" } : { about: key.slice(0, end), rest: key.slice(end) };
}

export async function restoreErased(db: RekindleDatabase, erased: Erased): Promise<void> {
  const own = await listEraseKeys(db);
  const known = new Set(own.map(({ id }) => id));
  const keys = [...own, ...erased.keys.filter(({ id }) => !known.has(id))];
  if (keys.length > own.length) await db.state.put({ name: "erase-keys", value: keys });
  const hashes = await db.erased.bulkGet(erased.hashes.map(({ hash }) => hash));
  await db.erased.bulkPut(erased.hashes.filter((_, index) => hashes[index] === undefined));
}
