import { useState } from "react";
import { chooseAppearance } from "~ui/appearance";
import { Dialog } from "~ui/dialog";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { useLive } from "~ui/use-live";
import { sayProblem } from "~words/problems";
import { say, sayCount } from "~words/say";

/** There is no way back, so it says what goes, and pressing one button is not enough. */
export function EraseEverythingDialog({ onClose }: { onClose: () => void }) {
  const people = useLive((db) => db.prospects.count(), []);
  const [isSure, setSure] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (!isSure) return setMissing(true);
    onClose();
    void eraseEverything();
  };
  return (
    <Dialog
      title={say("eraseAllTitle")}
      submitText={say("eraseAllSubmit")}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="dialog-about">{say("eraseAllLead")}</p>
      <ul className="erase-what">
        {people !== undefined && people > 0 && <li>{sayCount("eraseAllPeople", people)}</li>}
        <li>{say("eraseAllSettings")}</li>
        <li>{say("eraseAllFolder")}</li>
      </ul>
      <div className="erase-sure">
        <label className="check">
          <input
            type="checkbox"
            data-first
            checked={isSure}
            aria-invalid={isMissing && !isSure}
            aria-describedby="erase-sure-error"
            onChange={(event) => setSure(event.target.checked)}
          />
          <span>{say("eraseAllSure")}</span>
        </label>
        <p id="erase-sure-error" className="field-error" role="alert">
          {isMissing && !isSure ? say("eraseAllNotSure") : ""}
        </p>
      </div>
    </Dialog>
  );
}

async function eraseEverything(): Promise<void> {
  showNote({ text: say("eraseAllWorking"), isProblem: false });
  const answer = await perform("erase-everything", { commandId: crypto.randomUUID() });
  if (!answer.ok) return showProblem(sayProblem(answer.failure.message));
  // What a page keeps for itself; the worker has no access to it. Other pages hear of it, this one is told.
  chooseAppearance("system");
  localStorage.clear();
  window.dispatchEvent(new StorageEvent("storage", { key: "appearance" }));
  showNote({ text: say("eraseAllDone"), isProblem: false });
}
