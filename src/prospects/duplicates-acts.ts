/** What the rep decides of two who may be one person. Each says how it went, in words. */
import type { Prospect } from "~domain/prospect";
import { perform } from "~ui/perform";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";

export interface Outcome {
  /** Whether there is nothing more to ask about the two. */
  isSettled: boolean;
  text: string;
}

const failed = (message: string): Outcome => ({
  isSettled: false,
  text: say("noteNotSaved", sayProblem(message)),
});

export async function mergeTwo(
  commandId: string,
  keep: Prospect,
  other: Prospect,
): Promise<Outcome> {
  const answer = await perform("merge-prospects", {
    commandId,
    keepId: keep.id,
    otherId: other.id,
  });
  if (!answer.ok) return failed(answer.failure.message);
  if (answer.value.kind === "unknown-prospect") return { isSettled: true, text: say("pageGone") };
  return { isSettled: true, text: say("pageMerged", other.name, keep.name) };
}

export async function keepTwo(one: Prospect, other: Prospect): Promise<Outcome> {
  const answer = await perform("keep-apart", { prospectId: one.id, otherId: other.id });
  if (!answer.ok) return failed(answer.failure.message);
  if (answer.value.kind === "unknown-prospect") return { isSettled: true, text: say("pageGone") };
  return { isSettled: true, text: say("dupKeptApart", one.name, other.name) };
}

/** Settled means here: they are two again. */
export async function partAgain(commandId: string): Promise<Outcome> {
  const answer = await perform("undo-merge", { commandId });
  if (!answer.ok) return failed(answer.failure.message);
  if (answer.value.kind === "unknown-merge")
    return { isSettled: false, text: say("noteNothingLeft") };
  return { isSettled: true, text: say("noteTakenBack") };
}
