import { showNote } from "~ui/notes";
import { perform } from "~ui/perform";
import { say, sayCount } from "~words/say";

/** What has become of it is told by its row; here only what could not be done. */
export async function undoImport(importId: string): Promise<void> {
  const answer = await perform("undo-import", { importId });
  if (!answer.ok)
    showNote({ text: say("importNotUndone", answer.failure.message), isProblem: true });
  else if (answer.value.kind === "unknown-import")
    showNote({ text: say("importUndoOver"), isProblem: true });
  else showNote({ text: sayCount("importUndone", answer.value.count), isProblem: false });
}
