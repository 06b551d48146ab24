/** Whom a key is for: the selection, or else whoever's row has the focus. */
import type { Prospect } from "~domain/prospect";
import { prospectOf, rowAround } from "~ui/prospect/listed-rows";
import { clearSelection, selectedPeople } from "~ui/prospect/selection";
import { moveFocus } from "~ui/prospect/use-row-focus";

export function focused(): Prospect | undefined {
  const row = rowAround(document.activeElement);
  return row && prospectOf(row);
}

/** The focus goes on to the next row at once: the rep does, too. False when there is nobody. */
export function toPeople(act: (people: readonly Prospect[]) => Promise<void>): boolean {
  const selected = selectedPeople();
  if (selected.length > 0) {
    clearSelection();
    void act(selected);
    return true;
  }
  const prospect = focused();
  if (prospect === undefined) return false;
  void act([prospect]);
  moveFocus(1);
  return true;
}
