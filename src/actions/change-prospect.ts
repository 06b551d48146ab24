/** Changes what decides on a person's cadence and times: stage, source, cadence, zone, interest. */
import type { ProspectFacts } from "~domain/prospect";
import type { Body, FollowUpFacts, Reply } from "~messages/contract";
import { factsOf } from "~storage/read/prospects";
import { getRules } from "~storage/read/state";
import { eventsOf, rowOf } from "~storage/write/append-events";
import type { ActionContext } from "./context";

export function changeProspect(
  { db, now, zone }: ActionContext,
  { prospectId, facts }: Body<"change-prospect">,
): Promise<Reply<"change-prospect">> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const row = await db.prospects.get(prospectId);
    if (row === undefined) return { kind: "unknown-prospect" };
    const before = factsOf(row);
    const [events, rules] = [await eventsOf(db, prospectId).toArray(), await getRules(db, zone)];
    await db.prospects.put(rowOf(withFacts(before, facts, now), events, rules));
    return { kind: "changed", before: followUpFactsOf(before) };
  });
}

function withFacts(before: ProspectFacts, facts: FollowUpFacts, now: number): ProspectFacts {
  const { source: _, cadenceId: __, theirZone: ___, interestedAt: ____, ...rest } = before;
  const { stage, source, cadenceId, theirZone, interestedAt } = facts;
  return {
    ...rest,
    stage,
    ...(source && { source }),
    ...(cadenceId && { cadenceId }),
    ...(theirZone && { theirZone }),
    ...(interestedAt !== undefined && { interestedAt: Math.min(interestedAt, now) }),
  };
}

function followUpFactsOf(facts: ProspectFacts): FollowUpFacts {
  const { stage, source, cadenceId, theirZone, interestedAt } = facts;
  return {
    stage,
    ...(source && { source }),
    ...(cadenceId && { cadenceId }),
    ...(theirZone && { theirZone }),
    ...(interestedAt !== undefined && { interestedAt }),
  };
}
