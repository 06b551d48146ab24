/**
 * The shapes of the last requests in which no message was found. Should the screen show a send that
 * no request told of, one of them was it. Kept in memory alone and lost with the worker, which is
 * rarely in the seconds between the two; nothing but the health page depends on it.
 */
import type { Surface } from "~domain/channel";

interface RecentOutline {
  surface: Surface;
  at: number;
  text: string;
}

const KEPT = 4;
/** The screen looks for 45 seconds before it says that nothing came. */
const RECENT = 60_000;
let recent: RecentOutline[] = [];

export function rememberOutline(outline: RecentOutline): void {
  const isSame = (one: RecentOutline) => one.surface === outline.surface;
  const own = recent.filter((one) => isSame(one) && one.text !== outline.text);
  recent = [...recent.filter((one) => !isSame(one)), ...[...own, outline].slice(-KEPT)];
}

export function listRecentOutlines(surface: Surface, now: number): string[] {
  const isAsked = (one: RecentOutline) => one.surface === surface && now - one.at < RECENT;
  return recent.filter(isAsked).map(({ text }) => text);
}
