/**
 * Announcements: one digest at the start of a working day, and one when someone turns cold. A
 * notification is a courtesy that the system may swallow; badge and popup are the truth.
 */
import { dayOf, isWorkingTime } from "~domain/calendar";
import { todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { NudgeState, RekindleDatabase } from "~storage/database";
import { countDue, type DueCounts, listTurnedCold } from "~storage/read/due-list";
import { findNudgeState } from "~storage/read/state";

export interface Announcement {
  id: string;
  title: string;
  message: string;
}

/**
 * What to announce now; remembers it as announced. Nothing outside working hours: it then waits for
 * the next call within them.
 */
export function takeAnnouncements(db: RekindleDatabase, moment: Moment): Promise<Announcement[]> {
  return db.transaction("rw", db.prospects, db.state, async () => {
    const { now, zone } = moment;
    const state = await findNudgeState(db);
    // On the first run everyone already cold is old news.
    if (state === undefined) return remember(db, { coldUntil: now }, []);
    if (!isWorkingTime(now, zone)) return [];
    const today = dayOf(now, zone);
    const counts = await countDue(db, now, todayOf(moment));
    if (state.digestOn !== today) {
      const digest = counts.due === 0 ? [] : [digestOf(counts, today)];
      return remember(db, { digestOn: today, coldUntil: now }, digest);
    }
    const cold = await listTurnedCold(db, state.coldUntil, now);
    return remember(db, { ...state, coldUntil: now }, cold.length === 0 ? [] : [coldOf(cold, now)]);
  });
}

async function remember(
  db: RekindleDatabase,
  value: NudgeState,
  announcements: Announcement[],
): Promise<Announcement[]> {
  await db.state.put({ name: "nudges", value });
  return announcements;
}

function digestOf({ due, cold, yours }: DueCounts, today: string): Announcement {
  const parts = [`${due} due`];
  if (cold > 0) parts.push(`${cold} gone cold`);
  if (yours > 0) parts.push(`${yours} waiting for your answer`);
  return { id: `digest:${today}`, title: "Your follow-ups today", message: parts.join(", ") };
}

function coldOf(cold: { name: string; company?: string }[], now: number): Announcement {
  const names = cold.map(({ name, company }) =>
    company === undefined ? name : `${name} (${company})`,
  );
  const title =
    names.length === 1 ? `${names[0]} has gone cold` : `${names.length} people have gone cold`;
  const message =
    names.length === 1
      ? "A short note now is easier than a restart later."
      : names.slice(0, 4).join(", ");
  return { id: `cold:${now}`, title, message };
}

export async function announce(announcements: readonly Announcement[]): Promise<void> {
  const icon = chrome.runtime.getManifest().icons?.["128"];
  if (icon === undefined) return;
  for (const { id, title, message } of announcements) {
    const iconUrl = chrome.runtime.getURL(icon);
    await chrome.notifications.create(id, { type: "basic", iconUrl, title, message });
  }
}

export function openFromNotifications(): void {
  chrome.notifications.onClicked.addListener((id) => {
    void chrome.notifications.clear(id);
    void chrome.tabs.create({ url: chrome.runtime.getURL("popup.html") });
  });
}
