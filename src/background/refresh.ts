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
import { badgeOf, showBadge, showTrouble } from "./badge";
import { act } from "./context";
import { announceNews } from "./notifications";

export const ALARM = "refresh";
const AT_LEAST_EVERY_MINUTES = 15;
const MINUTE = 60_000;

/** Never rejects: what keeps it from its work is shown on the badge, and tried again next time. */
export async function refresh(): Promise<void> {
  const steps = [commitSends, updateBadge, announceDerived, setAlarm];
  const problems: unknown[] = [];
  for (const step of steps) {
    try {
      await act(step);
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) await showTrouble(problems[0]);
  void followRules();
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
  await chrome.alarms.create(ALARM, {
    when: Math.max(when, now + 500),
    periodInMinutes: AT_LEAST_EVERY_MINUTES,
  });
}
