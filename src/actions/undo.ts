import type { Body, Reply } from "~messages/contract";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";

/** Takes one event out of account. The log keeps it, and that it was undone. */
export async function undo(
  { db, now, zone }: ActionContext,
  { commandId, eventId }: Body<"undo">,
): Promise<Reply<"undo">> {
  const event = await db.events.get(eventId);
  if (event === undefined || event.kind === "retracted") return { kind: "unknown-event" };
  await appendEvents(
    db,
    [
      {
        id: `event:${commandId}`,
        kind: "retracted",
        eventId,
        prospectId: event.prospectId,
        at: now,
        recordedAt: now,
        source: "hand",
        messageKey: commandId,
      },
    ],
    zone,
  );
  return { kind: "undone" };
}
