/** Which dialog is open; a page shows it with `OpenDialogs`. */
import { create } from "zustand";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import type { ShownPerson } from "~messages/who-is-this";

export type OpenDialog =
  | { kind: "add"; shown?: ShownPerson; source?: string }
  | { kind: "park"; prospect: Prospect }
  | { kind: "win"; prospect: Prospect }
  | { kind: "lose"; prospect: Prospect }
  | { kind: "snooze"; prospect: Prospect }
  | { kind: "promise"; prospect: Prospect }
  | { kind: "next-step"; prospect: Prospect }
  | { kind: "move-promise"; prospect: Prospect; promise: OpenPromise; backTo?: OpenDialog }
  | { kind: "details"; prospect: Prospect }
  | { kind: "spread"; days: number }
  | { kind: "history"; prospect: Prospect };

export const useDialog = create<{ dialog: OpenDialog | undefined }>(() => ({ dialog: undefined }));

export function openDialog(dialog: OpenDialog): void {
  useDialog.setState({ dialog });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: undefined });
}
