import X from "lucide-react/icons/x";
import { useEffect, useState } from "react";
import { hideNote, useNote } from "./notes";

const SHOWN_FOR = 8_000;

/**
 * What was just done, and the way back: for some seconds, and as long as it is pointed at or has the
 * focus. Ctrl+Z takes back from anywhere but a text field.
 */
export function NoteBar() {
  const note = useNote((state) => state.note);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => () => hideNote(), []);
  useEffect(() => {
    if (note === undefined || note.isProblem || isHeld) return undefined;
    const timer = setTimeout(() => hideNote(note.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [note, isHeld]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !note?.undo || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      note.undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [note]);
  return (
    <div
      className="note-place"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {note && (
        <div className="note" data-problem={note.isProblem || undefined}>
          <span className="note-text">{note.text}</span>
          {note.undo && (
            <button type="button" className="note-undo" onClick={note.undo} title="Ctrl+Z">
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
