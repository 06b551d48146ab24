import type { RulesSettings } from "./rules";

/**
 * Raised whenever other columns follow from the same facts, log and rules, words for search too: every stored row is
 * then made anew.
 */
const REPLAY = 3;

/** Names the rules by which derived columns were made. Equal for equal rules in an equal zone. */
export function fingerprintOf(rules: RulesSettings, zone: string): string {
  return JSON.stringify([REPLAY, zone, rules]);
}
