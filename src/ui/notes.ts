/** What was just done, or could not be: one line at the foot of a page, for some seconds. */
import { create } from "zustand";
import { say } from "~words/say";

export interface Note {
  id: string;
  text: string;
  isProblem: boolean;
  undo?: () => void;
}

interface Notes {
  note: Note | undefined;
  /** What can be taken back, newest first: the rep may do several things before the first is seen. */
  ways: readonly Note[];
}

/** How many acts can be taken back, one after another. */
const KEPT = 10;

export const useNote = create<Notes>(() => ({ note: undefined, ways: [] }));

export function showNote({ undo, ...said }: Omit<Note, "id">): void {
  const id = crypto.randomUUID();
  const { ways } = useNote.getState();
  if (undo === undefined) {
    useNote.setState({ note: { ...said, id } });
    return;
  }
  const takeBack = () => {
    useNote.setState((state) => ({ ways: state.ways.filter((way) => way.id !== id) }));
    undo();
  };
  const note = { ...said, id, undo: takeBack };
  useNote.setState({ note, ways: [note, ...ways].slice(0, KEPT) });
}

/**
 * Takes back what was done last and was not yet taken back; false when there is nothing. Once no note
 * is seen any more, what would be taken back is shown first.
 */
export function undoLast(): boolean {
  const { note, ways } = useNote.getState();
  const [newest] = ways;
  if (note) newest?.undo?.();
  else useNote.setState({ note: newest });
  return newest !== undefined;
}

/** When the page is left on which it was done. */
export function forgetWaysBack(): void {
  useNote.setState({ ways: [] });
}

/** `message` in words: what `perform` answers is. */
export function showProblem(message: string): void {
  showNote({ text: say("noteNotSaved", message), isProblem: true });
}

/** Takes a note away; without an id whichever there is. */
export function hideNote(id?: string): void {
  const { note } = useNote.getState();
  if (id === undefined || note?.id === id) useNote.setState({ note: undefined });
}
