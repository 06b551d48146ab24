import { useId } from "react";
import { Field } from "~ui/field";
import { say } from "~words/say";

interface ZoneFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function ZoneField(props: ZoneFieldProps) {
  const listId = useId();
  return (
    <>
      <Field
        {...props}
        label={say("personZone")}
        placeholder={say("personZoneExample")}
        autoComplete="off"
        list={listId}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

/** Also of those that have a newer name and are not offered any more. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
