/** What decides on a person's cadence and times. */
import { useId, useState } from "react";
import { type Prospect, STAGES, type Stage } from "~domain/prospect";
import type { FollowUpChange } from "~messages/contract";
import { Dialog } from "~ui/dialog";
import { say } from "~words/say";
import { stageName } from "~words/terms";
import { changeFacts } from "./act";
import { CadenceSelect } from "./cadence-select";
import { closeDialog } from "./dialogs";
import { InterestField } from "./interest-field";
import { fromLocalTime, toLocalTime } from "./local-time";
import { SourceField } from "./source-field";
import { isZone, ZoneField } from "./zone-field";

export function DetailsDialog({ prospect }: { prospect: Prospect }) {
  const [stage, setStage] = useState(prospect.stage);
  const [source, setSource] = useState(prospect.source ?? "");
  const [cadenceId, setCadenceId] = useState(prospect.cadenceId ?? "");
  const [theirZone, setZone] = useState(prospect.theirZone ?? "");
  const [interested, setInterested] = useState(interestOf(prospect));
  const [zoneError, setZoneError] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  const submit = async () => {
    const hasZone = theirZone === "" || isZone(theirZone);
    setZoneError(hasZone ? undefined : say("problemZone"));
    if (!hasZone) return;
    // What was left alone here may have changed elsewhere meanwhile.
    const change: FollowUpChange = {
      ...(stage !== prospect.stage && { stage }),
      ...(source.trim() !== (prospect.source ?? "") && { source }),
      ...(cadenceId !== (prospect.cadenceId ?? "") && { cadenceId }),
      ...(theirZone !== (prospect.theirZone ?? "") && { theirZone }),
      ...(interested !== interestOf(prospect) && {
        interestedAt: fromLocalTime(interested) ?? null,
      }),
    };
    const problem = await changeFacts(prospect, change);
    if (problem === undefined) closeDialog();
    else setRefusal(problem);
  };
  return (
    <Dialog
      title={say("personDetailsTitle", prospect.name)}
      submitText={say("commonSave")}
      onSubmit={() => void submit()}
      onClose={closeDialog}
    >
      <StageSelect value={stage} onChange={setStage} />
      <SourceField value={source} onChange={setSource} />
      <CadenceSelect
        value={cadenceId}
        onChange={setCadenceId}
        facts={{ stage, source: source.trim() }}
      />
      <ZoneField value={theirZone} onChange={setZone} error={zoneError} />
      <InterestField
        label={say("personInterestedSince")}
        value={interested}
        onChange={setInterested}
      />
      {refusal !== undefined && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

interface StageSelectProps {
  value: Stage;
  onChange: (stage: Stage) => void;
}

function StageSelect({ value, onChange }: StageSelectProps) {
  const id = useId();
  const choose = (name: string) => {
    const stage = STAGES.find((one) => one === name);
    if (stage !== undefined) onChange(stage);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say("personStage")}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {stageName(stage)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The field knows no seconds: what was not changed is not sent. */
function interestOf({ interestedAt }: Prospect): string {
  return interestedAt === undefined ? "" : toLocalTime(interestedAt);
}
