/** The page with everything about one person, in a tab of its own. */
import type { ProspectId } from "~domain/ids";

export function pageOf(id: ProspectId): string {
  return chrome.runtime.getURL(`tabs/prospects.html#${id}`);
}

export function openPage(id: ProspectId): void {
  void chrome.tabs.create({ url: pageOf(id) });
}

/** There a link to it would lead nowhere. */
export function isOnPageOf(id: ProspectId): boolean {
  return location.hash === `#${id}` && location.pathname.endsWith("/prospects.html");
}
