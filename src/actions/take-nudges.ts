/**
 * What is to be announced now. Whatever is handed out is marked as told in the same transaction, so
 * that a worker which is stopped, or asked twice, never tells anything twice. It relies on the time
 * alone, and not on having been asked before: after days of sleep the first call catches up, once.
 */
import { dayOf, isDayOff, workdayStartAt } from "~domain/calendar";
import { todayOf } from "~domain/due-list";
import {
  coldKey,
  digestKey,
  isDigestTime,
  mayDisturb,
  type Urgency,
  type Urgent,
  urgentOf,
} from "~domain/nudge";
import type { Prospect } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import { countDue, listGoingCold, listUrgent } from "~storage/read/due-list";
import { getRules, getSettings } from "~storage/read/state";
import { countNotifications, markTold, mendLedger, unused } from "~storage/write/nudge-ledger";
import type { ActionContext } from "./context";

export type Nudge =
  | { kind: "digest"; due: number; goingCold: number; promises: number }
  | {
      kind: Urgency;
      people: Prospect[];
      /** What was promised, when it is one promise. */
      text?: string;
    };

/** Nothing in quiet hours, on days off or beyond the daily cap: what is still true waits. */
export function takeNudges(context: ActionContext): Promise<Nudge[]> {
  const { db, now, zone } = context;
  return db.transaction("rw", db.prospects, db.state, db.nudges, async () => {
    const { nudges: preferences } = await getSettings(db);
    const { calendar } = await getRules(db, zone);
    const canDisturb = mayDisturb(now, preferences, calendar);
    const canDigest = isDigestTime(now, preferences, calendar);
    if (!canDisturb && !canDigest) return [];
    await mendLedger(db, context);
    let left = preferences.dailyCap - (await countNotifications(db, context));
    const nudges: Nudge[] = [];
    const isToldToday = (await unused(db, [digestKey(now, zone)])).size === 0;
    if (canDigest && !isToldToday && left > 0) {
      const digest = await takeDigest(context, calendar);
      if (digest) nudges.push(digest);
      if (digest) left -= 1;
    } else if (!isToldToday && !isDayOff(dayOf(now, zone), calendar)) {
      // Kept for the digest that is still to come.
      left -= 1;
    }
    if (canDisturb) nudges.push(...(await takeUrgent(context, calendar, left)));
    return nudges;
  });
}

const A_WEEK = 7 * 24 * 60 * 60_000;

/** Undefined when there is nothing to say today; later that day there is no digest either. */
async function takeDigest(
  context: ActionContext,
  calendar: Rules["calendar"],
): Promise<Nudge | undefined> {
  const { db, now, zone } = context;
  const { due, promises } = await countDue(db, now, todayOf(context));
  // Told while it can still be helped: before the next working day begins. Who went cold while the
  // computer slept is told of, too; who did long ago is among those due.
  const until = workdayStartAt(now, 1, calendar);
  const cooling = await listGoingCold(db, { after: now - A_WEEK, until, now });
  const untold = await unused(db, cooling.map(coldKey));
  await markTold(db, [digestKey(now, zone), ...untold], now, due > 0);
  return due === 0 ? undefined : { kind: "digest", due, goingCold: untold.size, promises };
}

const ORDER: readonly Urgency[] = ["fresh-lead", "promise", "cold-reply"];

/** At most `left` notifications; several people of the same kind are one. */
async function takeUrgent(
  context: ActionContext,
  calendar: Rules["calendar"],
  left: number,
): Promise<Nudge[]> {
  const { db, now } = context;
  if (left <= 0) return [];
  const rows = await listUrgent(db, now);
  const urgent = rows.flatMap((row) => urgentOf(row, now, calendar));
  const untold = await unused(
    db,
    urgent.map(({ key }) => key),
  );
  const byKind = (kind: Urgency): Urgent[] =>
    urgent.filter(({ urgency, key }) => urgency === kind && untold.has(key));
  const nudges: Nudge[] = [];
  for (const kind of ORDER) {
    const those = byKind(kind);
    if (those.length === 0 || nudges.length >= left) continue;
    await markTold(
      db,
      those.map(({ key }) => key),
      now,
      true,
    );
    const people = [...new Map(those.map(({ prospect }) => [prospect.id, prospect])).values()];
    const text = those.length === 1 ? those[0]?.text : undefined;
    nudges.push({ kind, people, ...(text !== undefined && { text }) });
  }
  return nudges;
}
