/** Adds a person to the prospects, unless one of the addresses already belongs to one. */
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import type { ProspectFacts } from "~domain/prospect";
import type { Added, NewProspect } from "~messages/contract";
import { findOwner, handleKeysOf } from "~storage/read/prospects";
import { getRules } from "~storage/read/state";
import { rowOf } from "~storage/write/append-events";
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
  const facts = factsOf(commandId, prospect, now);
  const added = await db.transaction("rw", db.prospects, db.state, async (): Promise<Added> => {
    if ((await db.prospects.get(facts.id)) !== undefined)
      return { kind: "added", prospectId: facts.id };
    const owner = await findOwner(db, facts.handleKeys);
    if (owner !== undefined)
      return { kind: "already-tracked", prospectId: owner.id, name: owner.name };
    await db.prospects.add(rowOf(facts, [], await getRules(db, zone)));
    return { kind: "added", prospectId: facts.id };
  });
  await countRecentMessages(context, added.prospectId);
  return added;
}

function factsOf(commandId: string, typed: NewProspect, now: number): ProspectFacts {
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
