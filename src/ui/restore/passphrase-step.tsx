import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Field } from "~ui/field";
import { say } from "~words/say";

interface PassphraseStepProps {
  /** The last one did not open the file. */
  isWrong: boolean;
  onPassphrase: (passphrase: string) => void;
  /** The way out, beside the button. */
  out?: ReactNode;
}

export function PassphraseStep({ isWrong, onPassphrase, out }: PassphraseStepProps) {
  const [text, setText] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text !== "") onPassphrase(text);
  };
  return (
    <form ref={form} className="restore-step" onSubmit={submit}>
      <p>{say("restoreSealed")}</p>
      {isWrong && <p role="alert">{say("restoreWrongPassphrase")}</p>}
      <Field
        label={say("backupPassphrase")}
        type="password"
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      <div className="restore-buttons">
        <button type="submit" className="button" data-kind="primary">
          {say("restoreOpen")}
        </button>
        {out}
      </div>
    </form>
  );
}
