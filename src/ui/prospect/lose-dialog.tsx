/** A no: one question, which may stay open. */
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { say } from "~words/say";
import { saveAndClose, useCommandId } from "./dialog-form";
import { closeDialog, openDialog } from "./dialogs";
import { LostReasons, NO_REASON, reasonText } from "./lost-reasons";

export function LoseDialog({ prospect }: { prospect: Prospect }) {
  const { id: prospectId, name } = prospect;
  const commandId = useCommandId();
  const [lost, setLost] = useState(NO_REASON);
  const submit = () => {
    const reason = reasonText(lost);
    const body = { commandId, prospectId, outcome: "lost" as const, ...(reason && { reason }) };
    void saveAndClose("close-prospect", body, say("actLost", name));
  };
  return (
    <Dialog
      title={say("personLoseTitle", name)}
      submitText={say("personLose")}
      onSubmit={submit}
      onClose={closeDialog}
    >
      <LostReasons
        value={lost}
        onChange={setLost}
        onPark={() => openDialog({ kind: "park", prospect })}
      />
    </Dialog>
  );
}
