/**
 * The rep's place in the lists. A row that was acted on often leaves its list, and the focus would be
 * lost with it: then the next row has it, so that the keys go on from there.
 */
import { useEffect } from "react";
import { focusRow, listedRows, rowAround } from "./listed-rows";

let place: { rows: HTMLElement[]; row: HTMLElement } | undefined;

export function useRowFocus(): void {
  useEffect(() => {
    const observer = new MutationObserver(keepPlace);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", notePlace);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", notePlace);
      place = undefined;
    };
  }, []);
}

function notePlace({ target }: FocusEvent): void {
  if (!(target instanceof Element)) return;
  const row = rowAround(target);
  if (row) place = { rows: listedRows(), row };
  // From a dialog, a menu or a note the focus comes back.
  else if (!target.closest("dialog, [role='menu'], .note-place")) place = undefined;
}

function keepPlace(): void {
  if (place === undefined || place.row.isConnected) return;
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  focusRow(nearest(place.rows, place.row));
}

/** The next row that is still there, or else the one before. */
function nearest(rows: HTMLElement[], gone: HTMLElement): HTMLElement | undefined {
  const at = rows.indexOf(gone);
  const isThere = (row: HTMLElement) => row.isConnected;
  return rows.slice(at + 1).find(isThere) ?? rows.slice(0, at).findLast(isThere);
}

/** To the next row, or with -1 to the one before; false when there is none. */
export function moveFocus(step: 1 | -1): boolean {
  const rows = listedRows();
  const row = rowAround(document.activeElement) ?? place?.row;
  const at = row === undefined ? -1 : rows.indexOf(row);
  const next = at >= 0 ? rows[at + step] : rows.at(step === 1 ? 0 : -1);
  focusRow(next);
  return next !== undefined;
}
