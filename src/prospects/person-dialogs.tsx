/** Whichever dialog of the person's page is open. */
import "~ui/prospect/dialogs.css";
import "./person-dialogs.css";
import { assertNever } from "~domain/assert-never";
import { DeleteDialog } from "./person-delete-dialog";
import { usePersonDialog } from "./person-dialog-state";
import { DuplicateDialog } from "./person-duplicate-dialog";
import { MergeDialog } from "./person-merge-dialog";

export function PersonDialogs() {
  const dialog = usePersonDialog((state) => state.dialog);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case "find-duplicate":
      return <DuplicateDialog prospect={dialog.prospect} />;
    case "merge":
      return <MergeDialog keepId={dialog.keepId} otherId={dialog.otherId} />;
    case "delete":
      return <DeleteDialog prospect={dialog.prospect} />;
    default:
      return assertNever(dialog);
  }
}
