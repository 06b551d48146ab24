/** What decides on a person's cadence and times. */
import { useId, useState } from "react";
import { type Prospect, STAGES, type Stage } from "~domain/prospect";
import type { FollowUpFacts } from "~messages/contract";
import { Dialog } from "~ui/dialog";
import { changeFacts } from "./act";
import { CadenceSelect } from "./cadence-select";
import { InterestField } from "./interest-field";
import { fromLocalTime, toLocalTime } from "./local-time";
import { SourceField } from "./source-field";
import { closeDialog } from "./view-state";
import { isZone, ZoneField } from "./zone-field";

const STAGE_NAMES: Record<Stage, string> = {
  new: "New",
  "in-conversation": "In conversation",
  meeting: "Meeting",
  proposal: "Proposal",
};

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
    setZoneError(hasZone ? undefined : "There is no such time zone.");
    if (!hasZone) return;
    const facts: FollowUpFacts = {
      stage,
      ...(source.trim() && { source }),
      ...(cadenceId && { cadenceId }),
      ...(theirZone && { theirZone }),
      ...interestFrom(interested, prospect),
    };
    const problem = await changeFacts(prospect, facts);
    if (problem === undefined) closeDialog();
    else setRefusal(problem);
  };
  return (
    <Dialog
      title={`${prospect.name}: details`}
      submitText="Save"
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
      <InterestField label="Interested since" value={interested} onChange={setInterested} />
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
      <label htmlFor={id}>Stage</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {STAGE_NAMES[stage]}
          </option>
        ))}
      </select>
    </div>
  );
}

function interestOf({ interestedAt }: Prospect): string {
  return interestedAt === undefined ? "" : toLocalTime(interestedAt);
}

/** The field knows no seconds: what was not changed is kept as it was. */
function interestFrom(typed: string, prospect: Prospect): Pick<FollowUpFacts, "interestedAt"> {
  const { interestedAt: before } = prospect;
  const interestedAt = typed === interestOf(prospect) ? before : fromLocalTime(typed);
  return interestedAt === undefined ? {} : { interestedAt };
}
