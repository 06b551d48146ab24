/**
 * Something came in that nobody here has seen: a list shows that someone of this name wrote, or the
 * rep has opened a conversation that was not read. It may be an answer, so the rep is shown it; once in
 * some hours at most for each person, and only for people who were written to there. The conversation
 * itself, once it is on screen, says more: then the hint has done its work.
 */
import { CHANNEL_OF, type ConnectorId } from "~domain/channel";
import { inOrder } from "~domain/event";
import type { ProspectId } from "~domain/ids";
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
  if (row.turn === "yours" || !(await wasWrittenTo(db, row.id, channel))) return 0;
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

async function wasWrittenTo(
  db: ActionContext["db"],
  id: ProspectId,
  channel: ProspectRow["lastTouchChannel"],
): Promise<boolean> {
  const events = await eventsOf(db, id).toArray();
  return inOrder(events).some((event) => event.kind === "touch" && event.channel === channel);
}
