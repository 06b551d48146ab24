/** What the rep does with a whole person: make two rows one, keep them apart, delete. */
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { type Note, showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { takeBack } from "~ui/take-back";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";

/** True when it is done. */
export async function merge(commandId: string, keep: Prospect, other: Prospect): Promise<boolean> {
  const body = { commandId, keepId: keep.id, otherId: other.id };
  const answer = await perform("merge-prospects", body);
  if (!answer.ok || answer.value.kind === "unknown-prospect") {
    showProblem(answer.ok ? say("pageGone") : sayProblem(answer.failure.message));
    return false;
  }
  const undo = () => void takeBack("undo-merge", { commandId });
  showNote({ text: say("pageMerged", other.name, keep.name), isProblem: false, undo });
  return true;
}

export async function keepApart(prospectId: ProspectId, other: Prospect): Promise<void> {
  const answer = await perform("keep-apart", { prospectId, otherId: other.id });
  if (!answer.ok) return showProblem(sayProblem(answer.failure.message));
  showNote({ text: say("pageKeptApart", other.name), isProblem: false });
}

/** For good; the list is shown then, and says so. True when it is done. */
export async function remove({ id, name }: Prospect): Promise<boolean> {
  const answer = await perform("erase-prospects", { prospectIds: [id] });
  if (!answer.ok) {
    showProblem(sayProblem(answer.failure.message));
    return false;
  }
  parting = { text: say("pageDeleted", name), isProblem: false };
  window.location.hash = "";
  return true;
}

let parting: Omit<Note, "id"> | undefined;

/** To be called when the page of a person goes: its line of notes takes along what it says, the next one's does not. */
export function sayParting(): void {
  const note = parting;
  parting = undefined;
  if (note) setTimeout(() => showNote(note));
}
