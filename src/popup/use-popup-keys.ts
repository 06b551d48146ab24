/** What the keys do in the popup and the side panel: to the selection, or else to the row with the focus. */
import { useMemo } from "react";
import type { WorkCalendar } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { undoLast } from "~ui/notes";
import { openDialog } from "~ui/prospect/dialogs";
import { listedRows, rowAround } from "~ui/prospect/listed-rows";
import { openPage } from "~ui/prospect/open-page";
import {
  clearSelection,
  selectedPeople,
  toggleSelected,
  useSelection,
} from "~ui/prospect/selection";
import { moveFocus, useRowFocus } from "~ui/prospect/use-row-focus";
import { useWorkCalendar } from "~ui/rules";
import { type KeyActs, useListKeys } from "~ui/use-list-keys";
import { logCalls } from "./log-for";
import { done } from "./mark-done";
import { snooze } from "./put-off";
import { focused, toPeople } from "./to-people";
import { openHere, setSearch, useViewState } from "./view-state";

export function usePopupKeys(moment: Moment, hasSingleKeys: boolean): void {
  const calendar = useWorkCalendar();
  const acts = useMemo(() => actsOf(moment, calendar), [moment, calendar]);
  useRowFocus();
  useListKeys(acts, hasSingleKeys);
}

function actsOf(moment: Moment, calendar: WorkCalendar): KeyActs {
  return {
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    call: () => toPeople(logCalls),
    page,
    done: () => done(moment),
    snooze: () => toPeople((people) => snooze(people, 1, moment, calendar)),
    park,
    select,
    undo: undoLast,
    search: () => {
      const field = findSearch();
      field?.focus();
      field?.select();
      return field !== undefined;
    },
    leave: leaveSearch,
    help: () => {
      openHere({ kind: "keys" });
      return true;
    },
  };
}

function page(): boolean {
  const prospect = focused();
  if (prospect) openPage(prospect.id);
  return prospect !== undefined;
}

function park(): boolean {
  const people = selectedPeople();
  const prospect = focused();
  if (people.length > 0) openHere({ kind: "park-many", people });
  else if (prospect) openDialog({ kind: "park", prospect });
  else return false;
  return true;
}

function select(): boolean {
  const prospect = focused();
  const row = rowAround(document.activeElement);
  // Whoever the page in front shows cannot be selected.
  if (prospect === undefined || !row?.querySelector(".row-select")) return false;
  toggleSelected(prospect);
  return true;
}

function findSearch(): HTMLInputElement | undefined {
  return document.querySelector<HTMLInputElement>("input[type='search']") ?? undefined;
}

/** One thing at a time: out of the search to what it found, then the selection, then the search itself. */
function leaveSearch(): boolean {
  const field = findSearch();
  if (field && field === document.activeElement) {
    field.blur();
    if (listedRows().length > 0) return moveFocus(1);
    setSearch("");
    return true;
  }
  if (useSelection.getState().people.size > 0) {
    clearSelection();
    return true;
  }
  const isSearching = useViewState.getState().search !== "";
  setSearch("");
  return isSearching;
}
