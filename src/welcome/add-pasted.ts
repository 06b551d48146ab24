import type { ProspectId } from "~domain/ids";
import type { PastedPerson } from "~domain/pasted-list";
import { showNote } from "~ui/notes";
import { perform } from "~ui/perform";
import { say, sayCount, sayNumber } from "~words/say";

/** True when they are prospects now. It says how many, and takes them away again when asked to. */
export async function addPasted(
  commandId: string,
  people: readonly PastedPerson[],
  source: string,
): Promise<boolean> {
  const prospects = people.map(({ line: _, ...person }) => ({
    ...person,
    ...(source && { source }),
  }));
  const answer = await perform("add-many", { commandId, prospects });
  if (!answer.ok) {
    showNote({ text: say("welcomeNotAdded", answer.failure.message), isProblem: true });
    return false;
  }
  const { prospectIds, refusedCount } = answer.value;
  const count = prospectIds.length;
  const text =
    refusedCount > 0 ? withRefused(count, refusedCount) : sayCount("welcomeAdded", count);
  const undo = () => void remove(prospectIds);
  showNote({ text, isProblem: false, ...(count > 0 && { undo }) });
  return true;
}

/** Some may be on the rep's own list of whom not to track. */
function withRefused(count: number, refusedCount: number): string {
  return say("welcomeAddedRefused", sayNumber(count), sayNumber(refusedCount));
}

async function remove(prospectIds: ProspectId[]): Promise<void> {
  const answer = await perform("remove-many", { prospectIds });
  if (answer.ok) showNote({ text: say("welcomeRemoved"), isProblem: false });
  else {
    const text = say("welcomeNotRemoved", answer.failure.message);
    showNote({ text, isProblem: true });
  }
}
