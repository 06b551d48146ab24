import type { EventId } from "~domain/ids";
import type { Answer, Body, Reply } from "~messages/contract";
import { say } from "~words/say";
import { showNote, showProblem } from "./notes";
import { perform } from "./perform";

type Reversal =
  | "undo"
  | "undo-batch"
  | "undo-merge"
  | "remove-prospect"
  | "change-prospect"
  | "edit-prospect";

/** Undoes what was just done, and says so; or says why not. */
export async function takeBack<N extends Reversal>(name: N, body: Body<N>): Promise<void> {
  // Of many it takes its time, and the button that was pressed is gone at once.
  if (name === "undo-batch") showNote({ text: say("noteTakingBack"), isProblem: false });
  const answer: Answer<Reversal> = await perform(name, body);
  if (!answer.ok) return showProblem(answer.failure.message);
  const text = refusalOf(answer.value);
  if (text === undefined) showTakenBack();
  else showNote({ text, isProblem: true });
}

/** Takes several events out of account; stops at the first that cannot be. */
export async function takeBackEvents(eventIds: readonly EventId[]): Promise<void> {
  for (const eventId of eventIds) {
    const answer = await perform("undo", { commandId: crypto.randomUUID(), eventId });
    if (!answer.ok) return showProblem(answer.failure.message);
  }
  showTakenBack();
}

/** Why nothing was taken back, though the worker had no trouble. */
function refusalOf(reply: Reply<Reversal>): string | undefined {
  switch (reply.kind) {
    case "taken":
      return say("noteAddressTaken", reply.name);
    case "never-tracked":
      return say("actNeverTracked", reply.entry);
    case "unknown-event":
    case "unknown-merge":
    case "unknown-prospect":
      return say("noteNothingLeft");
    default:
      return "count" in reply && reply.count === 0 ? say("noteNothingLeft") : undefined;
  }
}

function showTakenBack(): void {
  showNote({ text: say("noteTakenBack"), isProblem: false });
}
