import type { Body, Reply } from "~messages/contract";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";

/**
 * Takes one event out of account. The log keeps it, and that it was undone; undoing that, by
 * `event:` and the first command's id, makes it count again.
 */
export async function undo(
  { db, now, zone }: ActionContext,
  { commandId, eventId }: Body<"undo">,
): Promise<Reply<"undo">> {
  const event = await db.events.get(eventId);
  if (event === undefined) return { kind: "unknown-event" };
  // Never in the same millisecond as what it takes back: the later word counts.
  const recordedAt = Math.max(now, event.recordedAt + 1);
  await appendEvents(
    db,
    [
      {
        id: `event:${commandId}`,
        kind: "retracted",
        eventId,
        prospectId: event.prospectId,
        at: now,
        recordedAt,
        source: "hand",
        messageKey: commandId,
      },
    ],
    zone,
  );
  return { kind: "undone" };
}
