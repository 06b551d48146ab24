/**
 * Takes a message of the rep's own that a conversation shows. What went out from this browser is
 * known already; what did not was written on another device, and is a touch, once, however often it
 * is seen.
 */
import { CHANNEL_OF, type ConnectorId } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { sentElsewhere } from "~domain/pending-send";
import { type OwnSighting, type Sent, weighOwn } from "~domain/sighting";
import type { ProspectRow } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { appendEvents, eventsOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { rowOf } from "./outgoing";

/** Returns whether it was news, as a number to add up. */
export async function recordOwn(
  context: ActionContext,
  connector: ConnectorId,
  own: OwnSighting,
): Promise<number> {
  const { db, now, zone } = context;
  const match = await findRecipient(db, own.to);
  if (match === undefined) return 0;
  return db.transaction("rw", db.prospects, db.events, db.pendingSends, db.state, async () => {
    const row = await db.prospects.get(match.id);
    if (row === undefined) return 0;
    const events = await eventsOf(db, row.id).toArray();
    const isKnown = events.some(
      ({ source, messageKey }) =>
        source === connector && (messageKey === own.key || messageKey === acceptedKey(own.key)),
    );
    if (isKnown) return 0;
    const knownSinceAt = Math.min(row.createdAt, events[0]?.at ?? row.createdAt);
    const sent = await listSent(context, connector, row, events);
    const verdict = weighOwn(own, knownSinceAt, sent);
    if (verdict === "same" || verdict === "nothing") return 0;
    const event = eventOf(connector, own, row.id, verdict, now);
    const [outcome] = await appendEvents(db, [event], zone);
    // Known to the table of messages as well, it can be recalled like any other.
    if (verdict === "touch")
      await db.pendingSends.put(
        rowOf({ send: sentElsewhere(own, connector, now), to: [{ id: row.id, isWeak: false }] }),
      );
    return outcome === "appended" ? 1 : 0;
  });
}

const acceptedKey = (key: string) => `accepted:${key}`;

/** What is known to have gone to a prospect on this site, with what the rep has logged by hand. */
async function listSent(
  { db }: ActionContext,
  connector: ConnectorId,
  row: ProspectRow,
  events: readonly LoggedEvent[],
): Promise<Sent[]> {
  const channel = CHANNEL_OF[connector];
  const sends = (await db.pendingSends.toArray()).filter(
    (send) =>
      send.connector === connector && send.prospectIds.includes(row.id) && send.phase !== "failed",
  );
  // What was taken back, by the rep or by a recall, was sent all the same.
  const touches = events.flatMap((event) =>
    event.kind === "touch" && event.channel === channel
      ? [{ ...event, ...(event.source === "hand" && { isByHand: true as const }) }]
      : [],
  );
  return [...touches, ...sends.map((send) => ({ ...send, at: send.sentAt }))];
}

function eventOf(
  connector: ConnectorId,
  { key, at, threadId, link, form }: OwnSighting,
  prospectId: ProspectId,
  verdict: "touch" | "invite-accepted",
  now: number,
): LoggedEvent {
  const base = {
    id: `event:${crypto.randomUUID()}` as const,
    prospectId,
    at,
    recordedAt: now,
    source: connector,
    channel: CHANNEL_OF[connector],
    threadId,
    ...(link !== undefined && { link }),
  };
  if (verdict === "invite-accepted")
    return { ...base, kind: verdict, messageKey: acceptedKey(key) };
  return {
    ...base,
    kind: verdict,
    messageKey: key,
    seenBy: "history",
    ...(form !== undefined && { form }),
  };
}
