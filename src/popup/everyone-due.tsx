import ChevronRight from "lucide-react/icons/chevron-right";
import { type ReactNode, useId, useState } from "react";
import { say, sayNumber } from "~words/say";
import type { People } from "./use-people";

interface EveryoneDueProps {
  /** Beside a card there is little room: the list is a click away. */
  isFolded: boolean;
  count: number;
  children: ReactNode;
}

/** The list. Folded it is not there at all: keys go from row to row and must not go where none is seen. */
export function EveryoneDue({ isFolded, count, children }: EveryoneDueProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const isShown = isOpen || !isFolded;
  return (
    <>
      {isFolded && (
        <h2 className="group-title everyone">
          <button
            type="button"
            className="group-toggle"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden="true" />
            {say("panelEveryone")}
          </button>
          <span className="count">{sayNumber(count)}</span>
        </h2>
      )}
      <div id={listId}>{isShown && children}</div>
    </>
  );
}

/** While a page is being read it stays as it was; before the first answer it makes way for a card. */
export function useFolded(people: People, isPanel: boolean): boolean {
  const [isFolded, setFolded] = useState(people.kind === "looking");
  const hasCard =
    people.kind === "people" && people.people.some(({ prospect }) => prospect !== undefined);
  if (people.kind !== "looking" && isFolded !== hasCard) setFolded(hasCard);
  return isPanel && isFolded;
}
