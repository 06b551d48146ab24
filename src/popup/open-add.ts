import type { ShownPerson } from "~messages/who-is-this";
import { findLastSource } from "~ui/last-source";
import { openDialog } from "~ui/prospect/dialogs";

/** With what the page says filled in, and the source of whoever was added before them. */
export async function openAdd(shown: ShownPerson): Promise<void> {
  const source = await findLastSource();
  openDialog({ kind: "add", shown, ...(source !== undefined && { source }) });
}
