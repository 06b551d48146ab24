/**
 * Facts are saved one at a time, as they are changed, and each after the one before it: two quick changes
 * do not undo each other. A message carries only what was changed.
 */
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { FollowUpChange, PersonChange } from "~messages/contract";
import { withDatabase } from "~storage/connection";
import { showNote } from "~ui/notes";
import { perform } from "~ui/perform";
import { changeFacts } from "~ui/prospect/act";
import { takeBack } from "~ui/take-back";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";

/** Why something was not saved. */
export interface Refusal {
  text: string;
  /** Who has this address. */
  owner?: { id: ProspectId; name: string };
}

/** Who they are, or what is known of them; an empty text clears. `what` is the name of the field. */
export function editPerson(
  prospectId: ProspectId,
  what: string,
  changeOf: (newest: ProspectFacts) => PersonChange,
): Promise<Refusal | undefined> {
  return overNewest(prospectId, async (row) => {
    const body = { commandId: crypto.randomUUID(), prospectId, change: changeOf(row) };
    const answer = await perform("edit-prospect", body);
    if (!answer.ok) return { text: sayProblem(answer.failure.message) };
    if (answer.value.kind === "unknown-prospect") return { text: say("pageGone") };
    if (answer.value.kind === "never-tracked")
      return { text: say("actNeverTracked", answer.value.entry) };
    if (answer.value.kind === "taken") {
      const { prospectId: id, name } = answer.value;
      return { text: say("pageTaken", name), owner: { id, name } };
    }
    const back = { commandId: crypto.randomUUID(), prospectId, change: answer.value.before };
    const undo = () => void takeBack("edit-prospect", back);
    showNote({ text: say("pageSaved", what), isProblem: false, undo });
    return undefined;
  });
}

/** From a page that is going: it has no time to read the newest row, and nobody hears an answer. */
export function editAtOnce(prospectId: ProspectId, change: PersonChange): void {
  void perform("edit-prospect", { commandId: crypto.randomUUID(), prospectId, change });
}

/** What decides on their cadence and times; an empty text clears. */
export function changeFollowUp(
  id: ProspectId,
  change: FollowUpChange,
): Promise<Refusal | undefined> {
  return overNewest(id, async (row) => {
    const text = await changeFacts(row, change);
    return text === undefined ? undefined : { text };
  });
}

let last: Promise<unknown> = Promise.resolve();

function overNewest(
  id: ProspectId,
  save: (row: ProspectFacts) => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  const saving = last.then(async (): Promise<Refusal | undefined> => {
    try {
      const row = await withDatabase((db) => db.prospects.get(id));
      return row === undefined ? { text: say("pageGone") } : await save(row);
    } catch (error) {
      return { text: error instanceof Error ? error.message : String(error) };
    }
  });
  last = saving;
  return saving;
}
