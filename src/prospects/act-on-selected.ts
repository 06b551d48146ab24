/** What the rep does to everybody selected. Each act says how many it was, and can be taken back. */
import type { ProspectId } from "~domain/ids";
import type { ManyChange } from "~domain/many-change";
import type { Answer, Body } from "~messages/contract";
import { sendUntilDone } from "~messages/send-until-done";
import { withDatabase } from "~storage/connection";
import { findSelectionBatch } from "~storage/read/state";
import { showNote, showProblem } from "~ui/notes";
import { undoBatch } from "~ui/prospect/act-on-many";
import { sayProblem } from "~words/problems";
import { type CountKey, say, sayCount } from "~words/say";
import { select } from "./table-state";

type Ids = readonly ProspectId[];

/** The worker takes its time for a hundred thousand. */
const PATIENCE = 10 * 60_000;
const MANY = 500;

/** True when it is saved. `done` is what the rep reads then, with `more` in it. */
export async function changeMany(
  ids: Ids,
  change: ManyChange,
  done: CountKey,
  ...more: string[]
): Promise<boolean> {
  sayThatItTakesTime(ids);
  const commandId = crypto.randomUUID();
  const body = { commandId, prospectIds: [...ids], change };
  const answer = await sendOn("change-many", body);
  if (!answer.ok) return refuse(answer.failure.message, commandId);
  showDone(sayCount(done, answer.value.count, ...more), commandId);
  return true;
}

export async function parkMany(
  ids: Ids,
  { untilOn, reason, until }: { untilOn: string; reason: string; until: string },
): Promise<boolean> {
  sayThatItTakesTime(ids);
  const commandId = crypto.randomUUID();
  const body = { commandId, prospectIds: [...ids], untilOn, ...(reason.trim() && { reason }) };
  const answer = await sendOn("park-many", body);
  if (!answer.ok) return refuse(answer.failure.message, commandId);
  showDone(sayCount("tableParked", answer.value.count, until), commandId);
  return true;
}

/** For good; the dialog has said so. */
export async function removeMany(ids: Ids): Promise<boolean> {
  sayThatItTakesTime(ids);
  const answer = await sendUntilDone("erase-prospects", { prospectIds: [...ids] }, PATIENCE);
  if (!answer.ok) return refuse(answer.failure.message);
  select([]);
  showNote({ text: sayCount("tableRemoved", answer.value.count), isProblem: false });
  return true;
}

function showDone(text: string, commandId: string): void {
  showNote({ text, isProblem: false, undo: () => undoBatch(commandId) });
}

/** Chrome stops a worker that is at one message for long; told again it goes on where it was, so while it moves it is. */
async function sendOn<N extends "change-many" | "park-many">(
  name: N,
  body: Body<N>,
): Promise<Answer<N>> {
  let done = 0;
  for (;;) {
    const answer = await sendUntilDone(name, body, PATIENCE);
    if (answer.ok || answer.failure.kind !== "no-answer") return answer;
    const soFar = await countDone(body.commandId);
    if (soFar <= done) return answer;
    done = soFar;
  }
}

/** Of how many a command has been saved so far. */
async function countDone(commandId: string): Promise<number> {
  const batch = await withDatabase(findSelectionBatch);
  return batch?.commandId === commandId ? batch.count : 0;
}

/** With `commandId` some of it may have been saved all the same; that can be taken back. */
async function refuse(message: string, commandId?: string): Promise<false> {
  const problem = sayProblem(message);
  const isPart = commandId !== undefined && (await countDone(commandId)) > 0;
  if (!isPart) showProblem(problem);
  else {
    const text = say("tableStopped", problem);
    showNote({ text, isProblem: true, undo: () => undoBatch(commandId) });
  }
  return false;
}

function sayThatItTakesTime(ids: Ids): void {
  if (ids.length < MANY) return;
  showNote({ text: say("tableWorking"), isProblem: false });
}
