import type { Surface } from "~domain/channel";
import type { Health } from "~domain/health";
import { DEFAULT_SETTINGS, type Settings } from "~domain/settings";
import type { Account, NudgeState, RekindleDatabase } from "../database";

export async function getSettings(db: RekindleDatabase): Promise<Settings> {
  const row = await db.state.get("settings");
  return row?.name === "settings" ? { ...DEFAULT_SETTINGS, ...row.value } : DEFAULT_SETTINGS;
}

export async function findNudgeState(db: RekindleDatabase): Promise<NudgeState | undefined> {
  const row = await db.state.get("nudges");
  return row?.name === "nudges" ? row.value : undefined;
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
