import { useId } from "react";
import { CADENCES } from "~domain/cadence";

interface CadenceSelectProps {
  value: string;
  onChange: (id: string) => void;
}

export function CadenceSelect({ value, onChange }: CadenceSelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Cadence</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {CADENCES.map((cadence) => (
          <option key={cadence.id} value={cadence.id}>
            {cadence.name}
          </option>
        ))}
        <option value="by-hand">None, I decide each time</option>
      </select>
    </div>
  );
}
