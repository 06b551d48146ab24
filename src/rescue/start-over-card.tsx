import { useState } from "react";
import { forgetSeen } from "~storage/seen-data";
import { deleteDatabase } from "~storage/start-over";
import { Dialog } from "~ui/dialog";
import { errorWords } from "~ui/error-words";
import { say } from "~words/say";
import { RescueCard } from "./rescue-card";

/** Only for data that does not open: what opens is deleted in the settings. */
export function StartOverCard({ onChanged }: { onChanged: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState("");
  const start = async () => {
    setAsking(false);
    try {
      await deleteDatabase();
      await forgetSeen();
    } catch (error) {
      setFailure(say("rescueNotDeleted", errorWords(error)));
    }
    onChanged();
  };
  return (
    <RescueCard title={say("rescueStartOver")} lead={say("rescueStartOverLead")}>
      <div className="rescue-row">
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {say("rescueStartEmpty")}
        </button>
        <p role="alert">{failure}</p>
      </div>
      {isAsking && (
        <Dialog
          title={say("rescueConfirm")}
          submitText={say("rescueDelete")}
          onSubmit={() => void start()}
          onClose={() => setAsking(false)}
        >
          <p>{say("rescueConfirmEmpty")}</p>
        </Dialog>
      )}
    </RescueCard>
  );
}
