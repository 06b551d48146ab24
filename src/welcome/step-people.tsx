import "./paste.css";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { parsePastedList } from "~domain/pasted-list";
import { Logo } from "~ui/logo";
import { importPage } from "~ui/open-import";
import { SourceField } from "~ui/prospect/source-field";
import { sayWith } from "~ui/say-with";
import { say, sayCount } from "~words/say";
import { addPasted } from "./add-pasted";
import { PastedPreview } from "./pasted-preview";
import { PinHint } from "./pin-hint";
import { useNewcomers } from "./use-newcomers";

/** A pasted list becomes prospects; before that, who and which lines not is shown below it. */
export function StepPeople({ count }: { count: number }) {
  const id = useId();
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const shown = useDeferredValue(text);
  const list = useMemo(() => parsePastedList(shown), [shown]);
  const { people: newcomers, isCurrent } = useNewcomers(list.people);
  const add = async () => {
    // What is typed a moment before Enter is looked at first.
    if (newcomers.length === 0 || !isCurrent || shown !== text) return;
    if (!(await addPasted(commandId, newcomers, source.trim()))) return;
    setCommandId(crypto.randomUUID());
    // What was not understood stays, to be put right.
    setText(list.problems.map((problem) => problem.text).join("\n"));
  };
  return (
    <>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-text`}>{say("welcomePaste")}</label>
          <textarea
            id={`${id}-text`}
            className="input"
            rows={4}
            dir="auto"
            spellCheck={false}
            placeholder={say("welcomePasteExample")}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span id={`${id}-hint`} className="field-hint">
            {say("welcomePasteHint")}
          </span>
        </div>
        <div className="paste-foot">
          <SourceField value={source} onChange={setSource} />
          <button
            type="submit"
            className="button"
            data-kind={newcomers.length > 0 ? "primary" : undefined}
            aria-disabled={newcomers.length === 0}
          >
            {newcomers.length > 0
              ? sayCount("welcomeAdd", newcomers.length)
              : say("welcomeAddNone")}
          </button>
        </div>
        <PastedPreview list={list} newcomers={newcomers} isCurrent={isCurrent} count={count} />
      </form>
      <p className="step-aside">
        {sayWith(
          "welcomeOrImport",
          <a href={importPage()} target="_blank" rel="noopener">
            {say("welcomeImport")}
          </a>,
        )}
      </p>
      <p className="step-aside">
        {sayWith("welcomeOrFlame", <Logo size={16} />)} <PinHint />
      </p>
    </>
  );
}
