/** Which dialog of the person's page is open; `PersonDialogs` shows it. */
import { create } from "zustand";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";

export type PersonDialog =
  | { kind: "find-duplicate"; prospect: Prospect }
  | { kind: "merge"; keepId: ProspectId; otherId: ProspectId }
  | { kind: "delete"; prospect: Prospect };

export const usePersonDialog = create<{ dialog: PersonDialog | undefined }>(() => ({
  dialog: undefined,
}));

export function openPersonDialog(dialog: PersonDialog): void {
  usePersonDialog.setState({ dialog });
}

export function closePersonDialog(): void {
  usePersonDialog.setState({ dialog: undefined });
}
