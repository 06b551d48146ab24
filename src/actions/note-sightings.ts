/**
 * Takes messages that came in, as a page or a feed shows them. The same message may be told any
 * number of times, by several tabs and in any order, and is one event at most: its key is the
 * site's id. An open conversation shows more than a list, so its word also corrects a list's.
 *
 * Whoever wrote and is no prospect leaves no trace; a hint says what happened, never who wrote.
 */

import type { ConnectorId } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import { isOff } from "~domain/settings";
import { companyDomain, isWorthAHint, type Sighting, weigh } from "~domain/sighting";
import { findByAddress, findRecipient } from "~storage/read/prospects";
import { getHealth, getSettings, listAccounts } from "~storage/read/state";
import { beforeOf } from "./before-sighting";
import type { ActionContext } from "./context";
import { findHint } from "./find-hint";
import { isNeverTracked } from "./never-tracked";
import { recordSighting, takeBackHints } from "./record-sighting";

/** `mailbox` is the address of the mailbox they were seen in, when it is known. Returns how many were news. */
export async function noteSightings(
  context: ActionContext,
  connector: ConnectorId,
  sightings: readonly Sighting[],
  mailbox?: string,
): Promise<number> {
  const { db, now } = context;
  const settings = await getSettings(db);
  if (isOff(connector, settings)) return 0;
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
    if (isNeverTracked(sighting.from, settings)) continue;
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
  const match = await findRecipient(context.db, sighting.from);
  if (match !== undefined) return noteFromProspect(context, connector, sighting, match.id);
  // Seen whole, it is no answer after all.
  if (sighting.seenIn === "thread" && !isWorthAHint(sighting))
    return takeBackHints(context, connector, sighting);
  const hint = await findHint(context, sighting, ownDomains);
  if (hint === undefined) return 0;
  return recordSighting(context, connector, sighting, hint.id, {
    kind: "possible-reply",
    why: hint.why,
  });
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
  return recordSighting(context, connector, sighting, id, weigh(sighting, before));
}

async function noteLook({ db, now }: ActionContext, connector: ConnectorId): Promise<void> {
  await db.transaction("rw", db.health, async () => {
    await db.health.put({ ...(await getHealth(db, connector)), lastLookAt: now });
  });
}
