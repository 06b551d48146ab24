/** Adds several people who were typed or pasted at once. */
import type { ProspectId } from "~domain/ids";
import { neverTracked } from "~domain/never-track";
import type { Body, NewProspect, Reply } from "~messages/contract";
import { getRules, getSettings } from "~storage/read/state";
import { addFacts, newFactsOf } from "./add-prospect";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { partsOf } from "./parts";

const PART = 200;

/**
 * Everyone's id is made of the command's and their place in the list, so that a repeated command finds
 * its own result. What the rep wrote to them a moment ago counts.
 */
export async function addMany(
  context: ActionContext,
  { commandId, prospects }: Body<"add-many">,
): Promise<Reply<"add-many">> {
  const { neverTrack } = await getSettings(context.db);
  const isRefused = ({ email = "" }: NewProspect) => neverTracked(email, neverTrack) !== undefined;
  const wanted = prospects
    .map((prospect, index) => ({ prospect, id: `${commandId}-${index}` }))
    .filter(({ prospect }) => !isRefused(prospect));
  const added: ProspectId[] = [];
  for (const part of partsOf(wanted, PART)) added.push(...(await addPart(context, part)));
  await countRecentMessages(context, added);
  return {
    kind: "added",
    prospectIds: added,
    alreadyCount: wanted.length - added.length,
    refusedCount: prospects.length - wanted.length,
  };
}

function addPart(
  { db, now, zone }: ActionContext,
  part: readonly { id: string; prospect: NewProspect }[],
): Promise<ProspectId[]> {
  return db.transaction("rw", db.prospects, db.state, db.erased, async () => {
    const rules = await getRules(db, zone);
    const added: ProspectId[] = [];
    for (const { id, prospect } of part) {
      const one = await addFacts(db, newFactsOf(id, prospect, now), rules);
      if (one.kind === "added") added.push(one.prospectId);
    }
    return added;
  });
}
