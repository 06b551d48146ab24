import { useId } from "react";
import { BY_HAND } from "~domain/cadence";
import type { ProspectFacts } from "~domain/prospect";
import { cadenceOf } from "~domain/rules";
import { useRules } from "~ui/rules";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";

interface CadenceSelectProps {
  /** Empty when source and stage decide. */
  value: string;
  onChange: (id: string) => void;
  /** What they decide by. */
  facts: Pick<ProspectFacts, "source" | "stage">;
}

export function CadenceSelect({ value, onChange, facts }: CadenceSelectProps) {
  const id = useId();
  const rules = useRules();
  const inherited = cadenceOf(facts, rules);
  const inheritedName = inherited ? cadenceName(inherited) : say("personCadenceNone");
  // One that was chosen and has been removed since counts as not chosen.
  const isKnown = value === BY_HAND || rules.cadences.some((cadence) => cadence.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{say("personCadence")}</label>
      <select
        id={id}
        className="input"
        value={isKnown ? value : ""}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say("personCadenceInherited", inheritedName)}</option>
        {rules.cadences.map((cadence) => (
          <option key={cadence.id} value={cadence.id}>
            {cadenceName(cadence)}
          </option>
        ))}
        <option value={BY_HAND}>{say("personCadenceByHand")}</option>
      </select>
    </div>
  );
}
