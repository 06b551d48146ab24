/** What the popup shows besides the data: the search, what is unfolded, and a dialog of its own. */
import { create } from "zustand";
import type { Prospect } from "~domain/prospect";

type OpenHere = { kind: "keys" } | { kind: "park-many"; people: readonly Prospect[] };

interface ViewState {
  search: string;
  isUpcomingOpen: boolean;
  open: OpenHere | undefined;
}

export const useViewState = create<ViewState>(() => ({
  search: "",
  isUpcomingOpen: false,
  open: undefined,
}));

export function setSearch(search: string): void {
  useViewState.setState({ search });
}

export function toggleUpcoming(): void {
  useViewState.setState((state) => ({ isUpcomingOpen: !state.isUpcomingOpen }));
}

export function openHere(open: OpenHere): void {
  useViewState.setState({ open });
}

export function closeHere(): void {
  useViewState.setState({ open: undefined });
}
