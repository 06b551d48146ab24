/**
 * Whether a connector still understands its site, or a part of it. A send is seen by two witnesses; when one of them
 * keeps silent, the site has probably changed, and the rep and whoever mends it should know. Holds
 * counts, times and outlines: no address, no text.
 */
import { dayOf, startOfDayAt } from "./calendar";
import type { Surface } from "./channel";

/** What is counted for each day. */
export const HEALTH_COUNTS = ["withoutRequest", "withoutIntent", "unreadable"] as const;
/**
 * `withoutRequest`: Send was pressed and no request recognised. `withoutIntent`: a request sent a
 * message and nobody was seen to press Send. `unreadable`: a request whose body made no sense.
 */
export type HealthCount = (typeof HEALTH_COUNTS)[number];

export type HealthDay = { on: string } & Record<HealthCount, number>;

/** The shape of something that was not understood: structure only (`connectors/*-outline.ts`). */
export interface Outline {
  /** Epoch milliseconds, as all times here. */
  at: number;
  /** Which part of the site it is of: "request", "confirmation", "thread", "list". */
  of: string;
  text: string;
}

export interface Health {
  /** The surface; the key of its row since the days when each connector had one. */
  connector: Surface;
  /** Last send recognised in a request. */
  lastRequestAt?: number;
  /** Last press of Send. */
  lastPressAt?: number;
  /** Last send that only the screen saw. */
  lastScreenOnlyAt?: number;
  /** Last press of Send of which neither request nor confirmation was seen. */
  lastUnclearAt?: number;
  /** Last reply recorded, by when it was written. */
  lastReplyAt?: number;
  /** When the site's pages were last read for replies. */
  lastLookAt?: number;
  /** Last request that should have been readable and was not, and how many since install. */
  lastUnreadableAt?: number;
  unreadableCount: number;
  /** Days with anything to count, oldest first. */
  days?: HealthDay[];
  /** The last few, oldest first. */
  outlines?: Outline[];
}

const DAYS = 7;
const OUTLINES = 6;
/** Days have 23 to 25 hours; from noon, no whole number of 24 hours misses one. */
const HALF_A_DAY = 12 * 60 * 60_000;

/** `screen-only`: touches are still recorded. `unrecognised`: Send was pressed and nothing else seen. */
export type Trouble = "screen-only" | "unrecognised";

/** Capture is in trouble from a send without its request until a request is recognised again. */
export function troubleOf(health: Health): Trouble | undefined {
  const { lastScreenOnlyAt = 0, lastUnclearAt = 0, lastRequestAt = 0 } = health;
  if (Math.max(lastScreenOnlyAt, lastUnclearAt) <= lastRequestAt) return undefined;
  return lastUnclearAt > lastScreenOnlyAt ? "unrecognised" : "screen-only";
}

export function looksBroken(health: Health): boolean {
  return troubleOf(health) !== undefined;
}

/** One more of something on the day of `at`. Days older than a week are let go. */
export function counted(health: Health, what: HealthCount, at: number, zone: string): Health {
  const on = dayOf(at, zone);
  const days = health.days ?? [];
  const day = days.find((one) => one.on === on) ?? {
    on,
    withoutRequest: 0,
    withoutIntent: 0,
    unreadable: 0,
  };
  const others = days.filter((one) => one.on !== on);
  const changed = [...others, { ...day, [what]: day[what] + 1 }];
  return { ...health, days: changed.sort((a, b) => (a.on < b.on ? -1 : 1)).slice(-DAYS) };
}

/** Sums of the last seven calendar days, today included. */
export function lastWeek(health: Health, now: number, zone: string): Record<HealthCount, number> {
  const from = dayOf(startOfDayAt(now, zone) + HALF_A_DAY - (DAYS - 1) * 2 * HALF_A_DAY, zone);
  const sums = { withoutRequest: 0, withoutIntent: 0, unreadable: 0 };
  for (const day of health.days ?? []) {
    if (day.on >= from) for (const what of HEALTH_COUNTS) sums[what] += day[what];
  }
  return sums;
}

/** Keeps the newest; one that is the same as the last of its kind says nothing new. */
export function withOutline(health: Health, outline: Outline): Health {
  const outlines = health.outlines ?? [];
  const isKnown = outlines.some(({ of, text }) => of === outline.of && text === outline.text);
  return isKnown ? health : { ...health, outlines: [...outlines, outline].slice(-OUTLINES) };
}
