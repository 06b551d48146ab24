import type { Surface } from "~domain/channel";
import type { Health } from "~domain/health";
import type { SavedViews } from "~domain/prospect-view";
import type { RetentionRun } from "~domain/retention";
import { DEFAULT_RULES, type Rules, type RulesSettings, rulesOf } from "~domain/rules";
import { DEFAULT_SETTINGS, type Settings } from "~domain/settings";
import type {
  AboutAll,
  Account,
  Batch,
  Derived,
  LastEdit,
  LastRestore,
  Merge,
  Presence,
  RekindleDatabase,
  WayBack,
} from "../database";

export async function getSettings(db: RekindleDatabase): Promise<Settings> {
  const row = await db.state.get("settings");
  return row?.name === "settings" ? { ...DEFAULT_SETTINGS, ...row.value } : DEFAULT_SETTINGS;
}

export async function getRulesSettings(db: RekindleDatabase): Promise<RulesSettings> {
  const row = await db.state.get("rules");
  return row?.name === "rules" ? row.value : DEFAULT_RULES;
}

/** `zone` is the rep's. */
export async function getRules(db: RekindleDatabase, zone: string): Promise<Rules> {
  return rulesOf(await getRulesSettings(db), zone);
}

export async function findDerived(db: RekindleDatabase): Promise<Derived | undefined> {
  const row = await db.state.get("derived");
  return row?.name === "derived" ? row.value : undefined;
}

export async function findPresence(db: RekindleDatabase): Promise<Presence | undefined> {
  const row = await db.state.get("presence");
  return row?.name === "presence" ? row.value : undefined;
}

/** What was last done to everyone due. */
export async function findBatch(
  db: RekindleDatabase,
): Promise<(Batch & { what: AboutAll }) | undefined> {
  const row = await db.state.get("batch");
  // What was done to a selection stood here once, too; there is nothing to be told of it any more.
  return row?.name === "batch" && isAboutAll(row.value.what) ? row.value : undefined;
}

const ABOUT_ALL: readonly string[] = ["snooze-all", "spread-due"] satisfies AboutAll[];
const isAboutAll = (what: string) => ABOUT_ALL.includes(what);

/** What was last done to a selection. */
export async function findSelectionBatch(db: RekindleDatabase): Promise<Batch | undefined> {
  const row = await db.state.get("selection-batch");
  return row?.name === "selection-batch" ? row.value : undefined;
}

export async function findWayBack(db: RekindleDatabase): Promise<WayBack | undefined> {
  const row = await db.state.get("way-back");
  // One that names a field in place of the change is of before, and leads nowhere.
  return row?.name === "way-back" && "change" in row.value ? row.value : undefined;
}

/** The last merging that may still be taken back. */
export async function findMerge(db: RekindleDatabase): Promise<Merge | undefined> {
  const row = await db.state.get("merge");
  // The messages on their way were not kept at first.
  return row?.name === "merge" ? { ...row.value, sends: row.value.sends ?? [] } : undefined;
}

export async function findLastEdit(db: RekindleDatabase): Promise<LastEdit | undefined> {
  const row = await db.state.get("last-edit");
  return row?.name === "last-edit" ? row.value : undefined;
}

export async function findLastRestore(db: RekindleDatabase): Promise<LastRestore | undefined> {
  const row = await db.state.get("last-restore");
  return row?.name === "last-restore" ? row.value : undefined;
}

/** The views of the table of prospects that the rep has saved, in their order. */
export async function getViews(db: RekindleDatabase): Promise<SavedViews> {
  const row = await db.state.get("views");
  return row?.name === "views" ? row.value : [];
}

/** When it was last looked who is to be erased because nothing has happened with them. */
export async function findRetentionRun(db: RekindleDatabase): Promise<RetentionRun | undefined> {
  const row = await db.state.get("retention");
  return row?.name === "retention" ? row.value : undefined;
}

export function listHealth(db: RekindleDatabase): Promise<Health[]> {
  return db.health.toArray();
}

export async function getHealth(db: RekindleDatabase, surface: Surface): Promise<Health> {
  return (await db.health.get(surface)) ?? { connector: surface, unreadableCount: 0 };
}

/** The rep's own mailboxes, the one seen last first. */
export async function listAccounts(db: RekindleDatabase): Promise<Account[]> {
  const row = await db.state.get("accounts");
  return row?.name === "accounts" ? row.value : [];
}
