/** Changes what decides on a person's cadence and times: stage, source, cadence, zone, interest. */
import type { ProspectFacts } from "~domain/prospect";
import type { Body, FollowUpChange, Reply } from "~messages/contract";
import { changeOnce } from "~storage/write/change-once";
import type { ActionContext } from "./context";

export async function changeProspect(
  context: ActionContext,
  { change, ...command }: Body<"change-prospect">,
): Promise<Reply<"change-prospect">> {
  const changed = (before: ProspectFacts) => withFollowUp(before, change, context.now);
  const result = await changeOnce(context, command, changed, async () => undefined);
  if (result?.kind !== "changed") return { kind: "unknown-prospect" };
  return { kind: "changed", before: wayBackOf(result.before, result.after) };
}

function withFollowUp(before: ProspectFacts, change: FollowUpChange, now: number): ProspectFacts {
  const { source: _, cadenceId: __, theirZone: ___, interestedAt: ____, ...rest } = before;
  const { stage, source, cadenceId, theirZone, interestedAt } = { ...before, ...change };
  return {
    ...rest,
    stage,
    ...(source && { source }),
    ...(cadenceId && { cadenceId }),
    ...(theirZone && { theirZone }),
    ...(typeof interestedAt === "number" && { interestedAt: Math.min(interestedAt, now) }),
  };
}

/** What was changed, as it was. */
function wayBackOf(before: ProspectFacts, after: ProspectFacts): FollowUpChange {
  const isChanged = (name: keyof FollowUpChange) => before[name] !== after[name];
  const { stage, source = "", cadenceId = "", theirZone = "", interestedAt = null } = before;
  return {
    ...(isChanged("stage") && { stage }),
    ...(isChanged("source") && { source }),
    ...(isChanged("cadenceId") && { cadenceId }),
    ...(isChanged("theirZone") && { theirZone }),
    ...(isChanged("interestedAt") && { interestedAt }),
  };
}
