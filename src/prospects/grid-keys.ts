/** What the keys do in the rows. */
import type { KeyboardEvent } from "react";
import type { ProspectLine } from "~domain/prospect-line";
import { isSingleKey } from "~ui/keys";
import { select, selectUpTo, toggleSelected } from "./table-state";

interface Place {
  found: readonly ProspectLine[];
  /** The row the keyboard is at; -1 when there is none. */
  active: number;
  go: (index: number) => void;
  /** Whether a letter alone does something. */
  hasSingleKeys: boolean;
}

const PAGE = 15;

export function actOnKey(event: KeyboardEvent, place: Place): void {
  if (event.altKey || isInHead(event.target)) return;
  if (!(event.ctrlKey || event.metaKey ? actWithControl(event, place) : act(event, place))) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The buttons above the columns have keys of their own. */
function isInHead(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".grid-head") !== null;
}

function actWithControl({ key }: KeyboardEvent, { found }: Place): boolean {
  if (key !== "a") return false;
  select(found.map(({ id }) => id));
  return true;
}

function act({ key, shiftKey }: KeyboardEvent, place: Place): boolean {
  const { found, active, go, hasSingleKeys } = place;
  // The space bar ticks everywhere in the browser; nobody's dictation does that by accident.
  if (isSingleKey(key) && key !== " " && !hasSingleKeys) return false;
  const line = found[active];
  const next = targetOf(key, Math.max(0, active), found.length);
  if (next !== undefined) {
    const id = found[next]?.id;
    if (shiftKey && id) selectUpTo(id, found);
    go(next);
  } else if (key === "Escape") select([]);
  else if ((key === "x" || key === " ") && line) toggleSelected(line.id);
  else if (key === "Enter" && line) location.hash = line.id;
  else return false;
  return true;
}

function targetOf(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "ArrowDown":
    case "j":
      return Math.min(last, from + 1);
    case "ArrowUp":
    case "k":
      return Math.max(0, from - 1);
    case "PageDown":
      return Math.min(last, from + PAGE);
    case "PageUp":
      return Math.max(0, from - PAGE);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
