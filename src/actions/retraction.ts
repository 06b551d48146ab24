import type { EventSource, LoggedEvent } from "~domain/event";
import { type AppendOutcome, appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { partsOf } from "./parts";

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
  context: ActionContext,
  source: EventSource,
  messageKeys: readonly string[],
): Promise<number> {
  const outcomes = await retractAll(context, source, messageKeys);
  return outcomes.filter((outcome) => outcome === "appended").length;
}

/** The same, but tells of each what came of it. */
export async function retractAll(
  { db, now, zone }: ActionContext,
  source: EventSource,
  messageKeys: readonly string[],
): Promise<AppendOutcome[]> {
  const found = await Promise.all(
    messageKeys.map((messageKey) =>
      db.events
        .where("[source+messageKey+prospectId]")
        .between([source, messageKey, ""], [source, messageKey, "\uffff"])
        .toArray(),
    ),
  );
  const retractions = found.flat().map((event) => retractionOf(event, source, now));
  const outcomes: AppendOutcome[] = [];
  for (const part of partsOf(retractions)) outcomes.push(...(await appendEvents(db, part, zone)));
  return outcomes;
}
