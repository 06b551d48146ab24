import type { EventId } from "~domain/ids";
import type { Answer, Body, MessageName } from "~messages/contract";
import { showNote, showProblem } from "./notes";
import { perform } from "./perform";

type Reversal = "undo" | "undo-batch" | "remove-prospect" | "change-prospect";

/** Undoes what was just done, and says so. */
export async function takeBack<N extends Reversal>(name: N, body: Body<N>): Promise<void> {
  const answer: Answer<MessageName> = await perform(name, body);
  if (answer.ok) showTakenBack();
  else showProblem(answer.failure.message);
}

/** Takes several events out of account; stops at the first that cannot be. */
export async function takeBackEvents(eventIds: readonly EventId[]): Promise<void> {
  for (const eventId of eventIds) {
    const answer = await perform("undo", { commandId: crypto.randomUUID(), eventId });
    if (!answer.ok) {
      showProblem(answer.failure.message);
      return;
    }
  }
  showTakenBack();
}

function showTakenBack(): void {
  showNote({ text: "Taken back.", isProblem: false });
}
