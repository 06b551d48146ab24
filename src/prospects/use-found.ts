import { useMemo } from "react";
import { isOpen, matcherOf } from "~domain/prospect-filter";
import type { ProspectLine } from "~domain/prospect-line";
import { useLines } from "./lines";
import { useTable } from "./table-state";

/** Whom the view shows, in its order. */
export function useFound(now: number): readonly ProspectLine[] {
  const sorted = useLines((state) => state.sorted);
  const view = useTable((state) => state.view);
  // Time decides on nothing but who is due; without that question nobody is looked through again.
  const at = view.temperatures.length > 0 ? now : 0;
  return useMemo(
    () => (isOpen(view) ? sorted : sorted.filter(matcherOf(view, at))),
    [sorted, view, at],
  );
}
