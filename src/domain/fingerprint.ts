import type { RulesSettings } from "./rules";

/**
 * Raised whenever the replay comes to other columns for the same log and rules: every stored row is
 * then made anew.
 */
const REPLAY = 1;

/** Names the rules by which derived columns were made. Equal for equal rules in an equal zone. */
export function fingerprintOf(rules: RulesSettings, zone: string): string {
  return JSON.stringify([REPLAY, zone, rules]);
}
