import { type FormEvent, useId, useState } from "react";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";
import { readLines, type WrongLine } from "./never-track-lines";

interface NeverTrackFormProps {
  entries: readonly string[];
  /** False when they were not saved. */
  onAdd: (entries: readonly string[]) => Promise<boolean>;
}

/** What the rules of the settings allow. */
const MOST = 1_000;
/** Of a pasted list that is none at all, the first lines tell enough. */
const SHOWN = 10;

/** One or many, a line each. What is right is added; what is not stays, to be mended. */
export function NeverTrackForm({ entries, onAdd }: NeverTrackFormProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const read = readLines(typed, entries);
  const isTooMany = entries.length + read.entries.length > MOST;
  const problems = isTried ? problemsOf(read.wrong, isTooMany) : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTooMany || (read.entries.length > 0 && !(await onAdd(read.entries)))) return;
    setTyped(read.wrong.map(({ text }) => text).join("\n"));
  };
  const isWrong = problems.length > 0;
  return (
    <form className="never-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor={id}>{say("settingsNeverField")}</label>
        <textarea
          id={id}
          className="input"
          rows={3}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value.trim() === "") setTried(false);
          }}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-about`}
        />
        <div id={`${id}-about`} aria-live="polite">
          {isWrong ? (
            <ul className="field-error">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          ) : (
            <small>{say("settingsNeverHint")}</small>
          )}
        </div>
      </div>
      <button type="submit" className="button" disabled={typed.trim() === ""}>
        {say("settingsNeverAdd")}
      </button>
    </form>
  );
}

function problemsOf(wrong: readonly WrongLine[], isTooMany: boolean): string[] {
  const lines = wrong
    .slice(0, SHOWN)
    .map(({ number, text }) => say("settingsNeverProblem", number, text));
  return isTooMany ? [sayProblem("problemNeverTrackMany"), ...lines] : lines;
}
