/** Whichever dialog is open. */
import "./dialogs.css";
import { assertNever } from "~domain/assert-never";
import { AddProspectDialog } from "./add-prospect-dialog";
import { DetailsDialog } from "./details-dialog";
import { useDialog } from "./dialogs";
import { HistoryDialog } from "./history-dialog";
import { LoseDialog } from "./lose-dialog";
import { ParkDialog } from "./park-dialog";
import { NextStepDialog, SnoozeDialog } from "./plan-dialogs";
import { MovePromiseDialog, PromiseDialog } from "./promise-dialogs";
import { SpreadDialog } from "./spread-dialog";
import { WinDialog } from "./win-dialog";

export function OpenDialogs() {
  const dialog = useDialog((state) => state.dialog);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case "add":
      return <AddProspectDialog shown={dialog.shown} source={dialog.source} />;
    case "park":
      return <ParkDialog prospect={dialog.prospect} />;
    case "win":
      return <WinDialog prospect={dialog.prospect} />;
    case "lose":
      return <LoseDialog prospect={dialog.prospect} />;
    case "snooze":
      return <SnoozeDialog prospect={dialog.prospect} />;
    case "promise":
      return <PromiseDialog prospect={dialog.prospect} />;
    case "next-step":
      return <NextStepDialog prospect={dialog.prospect} />;
    case "move-promise": {
      const { prospect, promise, backTo } = dialog;
      return <MovePromiseDialog prospect={prospect} promise={promise} backTo={backTo} />;
    }
    case "details":
      return <DetailsDialog prospect={dialog.prospect} />;
    case "spread":
      return <SpreadDialog first={dialog.days} />;
    case "history":
      return <HistoryDialog prospect={dialog.prospect} />;
    default:
      return assertNever(dialog);
  }
}
