import X from "lucide-react/icons/x";
import { useEffect } from "react";
import { hideNote, useViewState } from "./view-state";

const SHOWN_FOR = 8_000;

/** What was just done, for some seconds, and the way back. */
export function NoteBar() {
  const note = useViewState((state) => state.note);
  useEffect(() => {
    if (note === undefined || note.isProblem) return undefined;
    const timer = setTimeout(() => hideNote(note.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <div className="note-place" role="status">
      {note && (
        <div className="note" data-problem={note.isProblem || undefined}>
          <span className="note-text">{note.text}</span>
          {note.undo && (
            <button type="button" className="note-undo" onClick={note.undo}>
              Undo
            </button>
          )}
          <button
            type="button"
            className="note-close"
            aria-label="Dismiss"
            onClick={() => hideNote(note.id)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
