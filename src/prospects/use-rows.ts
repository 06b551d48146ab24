/** Which rows are in the page, how one comes into sight, and where the table is taken up again. */
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import type { ProspectLine } from "~domain/prospect-line";
import { useTable } from "./table-state";

/** As in grid.css, in pixels. */
export const ROW = 40;
export const HEAD = 34;

type Scroller = RefObject<HTMLDivElement | null>;

/** Those in sight and the active one, or the first, for Tab needs one to lead to. */
export function useRows(scroller: Scroller, count: number, active: number) {
  const rangeExtractor = (range: Range) => {
    const inSight = defaultRangeExtractor(range);
    const kept = Math.max(0, active);
    return inSight.includes(kept) || kept >= count ? inSight : [...inSight, kept];
  };
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: () => useTable.getState().offset,
    rangeExtractor,
  });
}

/** Brings a row into sight and gives it the focus, once it is in the page. */
export function useGo(
  scroller: Scroller,
  found: readonly ProspectLine[],
  scrollToIndex: (index: number) => void,
) {
  const view = useTable((state) => state.view);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    scroller.current?.scrollTo({ top: 0 });
  }, [view, scroller]);
  return (index: number) => {
    const line = found[index];
    if (line === undefined) return;
    useTable.setState({ activeId: line.id });
    scrollToIndex(index);
    requestAnimationFrame(() => focusRow(scroller.current, index));
  };
}

/**
 * Whoever comes back from a person's page goes on at the row they left. The rows come after the table
 * has been measured, so it is looked for until it is there, or until the focus is somewhere else.
 */
export function useBackAt(scroller: Scroller, active: number): void {
  const isLooking = useRef(active >= 0);
  useEffect(() => {
    if (!isLooking.current) return;
    const isFree = document.activeElement === document.body;
    isLooking.current = isFree && !focusRow(scroller.current, active);
  });
}

/** False when the row is not in the page. */
function focusRow(scroller: HTMLDivElement | null, index: number): boolean {
  const row = scroller?.querySelector(`[aria-rowindex="${index + 2}"]`);
  if (index < 0 || !(row instanceof HTMLElement)) return false;
  row.focus({ preventScroll: true });
  return true;
}
