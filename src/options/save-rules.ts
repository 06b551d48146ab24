import type { RulesSettings } from "~domain/rules";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { say } from "~words/say";

/** Saves the rules and offers the way back to those before. False when they were not saved. */
export async function saveRules(
  rules: RulesSettings,
  before: RulesSettings,
  text: string,
): Promise<boolean> {
  const answer = await perform("change-rules", rules);
  if (!answer.ok) {
    showProblem(answer.failure.message);
    return false;
  }
  showNote({ text, isProblem: false, undo: () => void putBack(before) });
  return true;
}

async function putBack(rules: RulesSettings): Promise<void> {
  const answer = await perform("change-rules", rules);
  if (answer.ok) showNote({ text: say("noteTakenBack"), isProblem: false });
  else showProblem(answer.failure.message);
}
