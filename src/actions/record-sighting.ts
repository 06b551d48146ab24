/**
 * Writes down what a message is worth, as one event under the site's id of the message. What an open
 * conversation shows takes the place of what a list made of the same message; what the rep has said
 * stays.
 */
import { assertNever } from "~domain/assert-never";
import { CHANNEL_OF, type ConnectorId } from "~domain/channel";
import { inOrder, type LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { Sighting, SightingVerdict } from "~domain/sighting";
import { getHealth } from "~storage/read/state";
import { appendEvents, eventsOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { retractionOf, takeBack } from "./retraction";

const autoKey = (key: string) => `auto:${key}`;
const hintKey = (key: string) => `hint:${key}`;
/** Under a name of its own: what the open conversation shows then takes its place. */
const unclearKey = (key: string) => `unclear:${key}`;

/** Returns whether it was news, as a number to add up. */
export async function recordSighting(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  sighting: Sighting,
  prospectId: ProspectId,
  verdict: SightingVerdict,
): Promise<number> {
  if (verdict.kind === "nothing") return 0;
  const { key, at, seenIn } = sighting;
  return db.transaction("rw", db.prospects, db.events, db.health, db.state, async () => {
    const find = (messageKey: string) =>
      db.events.get({ source: connector, messageKey, prospectId });
    const [reply, auto, hint, unclear] = [
      await find(key),
      await find(autoKey(key)),
      await find(hintKey(key)),
      await find(unclearKey(key)),
    ];
    if (seenIn !== "thread" && (auto !== undefined || hint !== undefined)) return 0;
    // The rep has said what it is.
    if (reply !== undefined && (await wasDenied(db, reply))) return 0;
    const events: LoggedEvent[] = [
      { ...eventOf(connector, sighting, verdict), prospectId, recordedAt: now },
    ];
    // A list took it for a reply; the open conversation shows that it is none.
    if (reply !== undefined && verdict.kind !== "reply" && seenIn === "thread") {
      events.push(retractionOf(reply, connector, now));
    } else if (reply !== undefined) return 0;
    if (unclear !== undefined && seenIn === "thread" && verdict.kind !== "reply")
      events.push(retractionOf(unclear, connector, now));
    const outcomes = await appendEvents(db, events, zone);
    const isNews = outcomes.includes("appended");
    if (isNews && verdict.kind === "reply") {
      const health = await getHealth(db, connector);
      const lastReplyAt = Math.max(at, health.lastReplyAt ?? 0);
      await db.health.put({ ...health, lastReplyAt });
    }
    return isNews ? 1 : 0;
  });
}

async function wasDenied(db: ActionContext["db"], reply: LoggedEvent): Promise<boolean> {
  const log = await eventsOf(db, reply.prospectId).toArray();
  if (inOrder(log).some(({ id }) => id === reply.id)) return false;
  return log.some(
    (event) => event.kind === "retracted" && event.eventId === reply.id && event.source === "hand",
  );
}

type Unaddressed<E = LoggedEvent> = E extends LoggedEvent
  ? Omit<E, "prospectId" | "recordedAt">
  : never;

function eventOf(
  connector: ConnectorId,
  { key, at, link, threadId }: Sighting,
  verdict: Exclude<SightingVerdict, { kind: "nothing" }>,
): Unaddressed {
  const id = `event:${crypto.randomUUID()}` as const;
  const base = { id, at, source: connector, channel: CHANNEL_OF[connector] };
  const linked = link !== undefined && { link };
  switch (verdict.kind) {
    case "reply":
      return {
        ...base,
        ...linked,
        ...(threadId !== undefined && { threadId }),
        kind: "reply",
        messageKey: key,
      };
    case "auto-replied":
      return { ...base, ...verdict, messageKey: autoKey(key) };
    case "possible-reply":
      return {
        ...base,
        ...linked,
        ...verdict,
        messageKey: verdict.why === "unclear" ? unclearKey(key) : hintKey(key),
      };
    default:
      return assertNever(verdict);
  }
}

/** The rep wrote the message that a list could not attribute: no hint to anyone. */
export function takeBackHints(
  context: ActionContext,
  connector: ConnectorId,
  { key }: Sighting,
): Promise<number> {
  return takeBack(context, connector, [hintKey(key), unclearKey(key)]);
}
