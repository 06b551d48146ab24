/** The due list: which group a prospect is shown in, and who comes first. */
import { startOfDayAt, startOfNextDayAt } from "./calendar";
import type { Moment } from "./moment";
import type { Standing } from "./standing";

export const DUE_GROUPS = ["your-turn", "overdue", "today", "unscheduled", "upcoming"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The two borders of today, epoch milliseconds: `[start, end)`. */
export interface Today {
  start: number;
  end: number;
}

export function todayOf({ now, zone }: Moment): Today {
  return { start: startOfDayAt(now, zone), end: startOfNextDayAt(now, zone) };
}

/**
 * Undefined for a closed prospect. A reply waits under "your turn" from the moment it came; a
 * promise joins it on its day.
 */
export function groupOf(standing: Standing, today: Today): DueGroup | undefined {
  const { lane, dueAt } = standing;
  if (lane === undefined) return undefined;
  if (lane === "yours") return "your-turn";
  if (dueAt === undefined) return "unscheduled";
  if (dueAt >= today.end) return "upcoming";
  if (lane === "promise") return "your-turn";
  return dueAt < today.start ? "overdue" : "today";
}

/** Due is `dueAt <= now`, and stays so until something happens. */
export function isDue(standing: Standing, now: number): boolean {
  return standing.dueAt !== undefined && standing.dueAt <= now;
}

const LANE_RANK = { promise: 0, yours: 1, rest: 2, unscheduled: 3 } as const;

/** Promises first, then answers owed, then whoever is most overdue. */
export function compareDue(a: Standing, b: Standing): number {
  const rank = (standing: Standing) => (standing.lane ? LANE_RANK[standing.lane] : 4);
  return rank(a) - rank(b) || (a.laneAt ?? 0) - (b.laneAt ?? 0);
}
