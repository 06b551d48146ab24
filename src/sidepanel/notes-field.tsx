/**
 * What the rep wants to remember, saved when the field is left: also when the page in front changes or
 * the panel is closed while it is being written. What could not be saved stays, and says so.
 */
import { useEffect, useId, useState } from "react";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { useOnLeaving } from "~ui/use-on-leaving";
import { say } from "~words/say";
import { saveNotes } from "./save-notes";

/** What is not saved yet, for as long as the panel is open: whoever comes back finds it. */
const unsaved = new Map<ProspectId, string>();

type State = "idle" | "saved" | "failed";

export function NotesField({ prospect }: { prospect: Prospect }) {
  const { id, notes = "" } = prospect;
  const fieldId = useId();
  const [typed, setTyped] = useState(() => unsaved.get(id));
  const [state, setState] = useState<State>("idle");
  const type = (text: string) => {
    unsaved.set(id, text);
    setTyped(text);
    setState("idle");
  };
  const save = async () => {
    const text = unsaved.get(id);
    if (text === undefined) return;
    const isSaved = text.trim() === notes || (await saveNotes(id, text));
    // Whatever was typed meanwhile is for the next time.
    if (isSaved && unsaved.get(id) === text) unsaved.delete(id);
    setState(isSaved ? (text.trim() === notes ? "idle" : "saved") : "failed");
  };
  // What was saved is shown as it was typed until it comes back with the row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the moment at which they change.
  useEffect(() => {
    if (!unsaved.has(id)) setTyped(undefined);
  }, [id, notes]);
  const saveAtOnce = () => {
    const text = unsaved.get(id);
    if (text !== undefined && text.trim() !== notes) void saveNotes(id, text);
  };
  useOnLeaving(() => void save(), saveAtOnce);
  return (
    <div className="field card-notes">
      <div className="card-notes-head">
        <label htmlFor={fieldId}>{say("panelNotes")}</label>
        <span role="status">{state === "saved" && say("panelNotesSaved")}</span>
      </div>
      <textarea
        id={fieldId}
        className="input"
        dir="auto"
        rows={2}
        maxLength={10_000}
        placeholder={say("panelNotesHint")}
        value={typed ?? notes}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
        aria-invalid={state === "failed" || undefined}
        aria-describedby={state === "failed" ? `${fieldId}-error` : undefined}
      />
      {state === "failed" && (
        <p id={`${fieldId}-error`} className="field-error" role="alert">
          {say("panelNotesKept")}{" "}
          <button type="button" className="text-button" onClick={() => void save()}>
            {say("panelTryAgain")}
          </button>
        </p>
      )}
    </div>
  );
}
