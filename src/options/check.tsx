import type { ReactNode } from "react";

interface CheckProps {
  text: string;
  note: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}

/** A setting that is on or off, and what it means. */
export function Check({ text, note, isOn, isDisabled = false, onChange }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {text}
        <small>{note}</small>
      </span>
    </label>
  );
}
