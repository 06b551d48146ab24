/**
 * When the rep may be disturbed, and with what. Few and predictable: one digest at the start of a
 * working day, and at once only what cannot wait for the next one. The rep is never told twice of
 * the same thing: each announcement has a key, and a key is used once.
 */
import * as v from "valibot";
import { dayAfter, dayOf, isDayOff, lastWorkdayStartBy, type WorkCalendar } from "./calendar";
import type { ProspectId } from "./ids";
import type { Prospect } from "./prospect";
import { minutesOfDay } from "./zone-time";

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));

export const NudgePreferencesSchema = v.strictObject({
  /** Quiet from here until there, minutes after midnight; over midnight when `from` is the later. */
  quietFrom: minuteOfDay,
  quietUntil: minuteOfDay,
  /** How many announcements a day at most, the digest included. 0 is none at all. */
  dailyCap: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  /** Whether what cannot wait is announced on days off, too. A digest never is. */
  onDaysOff: v.boolean(),
});
export type NudgePreferences = v.InferOutput<typeof NudgePreferencesSchema>;

export const DEFAULT_NUDGES: NudgePreferences = {
  quietFrom: 18 * 60,
  quietUntil: 8 * 60,
  dailyCap: 5,
  onDaysOff: false,
};

/** What has been told. One notification may tell of several things. */
export interface Announced {
  /** Unique: see `digestKey`, `coldKey` and `urgentOf`. */
  key: string;
  at: number;
  /** On one of a notification's keys: what the daily cap counts. */
  isNotification?: true;
}

export type Urgency = "fresh-lead" | "promise" | "cold-reply";

/** Something about one person that cannot wait for the next digest. */
export interface Urgent {
  urgency: Urgency;
  key: string;
  prospect: Prospect;
  /** What was promised. */
  text?: string;
}

/** Whether the clock on the wall says quiet. */
export function isQuiet(at: number, preferences: NudgePreferences, zone: string): boolean {
  return isQuietMinute(minutesOfDay(at, zone), preferences);
}

function isQuietMinute(minutes: number, { quietFrom, quietUntil }: NudgePreferences): boolean {
  if (quietFrom === quietUntil) return false;
  if (quietFrom < quietUntil) return minutes >= quietFrom && minutes < quietUntil;
  return minutes >= quietFrom || minutes < quietUntil;
}

/** Whether anything may be announced now that cannot wait. */
export function mayDisturb(
  at: number,
  preferences: NudgePreferences,
  calendar: WorkCalendar,
): boolean {
  if (preferences.dailyCap === 0 || isQuiet(at, preferences, calendar.zone)) return false;
  return preferences.onDaysOff || !isDayOff(dayOf(at, calendar.zone), calendar);
}

/** Whether it is time for the digest: from the start of the working hours on, once quiet is over. */
export function isDigestTime(
  at: number,
  preferences: NudgePreferences,
  calendar: WorkCalendar,
): boolean {
  if (preferences.dailyCap === 0 || isQuiet(at, preferences, calendar.zone)) return false;
  if (isDayOff(dayOf(at, calendar.zone), calendar)) return false;
  // Whoever begins work while it is quiet has the digest when quiet was over.
  const start = isQuietMinute(calendar.startsAt, preferences)
    ? Math.min(preferences.quietUntil, calendar.startsAt)
    : calendar.startsAt;
  return minutesOfDay(at, calendar.zone) >= start;
}

/** One digest a calendar day, wherever the rep is. */
export function digestKey(at: number, zone: string): string {
  return `digest/${dayOf(at, zone)}`;
}

/**
 * Whether a digest's key is of a day that cannot have been yet: the clock was ahead when it was
 * used. A day ahead is none, for in another zone it may be tomorrow.
 */
export function isDigestAhead(key: string, at: number, zone: string): boolean {
  const [what, day] = key.split("/");
  return what === "digest" && day !== undefined && day > dayAfter(dayOf(at, zone), 1);
}

/** Someone's going cold: told of once for as long as nothing moves. */
export function coldKey({ id, waitingSince }: Pick<Prospect, "id" | "waitingSince">): string {
  return `${id}/cold/${waitingSince}`;
}

/** What keys of this person begin with. */
export function keysOf(id: ProspectId): string {
  return `${id}/`;
}

/** What cannot wait about a person who is on the list. */
export function urgentOf(prospect: Prospect, now: number, calendar: WorkCalendar): Urgent[] {
  const { id, lane, dueAt, promises, coldReplyAt } = prospect;
  const today = dayOf(now, calendar.zone);
  const urgent: Urgent[] = [];
  if (lane === "fresh" && dueAt !== undefined && dueAt <= now)
    urgent.push({ urgency: "fresh-lead", key: `${id}/fresh`, prospect });
  // Until the end of its day; what is later than that is overdue, and in the digest.
  for (const { id: promise, dueOn, dueAt: from, text } of promises)
    if (from <= now && dayOf(lastWorkdayStartBy(dueOn, 0, calendar), calendar.zone) === today)
      urgent.push({ urgency: "promise", key: `${id}/${promise}/${today}`, prospect, text });
  if (
    coldReplyAt !== undefined &&
    dayAfter(dayOf(coldReplyAt, calendar.zone), STILL_NEWS_DAYS) >= today
  )
    urgent.push({ urgency: "cold-reply", key: `${id}/cold-reply/${coldReplyAt}`, prospect });
  return urgent;
}

/** Longer than a weekend with holidays before and after it. */
const STILL_NEWS_DAYS = 7;
