/**
 * Brings everything that follows from the database and the time up to date: messages whose hold is
 * over become touches, badge and announcements say what is true now, and the one alarm is set for
 * the next moment at which something changes. Called at every start of the worker and after every
 * change; it never relies on having been called before.
 */
import { commitSends } from "~actions/commit-sends";
import { findNextChange } from "~storage/read/due-list";
import { findNextWake } from "~storage/read/sends";
import { badgeOf, showBadge, showTrouble } from "./badge";
import { act } from "./context";
import { announce, takeAnnouncements } from "./notifications";

export const ALARM = "refresh";
const AT_LEAST_EVERY_MINUTES = 15;
const MINUTE = 60_000;

/** Never rejects: what keeps it from its work is shown on the badge, and tried again next time. */
export async function refresh(): Promise<void> {
  try {
    await refreshAll();
  } catch (error) {
    await showTrouble(error);
  }
}

async function refreshAll(): Promise<void> {
  await act(commitSends);
  await act(async ({ db, ...moment }) => showBadge(await badgeOf(db, moment)));
  await act(async ({ db, ...moment }) => announce(await takeAnnouncements(db, moment)));
  await act(async ({ db, now }) => {
    const times = [await findNextWake(db), await findNextChange(db, now)].filter(
      (at) => at !== undefined,
    );
    const when = Math.min(now + AT_LEAST_EVERY_MINUTES * MINUTE, ...times);
    await chrome.alarms.create(ALARM, {
      when: Math.max(when, now + 500),
      periodInMinutes: AT_LEAST_EVERY_MINUTES,
    });
  });
}
