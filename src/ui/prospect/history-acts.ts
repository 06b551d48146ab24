/** What is done in the history dialog, which says there what was done and takes it back there. */
import type { EventId } from "~domain/ids";
import type { Answer, Body } from "~messages/contract";
import { perform } from "~ui/perform";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";

/** What was just done, and how it is taken back. */
export interface Done {
  status: string;
  undo?: () => void;
}

type Tell = (done: Done) => void;

/** Takes an event out of account; that can be taken back as well. */
export async function takeOut(eventId: EventId, status: string, tell: Tell): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("undo", { commandId, eventId });
  if (!answer.ok) tell(notSaved(answer.failure.message));
  else tell({ status, undo: () => void takeBack(`event:${commandId}`, tell) });
}

export async function closePromise(body: Body<"close-promise">, tell: Tell): Promise<void> {
  const answer: Answer<"close-promise"> = await perform("close-promise", body);
  if (!answer.ok) tell(notSaved(answer.failure.message));
  else if (answer.value.kind === "unknown-prospect") tell(notSaved(say("actGone")));
  else {
    const { eventId } = answer.value;
    const status = say(body.how === "kept" ? "actPromiseKept" : "actPromiseDropped");
    tell({ status, undo: () => void takeBack(eventId, tell) });
  }
}

async function takeBack(eventId: EventId, tell: Tell): Promise<void> {
  const answer = await perform("undo", { commandId: crypto.randomUUID(), eventId });
  tell(answer.ok ? { status: say("actTakenBack") } : notSaved(answer.failure.message));
}

const notSaved = (message: string): Done => ({
  status: say("actNotSaved", sayProblem(message)),
});
