/** Two rows of one person, side by side, before they become one. */
import { useState } from "react";
import type { ProspectId } from "~domain/ids";
import { Dialog } from "~ui/dialog";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";
import { merge } from "./person-acts";
import { closePersonDialog } from "./person-dialog-state";
import { PersonPair } from "./person-pair";

interface MergeDialogProps {
  keepId: ProspectId;
  otherId: ProspectId;
}

export function MergeDialog({ keepId, otherId }: MergeDialogProps) {
  // One for as long as the dialog is open: however often it is submitted, it is done once.
  const [commandId] = useState(() => crypto.randomUUID());
  const rows = useLive((db) => db.prospects.bulkGet([keepId, otherId]), [keepId, otherId]);
  if (rows === undefined) return null;
  const [keep, other] = rows;
  const submit = async () => {
    if (keep && other && (await merge(commandId, keep, other))) closePersonDialog();
  };
  if (keep === undefined || other === undefined) return null;
  return (
    <Dialog
      title={say("pageMergeTitle")}
      submitText={say("pageMergeSubmit")}
      onSubmit={() => void submit()}
      onClose={closePersonDialog}
    >
      <PersonPair keep={keep} other={other} />
      <p className="dialog-about">{say("pageMergeWhat", keep.name)}</p>
    </Dialog>
  );
}
