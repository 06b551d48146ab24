/** A yes: what it took, and what comes after it. */
import { useId, useState } from "react";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { useRules } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { effortWords } from "~words/effort";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";
import { saveAndClose, useCommandId } from "./dialog-form";
import { closeDialog } from "./dialogs";

export function WinDialog({ prospect }: { prospect: Prospect }) {
  const { id: prospectId, name } = prospect;
  const commandId = useCommandId();
  const [careCadenceId, setCareCadenceId] = useState("");
  const effort = effortWords(prospect, useMoment());
  const submit = () => {
    const outcome = "won" as const;
    const body = { commandId, prospectId, outcome, ...(careCadenceId && { careCadenceId }) };
    void saveAndClose("close-prospect", body, wonWords(name, effort, careCadenceId !== ""));
  };
  return (
    <Dialog
      title={say("personWinTitle", name)}
      submitText={say("personWin")}
      onSubmit={submit}
      onClose={closeDialog}
    >
      {effort !== undefined && <p className="dialog-about">{effort}</p>}
      <CareSelect value={careCadenceId} onChange={setCareCadenceId} />
    </Dialog>
  );
}

/** What comes next is news; what it took was said above the field. */
function wonWords(name: string, effort: string | undefined, isLookedAfter: boolean): string {
  if (isLookedAfter) return say("actWonCare", name);
  return effort === undefined ? say("actWon", name) : say("actWonAfter", name, effort);
}

interface CareSelectProps {
  /** Empty when the customer is not looked after. */
  value: string;
  onChange: (cadenceId: string) => void;
}

function CareSelect({ value, onChange }: CareSelectProps) {
  const id = useId();
  const { cadences } = useRules();
  const care = cadences.filter((cadence) => cadence.id.startsWith("care-"));
  const offered = care.length > 0 ? care : cadences;
  return (
    <div className="field">
      <label htmlFor={id}>{say("personWinThen")}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say("personWinNothing")}</option>
        {offered.map((cadence) => (
          <option key={cadence.id} value={cadence.id}>
            {cadenceName(cadence)}
          </option>
        ))}
      </select>
    </div>
  );
}
