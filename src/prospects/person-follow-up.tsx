/** What decides on their cadence and times. */
import { useId } from "react";
import { type Prospect, STAGES } from "~domain/prospect";
import { CadenceSelect } from "~ui/prospect/cadence-select";
import { InterestField } from "~ui/prospect/interest-field";
import { fromLocalTime, toLocalTime } from "~ui/prospect/local-time";
import { SourceField } from "~ui/prospect/source-field";
import { isZone, ZoneField } from "~ui/prospect/zone-field";
import { say } from "~words/say";
import { stageName } from "~words/terms";
import { changeFollowUp } from "./person-edits";
import { FactForm, useFact } from "./person-fact";

interface PersonProps {
  prospect: Prospect;
}

export function PersonFollowUp({ prospect }: PersonProps) {
  return (
    <section className="facts" aria-label={say("pageFollowUp")}>
      <StageFact prospect={prospect} />
      <SourceFact prospect={prospect} />
      <CadenceFact prospect={prospect} />
      <ZoneFact prospect={prospect} />
      <InterestFact prospect={prospect} />
    </section>
  );
}

function StageFact({ prospect: { id, stage } }: PersonProps) {
  const selectId = useId();
  const fact = useFact(stage, (text) => {
    const chosen = STAGES.find((one) => one === text);
    return changeFollowUp(id, chosen === undefined ? {} : { stage: chosen });
  });
  return (
    <FactForm fact={fact}>
      <div className="field">
        <label htmlFor={selectId}>{say("pageStage")}</label>
        <select
          id={selectId}
          className="input"
          value={fact.value}
          onChange={(event) => fact.choose(event.target.value)}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {stageName(one)}
            </option>
          ))}
        </select>
      </div>
      <Refused text={fact.refusal?.text} />
    </FactForm>
  );
}

function SourceFact({ prospect: { id, source = "" } }: PersonProps) {
  const fact = useFact(source, (text) => changeFollowUp(id, { source: text }));
  return (
    <FactForm fact={fact}>
      <SourceField value={fact.value} onChange={fact.type} error={fact.refusal?.text} />
    </FactForm>
  );
}

function CadenceFact({ prospect }: PersonProps) {
  const { id, cadenceId = "" } = prospect;
  const fact = useFact(cadenceId, (text) => changeFollowUp(id, { cadenceId: text }));
  return (
    <FactForm fact={fact}>
      <CadenceSelect value={fact.value} onChange={fact.choose} facts={prospect} />
      <Refused text={fact.refusal?.text} />
    </FactForm>
  );
}

function ZoneFact({ prospect: { id, theirZone = "" } }: PersonProps) {
  const fact = useFact(theirZone, async (text) =>
    text === "" || isZone(text)
      ? changeFollowUp(id, { theirZone: text })
      : { text: say("problemZone") },
  );
  return (
    <FactForm fact={fact}>
      <ZoneField value={fact.value} onChange={fact.type} error={fact.refusal?.text} />
    </FactForm>
  );
}

function InterestFact({ prospect: { id, interestedAt } }: PersonProps) {
  const stored = interestedAt === undefined ? "" : toLocalTime(interestedAt);
  const fact = useFact(stored, (text) =>
    changeFollowUp(id, { interestedAt: fromLocalTime(text) ?? null }),
  );
  return (
    <FactForm fact={fact}>
      <InterestField label={say("pageInterested")} value={fact.value} onChange={fact.type} />
      <Refused text={fact.refusal?.text} />
    </FactForm>
  );
}

function Refused({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="field-error" role="alert">
      {text}
    </p>
  );
}
