/** Whom the rep has selected, to act on several at once. */
import { create } from "zustand";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { listedRows, prospectOf } from "./listed-rows";

interface Selection {
  people: ReadonlyMap<ProspectId, Prospect>;
  /** Where a range begins: whoever was selected, or not any more, last. */
  from: ProspectId | undefined;
}

const NOBODY: Selection = { people: new Map(), from: undefined };

export const useSelection = create<Selection>(() => NOBODY);

export function clearSelection(): void {
  useSelection.setState(NOBODY);
}

/** Selects, or no longer selects, one person, or with `isRange` everyone from the last one to them. */
export function toggleSelected(prospect: Prospect, isRange = false): void {
  const { people, from } = useSelection.getState();
  const isOn = !people.has(prospect.id);
  const changed = new Map(people);
  for (const one of isRange ? between(from, prospect) : [prospect]) {
    if (isOn) changed.set(one.id, one);
    else changed.delete(one.id);
  }
  useSelection.setState({ people: changed, from: prospect.id });
}

function between(from: ProspectId | undefined, to: Prospect): Prospect[] {
  const listed = listedPeople();
  const ends = [from, to.id].map((id) => listed.findIndex((one) => one.id === id));
  if (ends.includes(-1)) return [to];
  return listed.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** Those selected, as they are by now where a row shows them. */
export function selectedPeople(): Prospect[] {
  const now = new Map(listedPeople().map((one) => [one.id, one]));
  return [...useSelection.getState().people.values()].map((one) => now.get(one.id) ?? one);
}

function listedPeople(): Prospect[] {
  return listedRows().flatMap((row) => prospectOf(row) ?? []);
}
