/** What the popup shows besides the data: the search, the open dialog, and what is unfolded. */
import { create } from "zustand";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import type { ShownPerson } from "~messages/who-is-this";

export type OpenDialog =
  | { kind: "add"; shown?: ShownPerson }
  | { kind: "park"; prospect: Prospect }
  | { kind: "win"; prospect: Prospect }
  | { kind: "lose"; prospect: Prospect }
  | { kind: "snooze"; prospect: Prospect }
  | { kind: "promise"; prospect: Prospect }
  | { kind: "next-step"; prospect: Prospect }
  | { kind: "move-promise"; prospect: Prospect; promise: OpenPromise; backTo?: OpenDialog }
  | { kind: "details"; prospect: Prospect }
  | { kind: "spread"; days: number }
  | { kind: "history"; prospect: Prospect };

interface ViewState {
  search: string;
  dialog: OpenDialog | undefined;
  isUpcomingOpen: boolean;
}

export const useViewState = create<ViewState>(() => ({
  search: "",
  dialog: undefined,
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

export function toggleUpcoming(): void {
  useViewState.setState((state) => ({ isUpcomingOpen: !state.isUpcomingOpen }));
}
