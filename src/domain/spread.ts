/**
 * After an absence: too many people due at once, spread over the next working days. Whoever waits
 * for the rep's word stays today; the others come best first, so that what is worth most is not
 * what is done last.
 */
import { dayOf, type WorkCalendar, workdayStartAt } from "./calendar";
import type { ProspectId } from "./ids";
import type { Moment } from "./moment";
import type { Prospect } from "./prospect";

/** More than so many due is more than a day's work. */
export const MANY_DUE = 25;
/** Whole days without any work, after which the rep has been away. */
export const AWAY_DAYS = 3;
export const SPREAD_OVER = [3, 5, 10] as const;

export interface SpreadDay {
  /** Calendar day, `yyyy-MM-dd`; the first is today. */
  on: string;
  /** When they are due then; absent for those who stay today. */
  untilAt?: number;
  ids: ProspectId[];
}

/**
 * Who comes on which of so many working days, today included. `due` are those due now, in any
 * order; each is in exactly one day.
 */
export function spreadOver(
  due: readonly Prospect[],
  days: number,
  { now }: Moment,
  calendar: WorkCalendar,
): SpreadDay[] {
  const [staying, movable] = [
    due.filter((one) => cannotWait(one, now)),
    due.filter((one) => !cannotWait(one, now)),
  ];
  const best = movable.toSorted((a, b) => compareWorth(a, b, now)).map(({ id }) => id);
  const starts: number[] = [];
  for (let day = 1; day < days; day += 1)
    starts.push(workdayStartAt(starts.at(-1) ?? now, 1, calendar));
  const perDay = Math.ceil(due.length / days);
  const today = best.splice(0, Math.max(0, perDay - staying.length));
  const plan: SpreadDay[] = [
    { on: dayOf(now, calendar.zone), ids: [...staying.map(({ id }) => id), ...today] },
  ];
  starts.forEach((untilAt, index) => {
    // What is left is shared out evenly, the earlier days taking one more.
    const ids = best.splice(0, Math.ceil(best.length / (starts.length - index)));
    plan.push({ on: dayOf(untilAt, calendar.zone), untilAt, ids });
  });
  return plan.filter(({ ids }, index) => index === 0 || ids.length > 0);
}

/** A lead, an answer owed, or a promise that is due: moving these would break the rep's word. */
export function cannotWait(
  { lane, turn, promiseDueAt }: Pick<Prospect, "lane" | "turn" | "promiseDueAt">,
  now: number,
): boolean {
  if (lane === "fresh" || lane === "yours" || turn === "yours") return true;
  return promiseDueAt !== undefined && promiseDueAt <= now;
}

const STAGE_WORTH = { proposal: 0, meeting: 1, "in-conversation": 2, new: 3 } as const;

/** Nearest to a yes first, then who has ever answered, then who has not gone cold, then most late. */
function compareWorth(a: Prospect, b: Prospect, now: number): number {
  return (
    STAGE_WORTH[a.stage] - STAGE_WORTH[b.stage] ||
    Number(a.lastReplyAt === undefined) - Number(b.lastReplyAt === undefined) ||
    Number(isCold(a, now)) - Number(isCold(b, now)) ||
    (a.dueAt ?? 0) - (b.dueAt ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function isCold({ coldAt }: Prospect, now: number): boolean {
  return coldAt !== undefined && coldAt <= now;
}
