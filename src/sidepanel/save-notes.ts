import type { ProspectId } from "~domain/ids";
import { perform } from "~ui/perform";

/** True when they are saved. Whatever else is known of somebody stays as it is. */
export async function saveNotes(prospectId: ProspectId, text: string): Promise<boolean> {
  const commandId = crypto.randomUUID();
  const change = { notes: text.trim() };
  const answer = await perform("edit-prospect", { commandId, prospectId, change });
  return answer.ok && answer.value.kind === "changed";
}
