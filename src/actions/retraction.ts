import type { EventSource, LoggedEvent } from "~domain/event";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";

/** Whoever said it takes it back; doing it again changes nothing. */
export function retractionOf(event: LoggedEvent, source: EventSource, now: number): LoggedEvent {
  return {
    id: `event:${crypto.randomUUID()}`,
    kind: "retracted",
    eventId: event.id,
    prospectId: event.prospectId,
    at: now,
    recordedAt: now,
    source,
    messageKey: `retracted:${event.id}`,
  };
}

/** Takes back what was recorded under these names, for whomever. Returns how many that were. */
export async function takeBack(
  { db, now, zone }: ActionContext,
  source: EventSource,
  messageKeys: readonly string[],
): Promise<number> {
  const found = await Promise.all(
    messageKeys.map((messageKey) =>
      db.events
        .where("[source+messageKey+prospectId]")
        .between([source, messageKey, ""], [source, messageKey, "\uffff"])
        .toArray(),
    ),
  );
  const retractions = found.flat().map((event) => retractionOf(event, source, now));
  const outcomes = await appendEvents(db, retractions, zone);
  return outcomes.filter((outcome) => outcome === "appended").length;
}
