/** What the rep can do from the popup. Each act says what was done and can be taken back. */
import type { EventId, ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import type { Answer, Body, FollowUpChange, NewProspect } from "~messages/contract";
import { noteLastSource } from "~ui/last-source";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { takeBack } from "~ui/take-back";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";

type LoggingName =
  | "log-touch"
  | "log-reply"
  | "snooze-prospect"
  | "park-prospect"
  | "close-prospect"
  | "start-round"
  | "set-next-step"
  | "make-promise"
  | "move-promise"
  | "close-promise";

/** Logs something about a prospect; true when it is saved. `done` is what the rep reads then. */
export async function log<N extends LoggingName>(
  name: N,
  body: Body<N>,
  done: string,
): Promise<boolean> {
  const answer: Answer<LoggingName> = await perform(name, body);
  if (answer.ok && answer.value.kind === "logged") {
    showDone(done, answer.value.eventId);
    return true;
  }
  showProblem(answer.ok ? say("actGone") : sayProblem(answer.failure.message));
  return false;
}

function showDone(text: string, eventId: EventId): void {
  const undo = () => void takeBack("undo", { commandId: crypto.randomUUID(), eventId });
  showNote({ text, isProblem: false, undo });
}

/** Undefined when it worked; else what went wrong, for the dialog that is still open. */
export async function add(commandId: string, prospect: NewProspect): Promise<string | undefined> {
  const answer = await perform("add-prospect", { commandId, prospect });
  if (!answer.ok) return say("actNotSaved", sayProblem(answer.failure.message));
  if (answer.value.kind === "already-tracked") return say("actHasAddress", answer.value.name);
  if (answer.value.kind === "never-tracked") return say("actNeverTracked", answer.value.entry);
  void noteLastSource(prospect.source);
  showAdded(prospect.name, answer.value.prospectId);
  return undefined;
}

/** Undefined when it worked; else what went wrong, for the dialog that is still open. */
export async function changeFacts(
  { id: prospectId, name }: Pick<Prospect, "id" | "name">,
  change: FollowUpChange,
): Promise<string | undefined> {
  const commandId = crypto.randomUUID();
  const answer = await perform("change-prospect", { commandId, prospectId, change });
  if (!answer.ok) return say("actNotSaved", sayProblem(answer.failure.message));
  if (answer.value.kind === "unknown-prospect") return say("actNotSaved", say("actGone"));
  const back = { commandId: crypto.randomUUID(), prospectId, change: answer.value.before };
  const undo = () => void takeBack("change-prospect", back);
  showNote({ text: say("actDetailsSaved", name), isProblem: false, undo });
  return undefined;
}

/** "Not a reply": what may have been one is not shown again, unless that is taken back. */
export async function dismissHint(eventId: EventId): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("undo", { commandId, eventId });
  if (answer.ok) showDone(say("actHidden"), `event:${commandId}`);
  else showProblem(sayProblem(answer.failure.message));
}

export async function track(sendKey: string, address: string, name: string): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("track-recipient", { commandId, sendKey, address });
  if (!answer.ok) showProblem(sayProblem(answer.failure.message));
  else if (answer.value.kind === "added") showAdded(name, answer.value.prospectId);
  else if (answer.value.kind === "already-tracked") {
    showNote({ text: say("actIsProspect", answer.value.name), isProblem: false });
  } else if (answer.value.kind === "unknown-recipient") showProblem(say("actTooLongAgo"));
}

export function dismiss(sendKey: string, address: string): void {
  void perform("dismiss-recipient", { sendKey, address });
}

function showAdded(name: string, prospectId: ProspectId): void {
  const undo = () => void takeBack("remove-prospect", { prospectId });
  showNote({ text: say("actAdded", name), isProblem: false, undo });
}
