import { useId, useState } from "react";
import { BY_HAND } from "~domain/cadence";
import type { ProspectId } from "~domain/ids";
import { Dialog } from "~ui/dialog";
import { useRules } from "~ui/rules";
import { say, sayCount } from "~words/say";
import { cadenceName } from "~words/terms";
import { changeMany } from "./act-on-selected";
import { closeTableDialog } from "./table-state";

export function CadenceManyDialog({ ids }: { ids: readonly ProspectId[] }) {
  const id = useId();
  const { cadences } = useRules();
  const [cadenceId, setCadenceId] = useState("");
  const submit = () => {
    const chosen = cadences.find((one) => one.id === cadenceId);
    const name = chosen ? cadenceName(chosen) : say("cadenceByHand");
    const change = { kind: "cadence", ...(cadenceId !== "" && { cadenceId }) } as const;
    const done = cadenceId === "" ? "tableCadenceCleared" : "tableCadenceDone";
    closeTableDialog();
    void changeMany(ids, change, done, name);
  };
  return (
    <Dialog
      title={sayCount("tableCadenceTitle", ids.length)}
      submitText={say("commonSave")}
      onSubmit={submit}
      onClose={closeTableDialog}
    >
      <div className="field">
        <label htmlFor={id}>{say("tableCadence")}</label>
        <select
          id={id}
          className="input"
          value={cadenceId}
          onChange={(event) => setCadenceId(event.target.value)}
        >
          <option value="">{say("tableCadenceInherited")}</option>
          {cadences.map((cadence) => (
            <option key={cadence.id} value={cadence.id}>
              {cadenceName(cadence)}
            </option>
          ))}
          <option value={BY_HAND}>{say("cadenceByHand")}</option>
        </select>
      </div>
    </Dialog>
  );
}
