/** Whether a backup is sealed, and with what. Typed twice, for nobody can open it with another. */
import { useState } from "react";
import { Field } from "~ui/field";
import { type MessageKey, say } from "~words/say";
import { Check } from "./check";

const SHORTEST = 8;

export interface SealDraft {
  isOn: boolean;
  first: string;
  second: string;
  /** Whether what is wrong is to be said: not while it is being typed. */
  isChecked: boolean;
}

const EMPTY: SealDraft = { isOn: false, first: "", second: "", isChecked: false };

export type Passphrase =
  | { kind: "none" }
  | { kind: "given"; passphrase: string }
  | { kind: "wrong" };

/** The draft, and what it comes to when it is taken: from then on what is wrong is said. */
export function useSealDraft() {
  const [draft, setDraft] = useState(EMPTY);
  const take = (): Passphrase => {
    if (!draft.isOn) return { kind: "none" };
    setDraft({ ...draft, isChecked: true });
    return problemOf(draft) === undefined
      ? { kind: "given", passphrase: draft.first }
      : { kind: "wrong" };
  };
  return { draft, setDraft, take, forget: () => setDraft(EMPTY) };
}

function problemOf({
  first,
  second,
}: SealDraft): { first?: MessageKey; second?: MessageKey } | undefined {
  if ([...first].length < SHORTEST) return { first: "backupTooShort" };
  return first === second ? undefined : { second: "backupNotSame" };
}

interface SealFieldsProps {
  draft: SealDraft;
  onChange: (draft: SealDraft) => void;
}

export function SealFields({ draft, onChange }: SealFieldsProps) {
  const { isOn, first, second, isChecked } = draft;
  const problem = isChecked ? problemOf(draft) : undefined;
  const error = (key: MessageKey | undefined) => key && say(key, SHORTEST);
  return (
    <>
      <Check
        text={say("backupSeal")}
        note={say("backupSealNote")}
        isOn={isOn}
        onChange={(on) => onChange({ ...draft, isOn: on, isChecked: false })}
      />
      {isOn && (
        <div className="pair seal-fields">
          <Field
            label={say("backupPassphrase")}
            type="password"
            autoComplete="new-password"
            value={first}
            hint={say("backupAtLeast", SHORTEST)}
            error={error(problem?.first)}
            onChange={(text) => onChange({ ...draft, first: text })}
          />
          <Field
            label={say("backupPassphraseAgain")}
            type="password"
            autoComplete="new-password"
            value={second}
            hint=""
            error={error(problem?.second)}
            onChange={(text) => onChange({ ...draft, second: text })}
          />
        </div>
      )}
    </>
  );
}
