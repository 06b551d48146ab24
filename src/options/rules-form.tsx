/** What all forms for the rules share: how many dates move, Save with its way back, and Cancel. */
import { type FormEvent, type ReactNode, useRef } from "react";
import type { RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { MovesLine } from "./moves-line";
import { saveRules } from "./save-rules";

interface RulesFormProps {
  label: string;
  /** As they would be saved; absent while something is not right. */
  rules: RulesSettings | undefined;
  /** As they are. */
  before: RulesSettings;
  zone: string;
  /** Nothing to save yet: then there are no buttons either. */
  isIdle?: boolean;
  /** Said once it is saved. */
  note: string;
  onSaved?: () => void;
  onCancel: () => void;
  children: ReactNode;
}

export function RulesForm(props: RulesFormProps) {
  const { label, rules, before, zone, isIdle = false, note, onSaved, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (rules === undefined) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    if (!isIdle && (await saveRules(rules, before, note))) onSaved?.();
  };
  return (
    <form
      ref={form}
      className="rules-form"
      aria-label={label}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      {children}
      {!isIdle && (
        <div className="save-bar">
          <MovesLine rules={rules} zone={zone} />
          <button type="button" className="button" data-kind="quiet" onClick={onCancel}>
            {say("commonCancel")}
          </button>
          <button type="submit" className="button" data-kind="primary">
            {say("commonSave")}
          </button>
        </div>
      )}
    </form>
  );
}
