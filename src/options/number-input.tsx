import { type ReactNode, useId } from "react";

interface NumberInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** What stands in place of a number that may be left out. */
  placeholder?: string;
  /** Said of it where the label alone is not enough. */
  children?: ReactNode;
}

/**
 * A short field for a number. It takes any text, for the browser's own number field forgets what
 * is not a number, and with it what the rep typed.
 */
export function NumberInput(props: NumberInputProps) {
  const { label, value, onChange, error, placeholder, children } = props;
  const id = useId();
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

interface FieldErrorProps {
  id: string;
  error: string | undefined;
}

export function FieldError({ id, error }: FieldErrorProps) {
  if (error === undefined) return null;
  return (
    <span id={id} className="field-error">
      {error}
    </span>
  );
}
