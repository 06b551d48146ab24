/** The due list: which group a prospect is shown in, and who comes first. */
import { startOfDayAt, startOfNextDayAt } from "./calendar";
import type { Moment } from "./moment";
import type { Standing } from "./standing";

export const DUE_GROUPS = [
  "your-turn",
  "overdue",
  "today",
  "never-contacted",
  "unscheduled",
  "upcoming",
] as const;
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
 * Undefined for a closed prospect with no promise open. A reply and a fresh lead wait under "your
 * turn" from the moment they came; a promise joins them when it is due. Whoever has never been
 * written to stays in a group of their own, due or not, so that its count shrinks only by work.
 */
export function groupOf(
  standing: Pick<Standing, "lane" | "dueAt">,
  today: Today,
): DueGroup | undefined {
  const { lane, dueAt } = standing;
  if (lane === undefined) return undefined;
  if (lane === "yours" || lane === "fresh") return "your-turn";
  if (lane === "new") return "never-contacted";
  if (dueAt === undefined) return "unscheduled";
  if (dueAt >= today.end) return "upcoming";
  if (lane === "promise") return "your-turn";
  return dueAt < today.start ? "overdue" : "today";
}

/** Due is `dueAt <= now`, and stays so until something happens. */
export function isDue(standing: Pick<Standing, "dueAt">, now: number): boolean {
  return standing.dueAt !== undefined && standing.dueAt <= now;
}

const LANE_RANK = { fresh: 0, promise: 1, yours: 2, rest: 3, new: 4, unscheduled: 5 } as const;

/** Fresh leads first, then promises, then answers owed, then whoever is most overdue. */
export function compareDue(a: Standing, b: Standing): number {
  const rank = (standing: Standing) => (standing.lane ? LANE_RANK[standing.lane] : 6);
  return rank(a) - rank(b) || (a.laneAt ?? 0) - (b.laneAt ?? 0);
}
