/** What was just done, or could not be: one line at the foot of a page, for some seconds. */
import { create } from "zustand";

export interface Note {
  id: string;
  text: string;
  isProblem: boolean;
  undo?: () => void;
}

export const useNote = create<{ note: Note | undefined }>(() => ({ note: undefined }));

export function showNote(note: Omit<Note, "id">): void {
  useNote.setState({ note: { ...note, id: crypto.randomUUID() } });
}

export function showProblem(message: string): void {
  showNote({ text: `Not saved. ${message}`, isProblem: true });
}

/** Takes a note away; without an id whichever there is. */
export function hideNote(id?: string): void {
  const { note } = useNote.getState();
  if (id === undefined || note?.id === id) useNote.setState({ note: undefined });
}
