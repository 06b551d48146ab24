/**
 * Reads of the due list. Each touches one or two ranges of an index, so that the badge and the
 * first page cost the same with a hundred prospects and with a hundred thousand.
 */
import Dexie from "dexie";
import { assertNever } from "~domain/assert-never";
import { type DueGroup, groupOf, type Today } from "~domain/due-list";
import { DATED_LANES } from "~domain/plans";
import type { Lane } from "~domain/standing";
import type { ProspectRow, RekindleDatabase } from "../database";

interface Range {
  lane: Lane;
  from?: number;
  below?: number;
}

function rangesOf(group: DueGroup, { start, end }: Today): Range[] {
  switch (group) {
    case "your-turn":
      return [{ lane: "fresh" }, { lane: "promise", below: end }, { lane: "yours" }];
    case "overdue":
      return [{ lane: "rest", below: start }];
    case "today":
      return [{ lane: "rest", from: start, below: end }];
    case "never-contacted":
      return [{ lane: "new" }];
    case "unscheduled":
      return [{ lane: "unscheduled" }];
    case "upcoming":
      return [
        { lane: "rest", from: end },
        { lane: "promise", from: end },
      ];
    default:
      return assertNever(group);
  }
}

function inRange(db: RekindleDatabase, { lane, from, below }: Range) {
  const lower = [lane, from ?? Dexie.minKey];
  const upper = [lane, below ?? Dexie.maxKey];
  return db.prospects.where("[lane+laneAt]").between(lower, upper, true, false);
}

/** The first `limit` prospects of a group, most overdue first. */
export async function listGroup(
  db: RekindleDatabase,
  group: DueGroup,
  today: Today,
  limit: number,
): Promise<ProspectRow[]> {
  const ranges = rangesOf(group, today).map((range) => inRange(db, range).limit(limit).toArray());
  const rows = (await Promise.all(ranges)).flat();
  if (group === "upcoming") rows.sort((a, b) => (a.laneAt ?? 0) - (b.laneAt ?? 0));
  return rows.slice(0, limit);
}

/** Those who are not due yet and may have answered: the newest hints first. */
export async function listHinted(
  db: RekindleDatabase,
  today: Today,
  limit: number,
): Promise<ProspectRow[]> {
  const hinted = db.prospects.where("possibleReply.at").above(Dexie.minKey).reverse();
  return hinted
    .filter((row) => groupOf(row, today) === "upcoming")
    .limit(limit)
    .toArray();
}

/** How many are in a group. Grows with the group, so nobody asks it of "upcoming". */
export async function countGroup(
  db: RekindleDatabase,
  group: Exclude<DueGroup, "upcoming">,
  today: Today,
): Promise<number> {
  let sum = 0;
  for (const range of rangesOf(group, today)) sum += await inRange(db, range).count();
  return sum;
}

export interface DueCounts {
  /** People due now. */
  due: number;
  /** Those of them who are cold. */
  cold: number;
  /** Those of them whose turn is the rep's: a fresh lead, an answer owed, or a promise. */
  yours: number;
  /** Those of them to whom something was promised that is due. */
  promises: number;
  /** Whether anyone was due before today. */
  hasOverdue: boolean;
}

export async function countDue(
  db: RekindleDatabase,
  now: number,
  today: Today,
): Promise<DueCounts> {
  const by = (lane: Lane) => inRange(db, { lane, below: now + 1 }).count();
  const [fresh, yours, dated, rest, unwritten, cold, promises, overdue] = await Promise.all([
    by("fresh"),
    by("yours"),
    by("promise"),
    by("rest"),
    by("new"),
    db.prospects.where("coldAt").belowOrEqual(now).count(),
    db.prospects.where("promiseDueAt").belowOrEqual(now).count(),
    Promise.all(DATED_LANES.map((lane) => inRange(db, { lane, below: today.start }).first())),
  ]);
  return {
    due: fresh + yours + dated + rest + unwritten,
    cold,
    yours: fresh + yours + dated,
    promises,
    hasOverdue: overdue.some((row) => row !== undefined),
  };
}

/** How many people are due now. */
export async function countDueNow(db: RekindleDatabase, now: number): Promise<number> {
  const ranges = DATED_LANES.map((lane) => inRange(db, { lane, below: now + 1 }).count());
  return (await Promise.all(ranges)).reduce((sum, count) => sum + count, 0);
}

/** The first `limit` people due now, the longest due first. */
export function listDue(db: RekindleDatabase, now: number, limit: number): Promise<ProspectRow[]> {
  return listSoonest(db, limit, now + 1);
}

/** The first `limit` people who are due at any time, or before `below`, the soonest first. */
export async function listSoonest(
  db: RekindleDatabase,
  limit: number,
  below?: number,
): Promise<ProspectRow[]> {
  const until = below === undefined ? {} : { below };
  const ranges = DATED_LANES.map((lane) =>
    inRange(db, { lane, ...until })
      .limit(limit)
      .toArray(),
  );
  const rows = (await Promise.all(ranges)).flat();
  return rows.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)).slice(0, limit);
}

/** Who is due, and turned or will turn cold after `after`, up to and including `until`. */
export function listGoingCold(
  db: RekindleDatabase,
  { after, until, now }: { after: number; until: number; now: number },
): Promise<ProspectRow[]> {
  // Who may have answered is shown, and not announced as silent.
  return db.prospects
    .where("coldAt")
    .between(after, until, false, true)
    .filter(({ possibleReply, dueAt }) => possibleReply === undefined && (dueAt ?? 0) <= now)
    .limit(500)
    .toArray();
}

/** Everyone of whom something may be so urgent that it cannot wait for the digest. */
export async function listUrgent(db: RekindleDatabase, now: number): Promise<ProspectRow[]> {
  const rows = await Promise.all([
    inRange(db, { lane: "fresh", below: now + 1 }).toArray(),
    // Whatever else of theirs may be due before it.
    db.prospects.where("promiseDueAt").belowOrEqual(now).toArray(),
    inRange(db, { lane: "yours" }).toArray(),
  ]);
  return [...new Map(rows.flat().map((row) => [row.id, row])).values()];
}

/** The next moment at which someone falls due or turns cold, after `now`. */
export async function findNextChange(
  db: RekindleDatabase,
  now: number,
): Promise<number | undefined> {
  const next = await Promise.all([
    ...DATED_LANES.map((lane) => inRange(db, { lane, from: now + 1 }).first()),
    db.prospects.where("coldAt").above(now).first(),
  ]);
  const times = next.flatMap((row) => [row?.dueAt ?? now, row?.coldAt ?? now]);
  const later = times.filter((at) => at > now);
  return later.length === 0 ? undefined : Math.min(...later);
}
