/**
 * Writes down what the rep did or decided by hand. The id of the command is the key of the event,
 * so that a retry changes nothing.
 */
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { Logged } from "~messages/contract";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";

export interface Command {
  commandId: string;
  prospectId: ProspectId;
}

type Recorded = "id" | "prospectId" | "recordedAt" | "at" | "source" | "messageKey";
type ByHand<E = LoggedEvent> = E extends LoggedEvent ? Omit<E, Recorded> & { at?: number } : never;

export async function logByHand(
  { db, now, zone }: ActionContext,
  { commandId, prospectId }: Command,
  what: ByHand,
): Promise<Logged> {
  const event: LoggedEvent = {
    ...what,
    id: `event:${commandId}`,
    prospectId,
    at: Math.min(what.at ?? now, now),
    recordedAt: now,
    source: "hand",
    messageKey: commandId,
  };
  const [outcome] = await appendEvents(db, [event], zone);
  return outcome === "unknown-prospect" ? { kind: outcome } : { kind: "logged", eventId: event.id };
}
