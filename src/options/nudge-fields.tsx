/** Fields that save what is typed as soon as it is right. */
import { useState } from "react";
import { Field } from "~ui/field";
import { say } from "~words/say";
import { NumberInput } from "./number-input";

interface SavedFieldProps {
  /** What is saved, as the field writes it. */
  saved: string;
  check: (text: string) => boolean;
  onChange: (text: string) => void;
}

export function TimeField({ label, ...field }: SavedFieldProps & { label: string }) {
  const { value, isRight, change } = useTyped(field);
  return (
    <Field
      label={label}
      type="time"
      value={value}
      error={isRight ? undefined : say("problemTime")}
      onChange={change}
    />
  );
}

export function LimitField(field: SavedFieldProps) {
  const { value, isRight, change } = useTyped(field);
  return (
    <NumberInput
      label={say("settingsNudgesMost")}
      value={value}
      error={isRight ? undefined : say("problemNudgesMost")}
      onChange={change}
    >
      <small>{say("settingsNudgesMostNote")}</small>
    </NumberInput>
  );
}

/** What was typed, for as long as it is not what is saved: bad input stays to be mended. */
function useTyped({ saved, check, onChange }: SavedFieldProps) {
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const isNews = typed !== undefined && typed.over !== saved && check(typed.text);
  const value = typed === undefined || isNews ? saved : typed.text;
  return {
    value,
    isRight: check(value),
    change: (text: string) => {
      setTyped({ text, over: saved });
      onChange(text);
    },
  };
}
