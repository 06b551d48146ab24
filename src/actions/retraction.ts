import type { ConnectorId } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";

/** A connector takes back what it said; doing it again changes nothing. */
export function retractionOf(event: LoggedEvent, connector: ConnectorId, now: number): LoggedEvent {
  return {
    id: `event:${crypto.randomUUID()}`,
    kind: "retracted",
    eventId: event.id,
    prospectId: event.prospectId,
    at: now,
    recordedAt: now,
    source: connector,
    messageKey: `retracted:${event.id}`,
  };
}

/** Takes back what was recorded under these names, for whomever. Returns how many that were. */
export async function takeBack(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  messageKeys: readonly string[],
): Promise<number> {
  const found = await Promise.all(
    messageKeys.map((messageKey) =>
      db.events
        .where("[source+messageKey+prospectId]")
        .between([connector, messageKey, ""], [connector, messageKey, "\uffff"])
        .toArray(),
    ),
  );
  const retractions = found.flat().map((event) => retractionOf(event, connector, now));
  const outcomes = await appendEvents(db, retractions, zone);
  return outcomes.filter((outcome) => outcome === "appended").length;
}
