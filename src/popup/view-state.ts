/** What the popup shows besides the data: the search, the open dialog, and what can be undone. */
import { create } from "zustand";
import type { Prospect } from "~domain/prospect";

export type OpenDialog =
  | { kind: "add" }
  | { kind: "park"; prospect: Prospect }
  | { kind: "lose"; prospect: Prospect }
  | { kind: "snooze"; prospect: Prospect };

/** A line at the foot of the popup, for some seconds. */
export interface Note {
  id: string;
  text: string;
  isProblem: boolean;
  undo?: () => void;
}

interface ViewState {
  search: string;
  dialog: OpenDialog | undefined;
  note: Note | undefined;
  isUpcomingOpen: boolean;
}

export const useViewState = create<ViewState>(() => ({
  search: "",
  dialog: undefined,
  note: undefined,
  isUpcomingOpen: false,
}));

export function setSearch(search: string): void {
  useViewState.setState({ search });
}

export function openDialog(dialog: OpenDialog): void {
  useViewState.setState({ dialog });
}

export function closeDialog(): void {
  useViewState.setState({ dialog: undefined });
}

export function showNote(note: Omit<Note, "id">): void {
  useViewState.setState({ note: { ...note, id: crypto.randomUUID() } });
}

export function hideNote(id: string): void {
  useViewState.setState((state) => (state.note?.id === id ? { note: undefined } : state));
}

export function toggleUpcoming(): void {
  useViewState.setState((state) => ({ isUpcomingOpen: !state.isUpcomingOpen }));
}
