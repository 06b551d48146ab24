import { useId } from "react";
import { say } from "~words/say";
import type { WaitDraft } from "./cadence-draft";
import { unitName } from "./cadence-words";
import { FieldError } from "./number-input";

interface WaitInputProps {
  label: string;
  value: WaitDraft;
  onChange: (value: WaitDraft) => void;
  error?: string | undefined;
  /** For a wait that may be left out: what holds then. */
  hint?: string;
}

const UNITS = ["minutes", "business-days", "days"] as const;

/** How long to wait: a number and its unit. */
export function WaitInput({ label, value, onChange, error, hint }: WaitInputProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="wait-input">
        <input
          id={id}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={value.amount}
          onChange={(event) => onChange({ ...value, amount: event.target.value })}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        />
        <select
          className="input"
          aria-label={say("settingsWaitUnit", label)}
          value={value.unit}
          onChange={(event) => {
            const unit = UNITS.find((one) => one === event.target.value);
            if (unit !== undefined) onChange({ ...value, unit });
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unitName(unit)}
            </option>
          ))}
        </select>
      </div>
      {hint && <small>{hint}</small>}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
