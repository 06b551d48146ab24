/** Keys that work wherever nothing is being typed: `/` searches, and the arrows lead into the rows. */
import { type RefObject, useEffect } from "react";
import { isSingleKey } from "~ui/keys";
import type { GridHandle } from "./grid";

const INTO_ROWS = ["ArrowDown", "ArrowUp", "j", "k"];

export function usePageKeys(
  search: RefObject<HTMLInputElement | null>,
  grid: RefObject<GridHandle | null>,
  hasSingleKeys: boolean,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target) || (isSingleKey(event.key) && !hasSingleKeys)) return;
      if (event.key === "/") search.current?.focus();
      else if (event.target === document.body && INTO_ROWS.includes(event.key))
        grid.current?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [search, grid, hasSingleKeys]);
}

/** A field, a menu or a dialog has keys of its own. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return target instanceof Element && target.closest(TYPED) !== null;
}

const TYPED = "input:not([type=checkbox]), select, textarea, [role=menu]";
