/** Adds a person to the prospects, unless one of the addresses already belongs to one, or is not to be tracked. */
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import { neverTracked } from "~domain/never-track";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { Added, NewProspect } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { findOwner, handleKeysOf } from "~storage/read/prospects";
import { getRules, getSettings } from "~storage/read/state";
import { rowOf } from "~storage/write/append-events";
import { forgetErased } from "~storage/write/erase-hashes";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";

/**
 * `commandId` becomes the prospect's id, so that a repeated command finds its own result. What the
 * rep wrote to them a moment ago counts as a touch.
 */
export async function addProspect(
  context: ActionContext,
  { commandId, prospect }: { commandId: string; prospect: NewProspect },
): Promise<Added> {
  const { db, now, zone } = context;
  const entry = await refusedBy(db, prospect);
  if (entry !== undefined) return { kind: "never-tracked", entry };
  const facts = newFactsOf(commandId, prospect, now);
  const added = await db.transaction("rw", db.prospects, db.state, db.erased, async () =>
    addFacts(db, facts, await getRules(db, zone)),
  );
  await countRecentMessages(context, [added.prospectId]);
  return added;
}

/** The entry of the rep's list for which somebody is not to be added. */
export async function refusedBy(
  db: RekindleDatabase,
  { email }: NewProspect,
): Promise<string | undefined> {
  return email === undefined ? undefined : neverTracked(email, (await getSettings(db)).neverTrack);
}

/**
 * In the caller's transaction, with `prospects`, `state` and `erased`. Somebody of this id is the result of
 * an earlier try. Whom the rep has erased and adds again is not erased any more.
 */
export async function addFacts(
  db: RekindleDatabase,
  facts: ProspectFacts,
  rules: Rules,
): Promise<Exclude<Added, { kind: "never-tracked" }>> {
  const { id, handleKeys } = facts;
  if ((await db.prospects.get(id)) !== undefined) return { kind: "added", prospectId: id };
  const owner = await findOwner(db, handleKeys);
  if (owner !== undefined)
    return { kind: "already-tracked", prospectId: owner.id, name: owner.name };
  await db.prospects.add(rowOf(facts, [], rules));
  await forgetErased(db, handleKeys);
  return { kind: "added", prospectId: id };
}

export function newFactsOf(commandId: string, typed: NewProspect, now: number): ProspectFacts {
  const email = typed.email ? normaliseEmail(typed.email) : undefined;
  const linkedinUrl = typed.linkedinUrl ? parseLinkedin(typed.linkedinUrl)?.url : undefined;
  return {
    id: `prospect:${commandId}`,
    name: typed.name,
    handleKeys: [...new Set([...handleKeysOf(email, linkedinUrl), ...(typed.handleKeys ?? [])])],
    stage: "new",
    createdAt: now,
    ...(typed.company && { company: typed.company }),
    ...(typed.title && { title: typed.title }),
    ...(email !== undefined && { email }),
    ...(linkedinUrl !== undefined && { linkedinUrl }),
    ...(typed.source && { source: typed.source }),
    ...(typed.cadenceId && { cadenceId: typed.cadenceId }),
    ...(typed.theirZone && { theirZone: typed.theirZone }),
    ...(typed.interestedAt !== undefined && { interestedAt: Math.min(typed.interestedAt, now) }),
  };
}
