/**
 * Takes messages that came in, as a page or a feed shows them. The same message may be told any
 * number of times, by several tabs and in any order, and is one event at most: its key is the
 * site's id. An open conversation shows more than a list, so its word also corrects a list's.
 *
 * Whoever wrote and is no prospect leaves no trace; a hint says what happened, never who wrote.
 */
import { assertNever } from "~domain/assert-never";
import { CHANNEL_OF, type ConnectorId } from "~domain/channel";
import { inOrder, type LoggedEvent, type PossibleReplyKind } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { isOnItsWay, type PendingSend } from "~domain/pending-send";
import {
  type Before,
  CLOCKS_DIFFER,
  companyDomain,
  isWorthAHint,
  type Sighting,
  type SightingVerdict,
  weigh,
} from "~domain/sighting";
import type { ProspectRow } from "~storage/database";
import { findByAddress, listAtDomain, listNamed } from "~storage/read/prospects";
import { getHealth, getSettings, listAccounts } from "~storage/read/state";
import { appendEvents, eventsOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { isOff } from "./is-off";

/** `mailbox` is the address of the mailbox they were seen in, when it is known. Returns how many were news. */
export async function noteSightings(
  context: ActionContext,
  connector: ConnectorId,
  sightings: readonly Sighting[],
  mailbox?: string,
): Promise<number> {
  const { db, now } = context;
  if (isOff(connector, await getSettings(db))) return 0;
  const accounts = await listAccounts(db);
  const own = new Set(accounts.map(({ address }) => address));
  // Another mailbox of the rep's may be a prospect all the same, for example to try things out.
  const isOwn = async (address: string) =>
    address === mailbox ||
    (own.has(address) && (await findByAddress(db, address))?.strength !== "exact");
  const domains = new Set(accounts.map(({ address }) => companyDomain(address)));
  let news = 0;
  for (const sighting of sightings) {
    // A time that cannot be is an id that was misread.
    if (sighting.at > now + CLOCK_AHEAD_AT_MOST) continue;
    if (await isOwn(sighting.from.address))
      news += await takeBackHints(context, connector, sighting);
    else news += await noteOne(context, connector, sighting, domains);
  }
  await noteLook(context, connector);
  return news;
}

const CLOCK_AHEAD_AT_MOST = 10 * 60_000;

async function noteOne(
  context: ActionContext,
  connector: ConnectorId,
  sighting: Sighting,
  ownDomains: ReadonlySet<string | undefined>,
): Promise<number> {
  const match = await findByAddress(context.db, sighting.from.address);
  if (match !== undefined) return noteFromProspect(context, connector, sighting, match.id);
  // Seen whole, it is no answer after all.
  if (sighting.seenIn === "thread" && !isWorthAHint(sighting))
    return takeBackHints(context, connector, sighting);
  const hint = await findHint(context, sighting, ownDomains);
  if (hint === undefined) return 0;
  return note(context, connector, sighting, hint.id, { kind: "possible-reply", why: hint.why });
}

async function noteFromProspect(
  context: ActionContext,
  connector: ConnectorId,
  sighting: Sighting,
  id: ProspectId,
): Promise<number> {
  const row = await context.db.prospects.get(id);
  if (row === undefined) return 0;
  const before = await beforeOf(context, row, sighting);
  return note(context, connector, sighting, id, weigh(sighting, before));
}

async function beforeOf(
  { db, now }: ActionContext,
  row: ProspectRow,
  { threadId, at }: Sighting,
): Promise<Before> {
  const events = await eventsOf(db, row.id).toArray();
  const sends = (await db.pendingSends.toArray()).filter(
    (send) => send.prospectIds.includes(row.id) && wasSent(send, now),
  );
  const touches = inOrder(events).filter((event) => event.kind === "touch");
  const sent = [...touches, ...sends.map((send) => ({ ...send, at: send.sentAt }))];
  // What was sent later was not there to be answered: told again then, a message is worth the same.
  const times = sent.map((one) => one.at).filter((time) => time <= at + CLOCKS_DIFFER);
  return {
    knownSinceAt: Math.min(row.createdAt, events[0]?.at ?? row.createdAt),
    lastSentAt: times.length === 0 ? undefined : Math.max(...times),
    isOwnThread: threadId !== undefined && sent.some((one) => one.threadId === threadId),
  };
}

/** A scheduled message has gone at its time, and counts some minutes later. */
function wasSent(send: PendingSend, now: number): boolean {
  return isOnItsWay(send, now) || (send.phase === "scheduled" && send.sentAt <= now);
}

interface Hint {
  id: ProspectId;
  why: PossibleReplyKind;
}

/** Whom a message from an unknown address may concern; nobody when that is not one person. */
async function findHint(
  context: ActionContext,
  sighting: Sighting,
  ownDomains: ReadonlySet<string | undefined>,
): Promise<Hint | undefined> {
  if (!isWorthAHint(sighting)) return undefined;
  const { address, name } = sighting.from;
  const named = name === undefined ? [] : await listNamed(context.db, name);
  const namesake = await findConcerned(context, named, sighting);
  if (namesake !== undefined) return { id: namesake, why: "other-address" };
  const domain = companyDomain(address);
  if (domain === undefined || ownDomains.has(domain)) return undefined;
  const colleague = await findConcerned(context, await listAtDomain(context.db, domain), sighting);
  return colleague && { id: colleague, why: "colleague" };
}

/** Of several, the one written to in this conversation; a lone one in any. Not before they were written to. */
async function findConcerned(
  context: ActionContext,
  rows: readonly ProspectRow[],
  sighting: Sighting,
): Promise<ProspectId | undefined> {
  const found: ProspectId[] = [];
  for (const row of rows) {
    const { lastSentAt, isOwnThread } = await beforeOf(context, row, sighting);
    if (lastSentAt === undefined || sighting.at < lastSentAt) continue;
    if (isOwnThread) return row.id;
    found.push(row.id);
  }
  return found.length === 1 && rows.length === 1 ? found[0] : undefined;
}

const autoKey = (key: string) => `auto:${key}`;
const hintKey = (key: string) => `hint:${key}`;
/** Under a name of its own: what the open conversation shows then takes its place. */
const unclearKey = (key: string) => `unclear:${key}`;

async function note(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  sighting: Sighting,
  prospectId: ProspectId,
  verdict: SightingVerdict,
): Promise<number> {
  if (verdict.kind === "nothing") return 0;
  const { key, at, seenIn } = sighting;
  return db.transaction("rw", db.prospects, db.events, db.health, async () => {
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

function retractionOf(event: LoggedEvent, connector: ConnectorId, now: number): LoggedEvent {
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

/** The rep wrote the message that a list could not attribute: no hint to anyone. */
async function takeBackHints(
  { db, now, zone }: ActionContext,
  connector: ConnectorId,
  { key }: Sighting,
): Promise<number> {
  const named = (messageKey: string) =>
    db.events
      .where("[source+messageKey+prospectId]")
      .between([connector, messageKey, ""], [connector, messageKey, "\uffff"])
      .toArray();
  const hints = [...(await named(hintKey(key))), ...(await named(unclearKey(key)))];
  const retractions = hints.map((hint) => retractionOf(hint, connector, now));
  const outcomes = await appendEvents(db, retractions, zone);
  return outcomes.filter((outcome) => outcome === "appended").length;
}

async function noteLook({ db, now }: ActionContext, connector: ConnectorId): Promise<void> {
  await db.transaction("rw", db.health, async () => {
    await db.health.put({ ...(await getHealth(db, connector)), lastLookAt: now });
  });
}
