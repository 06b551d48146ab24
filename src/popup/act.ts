/** What the rep can do from the popup. Each act says what was done and can be taken back. */
import type { EventId, ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import type { Settings } from "~domain/settings";
import type { Answer, Body, FollowUpFacts, NewProspect } from "~messages/contract";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { takeBack } from "~ui/take-back";

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

const GONE = "This person is not among your prospects any more.";

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
  showProblem(answer.ok ? GONE : answer.failure.message);
  return false;
}

function showDone(text: string, eventId: EventId): void {
  const undo = () => void takeBack("undo", { commandId: crypto.randomUUID(), eventId });
  showNote({ text, isProblem: false, undo });
}

/** Undefined when it worked; else what went wrong, for the dialog that is still open. */
export async function add(commandId: string, prospect: NewProspect): Promise<string | undefined> {
  const answer = await perform("add-prospect", { commandId, prospect });
  if (!answer.ok) return `Not saved. ${answer.failure.message}`;
  if (answer.value.kind === "already-tracked")
    return `${answer.value.name} already has this address.`;
  showAdded(prospect.name, answer.value.prospectId);
  return undefined;
}

/** Undefined when it worked; else what went wrong, for the dialog that is still open. */
export async function changeFacts(
  { id: prospectId, name }: Pick<Prospect, "id" | "name">,
  facts: FollowUpFacts,
): Promise<string | undefined> {
  const answer = await perform("change-prospect", { prospectId, facts });
  if (!answer.ok) return `Not saved. ${answer.failure.message}`;
  if (answer.value.kind === "unknown-prospect") return `Not saved. ${GONE}`;
  const { before } = answer.value;
  const undo = () => void takeBack("change-prospect", { prospectId, facts: before });
  showNote({ text: `Details of ${name} saved.`, isProblem: false, undo });
  return undefined;
}

/** "Not a reply": what may have been one is not shown again, unless that is taken back. */
export async function dismissHint(eventId: EventId): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("undo", { commandId, eventId });
  if (answer.ok) showDone("Hidden.", `event:${commandId}`);
  else showProblem(answer.failure.message);
}

export async function track(sendKey: string, address: string, name: string): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("track-recipient", { commandId, sendKey, address });
  if (!answer.ok) showProblem(answer.failure.message);
  else if (answer.value.kind === "added") showAdded(name, answer.value.prospectId);
  else if (answer.value.kind === "already-tracked") {
    showNote({ text: `${answer.value.name} is a prospect already.`, isProblem: false });
  } else if (answer.value.kind === "unknown-recipient")
    showProblem("That message is too long ago.");
}

export function dismiss(sendKey: string, address: string): void {
  void perform("dismiss-recipient", { sendKey, address });
}

/** With `done` it is said that it was, and `before` is the way back. */
export async function changeSettings(
  settings: Settings,
  done?: string,
  before?: Settings,
): Promise<void> {
  const answer = await perform("change-settings", settings);
  if (!answer.ok) return showProblem(answer.failure.message);
  if (done === undefined) return;
  const undo = before && (() => void changeSettings(before, "Taken back."));
  showNote({ text: done, isProblem: false, ...(undo && { undo }) });
}

function showAdded(name: string, prospectId: ProspectId): void {
  const undo = () => void takeBack("remove-prospect", { prospectId });
  showNote({ text: `${name} is a prospect now.`, isProblem: false, undo });
}
