/**
 * The touch that was recorded last by itself, for an open page to tell of. In session storage: for as
 * long as the browser is open, never on disk.
 */
import type { Touch } from "~domain/event";
import { type EventId, isEventId, isProspectId, type ProspectId } from "~domain/ids";

export interface Recorded {
  eventId: EventId;
  /** Of several recipients the first. */
  prospectId: ProspectId;
  /** When it was recorded. Epoch milliseconds. */
  at: number;
}

const KEY = "lastRecorded";

/** After the touch is in the log. */
export async function noteRecorded(touch: Touch): Promise<void> {
  const recorded: Recorded = {
    eventId: touch.id,
    prospectId: touch.prospectId,
    at: touch.recordedAt,
  };
  await chrome.storage.session.set({ [KEY]: recorded });
}

export async function findRecorded(): Promise<Recorded | undefined> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return isRecorded(stored) ? stored : undefined;
}

/** Unless it is of somebody else. */
export async function forgetRecorded(ids: ReadonlySet<ProspectId>): Promise<void> {
  const recorded = await findRecorded();
  if (recorded && ids.has(recorded.prospectId)) await chrome.storage.session.remove(KEY);
}

/** Calls back with each, until the returned function is called. */
export function watchRecorded(onRecorded: (recorded: Recorded) => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const value: unknown = changes[KEY]?.newValue;
    if (area === "session" && isRecorded(value)) onRecorded(value);
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

function isRecorded(value: unknown): value is Recorded {
  return (
    typeof value === "object" &&
    value !== null &&
    "eventId" in value &&
    isEventId(value.eventId) &&
    "prospectId" in value &&
    isProspectId(value.prospectId) &&
    "at" in value &&
    typeof value.at === "number"
  );
}
