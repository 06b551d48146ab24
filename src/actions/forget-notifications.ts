/** What the system shows or keeps in its list names people, too: it goes with them. */
import type { ProspectId } from "~domain/ids";

/** Those about one person. */
export function forgetNotificationsOf(ids: readonly ProspectId[]): Promise<void> {
  const gone = new Set<string>(ids);
  return clear((what, person = "") => what === "person" && gone.has(person));
}

export function forgetNotifications(): Promise<void> {
  return clear(() => true);
}

/** `isGone` is asked with the parts of their names, as `background/notifications.ts` makes them. */
async function clear(isGone: (...parts: string[]) => boolean): Promise<void> {
  const shown = Object.keys(await chrome.notifications.getAll());
  for (const id of shown) if (isGone(...id.split("/"))) await chrome.notifications.clear(id);
}
