// biome-ignore-all lint/a11y/useSemanticElements: of a table only some rows are in the page, and their places are told.
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { Column } from "~domain/prospect-view";
import { type MessageKey, say } from "~words/say";
import { sortBy, useTable } from "./table-state";

/** In the order in which they stand. Tags are the one column that has no order. */
const HEADS: readonly { column: Column; name: MessageKey }[] = [
  { column: "name", name: "tableColumnName" },
  { column: "company", name: "tableColumnCompany" },
  { column: "stage", name: "tableColumnStage" },
  { column: "turn", name: "tableColumnTurn" },
  { column: "dueAt", name: "tableColumnDue" },
  { column: "lastTouchAt", name: "tableColumnLastTouch" },
  { column: "touchCount", name: "tableColumnTouches" },
  { column: "source", name: "tableColumnSource" },
];

interface GridHeadProps {
  isAll: boolean;
  isSome: boolean;
  onAll: () => void;
}

export function GridHead({ isAll, isSome, onAll }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} tabIndex={-1} className="grid-line grid-head">
      <div role="columnheader" data-column="select" tabIndex={-1}>
        <input
          type="checkbox"
          aria-label={say("tableSelectAll")}
          title={say("tableSelectAll")}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = isSome;
          }}
          onChange={onAll}
        />
      </div>
      {HEADS.map(({ column, name }) => (
        <Head key={column} column={column} name={say(name)} />
      ))}
      <div role="columnheader" data-column="tags" tabIndex={-1}>
        {say("tableColumnTags")}
      </div>
    </div>
  );
}

function Head({ column, name }: { column: Column; name: string }) {
  const view = useTable((state) => state.view);
  const isSorted = view.sortBy === column;
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  const order = view.isDescending ? "descending" : "ascending";
  return (
    <div
      role="columnheader"
      data-column={column}
      tabIndex={-1}
      aria-sort={isSorted ? order : undefined}
    >
      <button type="button" className="grid-sort" onClick={() => sortBy(column)}>
        {name}
        {isSorted && <Arrow size={12} aria-hidden="true" />}
      </button>
    </div>
  );
}
