/** What the table shows besides the people. It outlives the table, so that Back finds all as it was. */
import { create } from "zustand";
import type { ProspectId } from "~domain/ids";
import type { ProspectLine } from "~domain/prospect-line";
import { type Column, EVERYBODY, type View } from "~domain/prospect-view";
import { orderLines } from "./lines";

export type TableDialog =
  | { kind: "save-view" }
  | { kind: "source" | "cadence" | "park" | "add-tag" | "remove"; ids: readonly ProspectId[] };

interface TableState {
  view: View;
  selected: ReadonlySet<ProspectId>;
  /** The row that the keyboard is at, and the one from which Shift selects. */
  activeId: ProspectId | undefined;
  anchorId: ProspectId | undefined;
  /** How far it is scrolled, in pixels. */
  offset: number;
  dialog: TableDialog | undefined;
}

export const useTable = create<TableState>(() => ({
  view: EVERYBODY,
  selected: new Set(),
  activeId: undefined,
  anchorId: undefined,
  offset: 0,
  dialog: undefined,
}));

/** Nobody stays selected whom the rep may not see any more. */
export function showView(view: View): void {
  orderLines(view);
  useTable.setState({ view, selected: new Set(), anchorId: undefined, offset: 0 });
}

export function changeView(change: Partial<View>): void {
  showView({ ...useTable.getState().view, ...change });
}

/** By the column, and the other way round the second time. */
export function sortBy(column: Column): void {
  const { view } = useTable.getState();
  const isDescending = view.sortBy === column ? !view.isDescending : FALLING.includes(column);
  orderLines({ sortBy: column, isDescending });
  useTable.setState({ view: { ...view, sortBy: column, isDescending }, offset: 0 });
}

/** Of these the highest is asked for first. */
const FALLING: readonly Column[] = ["lastTouchAt", "touchCount"];

export function select(ids: Iterable<ProspectId>): void {
  useTable.setState({ selected: new Set(ids) });
}

/** Selects one more or one less. */
export function toggleSelected(id: ProspectId): void {
  const selected = new Set(useTable.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  useTable.setState({ selected, activeId: id, anchorId: id });
}

/** Selects everybody from where the last selection was made to here. */
export function selectUpTo(id: ProspectId, found: readonly ProspectLine[]): void {
  const { anchorId, activeId, selected } = useTable.getState();
  const from = anchorId ?? activeId ?? id;
  const ends = [from, id].map((end) => found.findIndex((line) => line.id === end));
  if (ends.includes(-1)) {
    toggleSelected(id);
    return;
  }
  const between = found.slice(Math.min(...ends), Math.max(...ends) + 1);
  const all = new Set(selected);
  for (const line of between) all.add(line.id);
  useTable.setState({ selected: all, activeId: id, anchorId: from });
}

export function openTableDialog(dialog: TableDialog): void {
  useTable.setState({ dialog });
}

export function closeTableDialog(): void {
  useTable.setState({ dialog: undefined });
}
