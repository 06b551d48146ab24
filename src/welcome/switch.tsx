import { useId } from "react";

interface SwitchProps {
  name: string;
  /** The host it is about. */
  place: string;
  note: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** One site that Rekindle may look at, why, and whether it does. */
export function Switch({ name, place, note, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="access-row">
      <p>
        <label htmlFor={id}>{name}</label> <span className="access-place">{place}</span>
        <small id={`${id}-note`}>{note}</small>
      </p>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className="switch"
        aria-checked={isOn}
        aria-describedby={`${id}-note`}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
