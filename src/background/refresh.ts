/**
 * Brings everything that follows from the database and the time up to date: messages whose hold is
 * over become touches, badge and announcements say what is true now, and the one alarm is set for
 * the next moment at which something changes. Called at every start of the worker and after every
 * change; it never relies on having been called before.
 */
import { commitSends } from "~actions/commit-sends";
import type { ActionContext } from "~actions/context";
import { followRulesFurther, hasFollowedRules } from "~actions/follow-rules";
import { findNextFeedAt } from "~actions/note-account";
import { nextWorkStartAt } from "~domain/calendar";
import { findNextChange } from "~storage/read/due-list";
import { findNextWake } from "~storage/read/sends";
import { getRules } from "~storage/read/state";
import { findStorageTrouble, setStorageTrouble, storageTroubleOf } from "~storage/storage-trouble";
import { AT_LEAST_EVERY_MINUTES, setAlarmAt, tryAgainSoon } from "./alarm";
import { badgeOf, showBadge, showTrouble } from "./badge";
import { act } from "./context";
import { checkSoon } from "./daily-check";
import { announceNews } from "./notifications";
import { serially } from "./serially";
import { writeWaiting } from "./take-sign";
import { upkeep } from "./upkeep";

const MINUTE = 60_000;

/** Never rejects: what keeps it from its work is shown on the badge, and tried again next time. */
export async function refresh(): Promise<void> {
  const steps = [tryToWrite, commitSends, updateBadge, announceDerived, setAlarm];
  const problems: unknown[] = [];
  for (const step of steps) {
    try {
      await act(step);
    } catch (error) {
      problems.push(error);
    }
  }
  const trouble = storageTroubleOf(problems[0]);
  if (problems.length > 0) {
    await showTrouble(problems[0]);
    if (trouble === undefined) checkSoon();
    await tryAgainSoon();
  } else await setStorageTrouble(undefined);
  // They could do nothing, and would say so after the next refresh has said that all is well.
  if (trouble !== undefined) return;
  void writeKept();
  void followRules();
  void upkeep();
}

/** Nobody waits for it: whoever calls `refresh` may have its turn, which this needs. */
async function writeKept(): Promise<void> {
  try {
    if ((await serially(writeWaiting)) > 0) await refresh();
  } catch (error) {
    await showTrouble(error);
  }
}

/**
 * After trouble, and only then: that everything can be read is no sign that it can be written, so one
 * row is written again as it is.
 */
async function tryToWrite({ db }: ActionContext): Promise<void> {
  if ((await findStorageTrouble()) === undefined) return;
  await db.transaction("rw", db.state, async () => {
    const row = await db.state.toCollection().first();
    if (row) await db.state.put(row);
  });
}

let following: Promise<void> | undefined;

/**
 * The rules or the time zone may have changed since the rows were made. With many people that
 * takes a while, so nobody waits for it; what it is at is in the database.
 */
export function followRules(): Promise<void> {
  following ??= rederiveAll().finally(() => {
    following = undefined;
  });
  return following;
}

async function rederiveAll(): Promise<void> {
  try {
    // Again after the refresh: the rules may have been changed while it was under way.
    while (!(await act(hasFollowedRules))) {
      while (!(await act(followRulesFurther)));
      await refresh();
    }
  } catch (error) {
    await showTrouble(error);
  }
}

async function updateBadge({ db, ...moment }: ActionContext): Promise<void> {
  await showBadge(await badgeOf(db, moment));
}

/**
 * Rows that do not follow the rules and the zone yet would say who was due elsewhere, and a digest is
 * told once a day: `followRules` comes back here when they do.
 */
async function announceDerived(context: ActionContext): Promise<void> {
  if (await hasFollowedRules(context)) await announceNews(context);
}

async function setAlarm(context: ActionContext): Promise<void> {
  const { db, now, zone } = context;
  const { calendar } = await getRules(db, zone);
  const times = [
    nextWorkStartAt(now, calendar),
    await findNextWake(db),
    await findNextChange(db, now),
    await findNextFeedAt(context),
  ];
  const when = Math.min(
    now + AT_LEAST_EVERY_MINUTES * MINUTE,
    ...times.filter((at) => at !== undefined),
  );
  await setAlarmAt(Math.max(when, now + 500));
}
