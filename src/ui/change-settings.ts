/**
 * Changes of the settings, one after another. All of them are stored as one, so a change is made to
 * what is stored when its turn comes: made to what is on screen, the second of two quick ones would
 * undo the first, and both what another page has changed meanwhile.
 */
import type { Settings } from "~domain/settings";
import { withDatabase } from "~storage/connection";
import { getSettings } from "~storage/read/state";
import { say } from "~words/say";
import { showNote, showProblem } from "./notes";
import { perform } from "./perform";

export type SettingsChange = (settings: Settings) => Settings;

let queue: Promise<unknown> = Promise.resolve();

/** What went wrong, in words; undefined when it is saved. */
export function saveSettings(change: SettingsChange): Promise<string | undefined> {
  const turn = queue.then(() => save(change));
  queue = turn;
  return turn;
}

async function save(change: SettingsChange): Promise<string | undefined> {
  try {
    const settings = await withDatabase(getSettings);
    const answer = await perform("change-settings", change(settings));
    return answer.ok ? undefined : answer.failure.message;
  } catch (error) {
    // The next change must have its turn all the same.
    return error instanceof Error ? error.message : String(error);
  }
}

/** With `done` it is said that it was, and `back` is the way back. */
export async function changeSettings(
  change: SettingsChange,
  done?: string,
  back?: SettingsChange,
): Promise<void> {
  const problem = await saveSettings(change);
  if (problem !== undefined) return showProblem(problem);
  if (done === undefined) return;
  const undo = back && (() => void changeSettings(back, say("actTakenBack")));
  showNote({ text: done, isProblem: false, ...(undo && { undo }) });
}
