import X from "lucide-react/icons/x";
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { say } from "~words/say";
import { forgetWaysBack, hideNote, type Note, undoLast, useNote } from "./notes";

const SHOWN_FOR = 8_000;

/** There Ctrl+Z is for what was typed. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * What was just done, and the way back: for some seconds, and as long as it is pointed at or has the
 * focus. Ctrl+Z takes back from anywhere but a text field. When a note goes and takes the button with
 * the focus along, the focus is given back to where it came from.
 */
export function NoteBar() {
  const note = useNote((state) => state.note);
  const { place, isHeld, holding } = useHeld(note);
  useEffect(() => leave, []);
  useEffect(() => {
    if (note === undefined || note.isProblem || isHeld) return undefined;
    const timer = setTimeout(() => hideNote(note.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [note, isHeld]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (isUndo && !isTyping(event.target) && undoLast()) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div ref={place} className="note-place" role="status" {...holding}>
      {note && (
        <div className="note" data-problem={note.isProblem || undefined}>
          <span className="note-text">{note.text}</span>
          {note.undo && (
            <button
              type="button"
              className="note-undo"
              onClick={note.undo}
              title={say("noteUndoKeys")}
            >
              {say("commonUndo")}
            </button>
          )}
          <button
            type="button"
            className="note-close"
            aria-label={say("noteDismiss")}
            onClick={() => hideNote(note.id)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function leave(): void {
  hideNote();
  forgetWaysBack();
}

function useHeld(note: Note | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(undefined);
  const [isHeld, setHeld] = useState(false);
  // Of a button that is gone neither blur nor pointerleave is heard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every note anew.
  useLayoutEffect(() => {
    const { activeElement } = document;
    setHeld(place.current?.contains(activeElement) ?? false);
    if (cameFrom.current === undefined || activeElement !== document.body) return;
    cameFrom.current.focus({ preventScroll: true });
    cameFrom.current = undefined;
  }, [note]);
  const holding = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: ({ relatedTarget, currentTarget }: FocusEvent) => {
      setHeld(true);
      if (currentTarget.contains(relatedTarget)) return;
      cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      setHeld(false);
      if (!currentTarget.contains(relatedTarget)) cameFrom.current = undefined;
    },
  };
  return { place, isHeld, holding };
}
