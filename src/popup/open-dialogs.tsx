import { assertNever } from "~domain/assert-never";
import { AddProspectDialog } from "./add-prospect-dialog";
import { LoseDialog, ParkDialog, SnoozeDialog } from "./decide-dialogs";
import { HistoryDialog } from "./history-dialog";
import { useViewState } from "./view-state";

export function OpenDialogs() {
  const dialog = useViewState((state) => state.dialog);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case "add":
      return <AddProspectDialog shown={dialog.shown} />;
    case "park":
      return <ParkDialog prospect={dialog.prospect} />;
    case "lose":
      return <LoseDialog prospect={dialog.prospect} />;
    case "snooze":
      return <SnoozeDialog prospect={dialog.prospect} />;
    case "history":
      return <HistoryDialog prospect={dialog.prospect} />;
    default:
      return assertNever(dialog);
  }
}
