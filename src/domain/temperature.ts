/**
 * How far a prospect has gone cold, from elapsed time against the wait of the cadence step in
 * force. The same for everyone on a cadence, so that the rep can predict it.
 */
import { isDue } from "./due-list";
import type { Standing } from "./standing";

export type Temperature = "warm" | "cooling" | "cold";

/** Undefined for a prospect with nothing scheduled: there is nothing to measure against. */
export function temperatureOf(
  standing: Pick<Standing, "dueAt" | "coldAt">,
  now: number,
): Temperature | undefined {
  if (standing.dueAt === undefined || standing.coldAt === undefined) return undefined;
  if (!isDue(standing, now)) return "warm";
  return now < standing.coldAt ? "cooling" : "cold";
}
