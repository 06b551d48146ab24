import type { Surface } from "~domain/channel";
import type { Health } from "~domain/health";
import { DEFAULT_RULES, type Rules, type RulesSettings, rulesOf } from "~domain/rules";
import { DEFAULT_SETTINGS, type Settings } from "~domain/settings";
import type { Account, Batch, Derived, Presence, RekindleDatabase } from "../database";

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

export async function findBatch(db: RekindleDatabase): Promise<Batch | undefined> {
  const row = await db.state.get("batch");
  return row?.name === "batch" ? row.value : undefined;
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
