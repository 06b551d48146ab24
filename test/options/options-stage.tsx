/** The settings page with the worker's real actions behind it, and what its forms have in common. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DEFAULT_RULES, type RulesSettings } from "~domain/rules";
import OptionsEntry from "~options/index";
import type { RekindleDatabase } from "~storage/database";
import { getRulesSettings } from "~storage/read/state";

export function openSettings() {
  const user = userEvent.setup();
  render(<OptionsEntry />);
  return user;
}

/** The rules that are saved; the default ones as long as there are none. */
export function savedRules(db: RekindleDatabase): Promise<RulesSettings> {
  return getRulesSettings(db);
}

/** The rules with some of their parts otherwise, as if saved before. */
export function saveRules(db: RekindleDatabase, change: Partial<RulesSettings>) {
  return db.state.put({ name: "rules", value: { ...DEFAULT_RULES, ...change } });
}

export async function findForm(name: string) {
  const element = await screen.findByRole("form", { name });
  return { element, ...within(element) };
}

export async function findCard(name: string) {
  return within(await screen.findByRole("region", { name }));
}
