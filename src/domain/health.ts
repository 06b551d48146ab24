/**
 * Whether a connector still understands its site. Sends are seen by two witnesses; when the screen
 * shows a send and no request was recognised, the site has changed and the rep should know.
 */
import type { ConnectorId } from "./channel";

export interface Health {
  connector: ConnectorId;
  /** Last send recognised in a request. Epoch milliseconds, as all times here. */
  lastRequestAt?: number;
  /** Last send that only the screen saw. */
  lastScreenOnlyAt?: number;
  /** Last request that should have been readable and was not, and how many since install. */
  lastUnreadableAt?: number;
  unreadableCount: number;
}

/** Capture looks broken from a send that only the screen saw until a request is recognised again. */
export function looksBroken(health: Health): boolean {
  return (health.lastScreenOnlyAt ?? 0) > (health.lastRequestAt ?? 0);
}
