/**
 * Something came in that nobody here has seen: a list shows that someone of this name wrote, or the
 * rep has opened a conversation that was not read. It may be an answer, so the rep is shown it; only for
 * people who were written to there, and not again until something else has happened. The conversation
 * itself, once it is on screen, says more: then the hint has done its work.
 */
import { CHANNEL_OF, type Channel, type ConnectorId } from "~domain/channel";
import { inOrder, type LoggedEvent } from "~domain/event";
import type { EventId } from "~domain/ids";
import { conversationKey } from "~domain/recipient";
import { isOff } from "~domain/settings";
import type { ProspectRow } from "~storage/database";
import { findByAddress, listNamed } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { appendEvents, eventsOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { retractionOf } from "./retraction";

const ONCE_IN = 3 * 60 * 60_000;

/** Names as a list shows them; one that two prospects have says nothing. */
export async function noteUnreadNames(
  context: ActionContext,
  connector: ConnectorId,
  names: readonly string[],
): Promise<number> {
  let news = 0;
  for (const name of names) {
    const [row, other] = await listNamed(context.db, name);
    if (row !== undefined && other === undefined) news += await hint(context, connector, row);
  }
  return news;
}

/** A conversation that the rep opened while something in it was unread. */
export async function noteOpened(
  context: ActionContext,
  connector: ConnectorId,
  conversationId: string,
): Promise<number> {
  if (isOff(connector, await getSettings(context.db))) return 0;
  const match = await findByAddress(context.db, conversationKey(conversationId));
  const row = match && (await context.db.prospects.get(match.id));
  return row === undefined ? 0 : hint(context, connector, row);
}

/** The conversation is on screen: what came in is recorded as what it is. */
export async function settleOpened(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  conversationId: string,
): Promise<number> {
  const match = await findByAddress(db, conversationKey(conversationId));
  const shown = match && (await db.prospects.get(match.id))?.possibleReply;
  if (shown?.why !== "unread") return 0;
  const event = await db.events.get(shown.id);
  if (event === undefined) return 0;
  await appendEvents(db, [retractionOf(event, connector, now)], zone);
  return 1;
}

async function hint(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  row: ProspectRow,
): Promise<number> {
  const channel = CHANNEL_OF[connector];
  const log = await eventsOf(db, row.id).toArray();
  if (row.turn === "yours" || !isOfUse(log, channel)) return 0;
  const [outcome] = await appendEvents(
    db,
    [
      {
        id: `event:${crypto.randomUUID()}`,
        kind: "possible-reply",
        prospectId: row.id,
        at: now,
        recordedAt: now,
        source: connector,
        messageKey: `unread:${Math.floor(now / ONCE_IN)}`,
        channel,
        why: "unread",
      },
    ],
    zone,
  );
  return outcome === "appended" ? 1 : 0;
}

/** Not to anyone who was never written to there, nor what the rep was shown and has not acted upon. */
function isOfUse(log: readonly LoggedEvent[], channel: Channel): boolean {
  const happened = inOrder(log).filter(({ kind }) => kind === "touch" || kind === "reply");
  if (!happened.some((event) => event.kind === "touch" && event.channel === channel)) return false;
  const since = happened.at(-1)?.at ?? 0;
  return !log.some(
    (event) =>
      event.kind === "possible-reply" &&
      event.why === "unread" &&
      event.at > since &&
      !wasSettled(log, event.id),
  );
}

/** By the conversation itself, which was on screen: what is unread after that is new. */
function wasSettled(log: readonly LoggedEvent[], id: EventId): boolean {
  return log.some(
    (event) => event.kind === "retracted" && event.eventId === id && event.source !== "hand",
  );
}
