/** What the rep does to everyone who is due, after an absence. */
import type { SpreadDay } from "~domain/spread";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { takeBack } from "~ui/take-back";
import { sayProblem } from "~words/problems";
import { sayCount } from "~words/say";

/** True when it is saved. Those who stay today are in the plan and are not moved. */
export async function spread(commandId: string, plan: readonly SpreadDay[]): Promise<boolean> {
  const days = plan.flatMap(({ untilAt, ids }) =>
    untilAt === undefined ? [] : [{ untilAt, ids }],
  );
  const answer = await perform("spread-due", { commandId, days });
  if (!answer.ok) {
    showProblem(sayProblem(answer.failure.message));
    return false;
  }
  const text = sayCount("actSpread", answer.value.count);
  showNote({ text, isProblem: false, undo: () => undoBatch(commandId) });
  return true;
}

export function undoBatch(commandId: string): void {
  void takeBack("undo-batch", { commandId });
}

/** "Not now": it is not offered again for this absence. */
export async function declineToSpread(): Promise<void> {
  const answer = await perform("note-presence", { hasDeclined: true });
  if (!answer.ok) showProblem(sayProblem(answer.failure.message));
}
