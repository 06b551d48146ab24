import { assertNever } from "~domain/assert-never";
import { AddProspectDialog } from "./add-prospect-dialog";
import { LoseDialog, ParkDialog, SnoozeDialog } from "./decide-dialogs";
import { useViewState } from "./view-state";

export function OpenDialogs() {
  const dialog = useViewState((state) => state.dialog);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case "add":
      return <AddProspectDialog />;
    case "park":
      return <ParkDialog prospect={dialog.prospect} />;
    case "lose":
      return <LoseDialog prospect={dialog.prospect} />;
    case "snooze":
      return <SnoozeDialog prospect={dialog.prospect} />;
    default:
      return assertNever(dialog);
  }
}
