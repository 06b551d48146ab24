/**
 * The health of the connectors as text, for whoever mends them. It is made of counts, times and
 * outlines alone: nothing here knows a prospect or a mailbox.
 */
import { type Health, lastWeek } from "~domain/health";
import type { Moment } from "~domain/moment";
import { hasSeenAnything } from "~ui/site-health";

export interface Versions {
  rekindle: string;
  chrome: string;
}

/** Times are in UTC, so that whoever reads it need not know the rep's zone. */
export function healthReport(
  versions: Versions,
  sites: readonly Health[],
  { now, zone }: Moment,
): string {
  const head = [`Rekindle ${versions.rekindle}, Chrome ${versions.chrome}, ${timeOf(now)}`];
  return [...head, ...sites.flatMap((health) => ["", ...linesOf(health, now, zone)])].join("\n");
}

function linesOf(health: Health, now: number, zone: string): string[] {
  if (!hasSeenAnything(health)) return [`${health.connector}: nothing seen yet`];
  const { withoutRequest, withoutIntent, unreadable } = lastWeek(health, now, zone);
  return [
    health.connector,
    `last request: ${timeOf(health.lastRequestAt)}`,
    `last press of Send: ${timeOf(health.lastPressAt)}`,
    `last seen on screen only: ${timeOf(health.lastScreenOnlyAt)}`,
    `last press without anything: ${timeOf(health.lastUnclearAt)}`,
    `last reply: ${timeOf(health.lastReplyAt)}`,
    `pages last read: ${timeOf(health.lastLookAt)}`,
    `last unreadable request: ${timeOf(health.lastUnreadableAt)} (${health.unreadableCount} in all)`,
    `last 7 days: ${withoutRequest} without request, ${withoutIntent} without press, ${unreadable} unreadable`,
    ...(health.outlines ?? []).flatMap(({ of, at, text }) => ["", `${of}, ${timeOf(at)}:`, text]),
  ];
}

function timeOf(at: number | undefined): string {
  return at === undefined ? "never" : new Date(at).toISOString();
}
