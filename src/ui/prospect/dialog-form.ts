/** What the dialogs that log something have in common. */
import { useState } from "react";
import { log } from "./act";
import { closeDialog } from "./dialogs";

/** Closes the open dialog once it is saved; until then nothing that was typed is lost. */
export async function saveAndClose(...args: Parameters<typeof log>): Promise<void> {
  if (await log(...args)) closeDialog();
}

/** One for as long as a dialog is open: however often it is submitted, it is done once. */
export function useCommandId(): string {
  const [commandId] = useState(() => crypto.randomUUID());
  return commandId;
}
