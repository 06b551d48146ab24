import { useId } from "react";
import { BY_HAND } from "~domain/cadence";
import { useRules } from "~ui/rules";

interface CadenceSelectProps {
  value: string;
  onChange: (id: string) => void;
}

export function CadenceSelect({ value, onChange }: CadenceSelectProps) {
  const id = useId();
  const { cadences } = useRules();
  return (
    <div className="field">
      <label htmlFor={id}>Cadence</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {cadences.map((cadence) => (
          <option key={cadence.id} value={cadence.id}>
            {cadence.name}
          </option>
        ))}
        <option value={BY_HAND}>None, I decide each time</option>
      </select>
    </div>
  );
}
