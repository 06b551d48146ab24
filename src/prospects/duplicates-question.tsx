/** Two rows, and what the rep can say of them. */
import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { say } from "~words/say";
import { PersonPair } from "./person-pair";

interface DuplicatesQuestionProps {
  /** Undefined while they are read: the buttons stay, and with them the focus. */
  rows: readonly [Prospect, Prospect] | undefined;
  onMerge: (keep: Prospect, other: Prospect) => void;
  onKeepApart: () => void;
  onLater: () => void;
}

export function DuplicatesQuestion({
  rows,
  onMerge,
  onKeepApart,
  onLater,
}: DuplicatesQuestionProps) {
  const [keptId, setKeptId] = useState<ProspectId>();
  const [keep, other] = rows ? ordered(rows, keptId) : [];
  return (
    <>
      <div className="duplicates-pair">
        {keep && other && (
          <>
            <PersonPair
              keep={keep}
              other={other}
              corner={<Swap onClick={() => setKeptId(other.id)} />}
            />
            <p className="dialog-about">{say("pageMergeWhat", keep.name)}</p>
          </>
        )}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" data-kind="quiet" {...once(onLater)}>
          {say("dupLater")}
        </button>
        <button type="button" className="button" {...once(onKeepApart)}>
          {say("dupTwoPeople")}
        </button>
        <button
          type="button"
          className="button"
          data-kind="primary"
          data-first
          {...once(() => keep && other && onMerge(keep, other))}
        >
          {say("dupMerge")}
        </button>
      </div>
    </>
  );
}

function Swap({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say("dupSwap")}
      title={say("dupSwap")}
      onClick={onClick}
    >
      <ArrowLeftRight size={15} aria-hidden="true" />
    </button>
  );
}

/**
 * First the one who stays: whom the rep has chosen, else whoever has more of a past, and of two with the
 * same the one who was there first.
 */
function ordered(
  [one, other]: readonly [Prospect, Prospect],
  keptId: ProspectId | undefined,
): readonly [Prospect, Prospect] {
  if (one.id === keptId) return [one, other];
  if (other.id === keptId) return [other, one];
  const more = one.touchCount - other.touchCount || other.createdAt - one.createdAt;
  return more < 0 ? [other, one] : [one, other];
}

/**
 * The next question stands where this one stood: the second press of a double click is not for it, nor
 * is a key that is held down.
 */
function once(act: () => void) {
  return {
    onClick: ({ detail }: MouseEvent) => {
      if (detail < 2) act();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && event.key === "Enter") event.preventDefault();
    },
  };
}
