/** What the rep wants to remember. Saved when it is left or with Ctrl+Enter; what could not be saved is kept. */
import { type KeyboardEvent, useId } from "react";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { useOnLeaving } from "~ui/use-on-leaving";
import { say } from "~words/say";
import { editAtOnce, editPerson } from "./person-edits";
import { FactForm, useFact } from "./person-fact";

/** By person, for as long as this tab is open: whoever comes back finds it as it was left. */
const unsaved = new Map<ProspectId, string>();

export function PersonNotes({ prospect }: { prospect: Prospect }) {
  const { id, notes = "" } = prospect;
  const fieldId = useId();
  const label = say("pageNotes");
  const fact = useFact(notes, (text) => saveNotes(id, label, text), unsaved.get(id));
  const save = () => {
    // Typed and taken back again: nothing is left to be saved.
    if (fact.value.trim() === notes) unsaved.delete(id);
    fact.save();
  };
  useOnLeaving(save, () => {
    const text = unsaved.get(id)?.trim();
    if (text !== undefined && text !== notes) editAtOnce(id, { notes: text });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  const problem = fact.refusal?.text;
  return (
    <FactForm fact={{ ...fact, save, revert: () => undefined }}>
      <div className="field">
        <label htmlFor={fieldId}>{label}</label>
        <textarea
          id={fieldId}
          className="input person-notes"
          dir="auto"
          rows={5}
          maxLength={10_000}
          placeholder={say("pageNotesHint")}
          value={fact.value}
          onChange={(event) => {
            unsaved.set(id, event.target.value);
            fact.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${fieldId}-error`}
        />
        {problem !== undefined && (
          <p id={`${fieldId}-error`} className="field-error" role="alert">
            {say("pageNotesKept", problem)}
            <button type="button" className="text-button" onClick={save}>
              {say("pageTryAgain")}
            </button>
          </p>
        )}
      </div>
    </FactForm>
  );
}

async function saveNotes(id: ProspectId, label: string, text: string) {
  const problem = await editPerson(id, label, () => ({ notes: text }));
  if (problem === undefined && unsaved.get(id)?.trim() === text) unsaved.delete(id);
  return problem;
}
