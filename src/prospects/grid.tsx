// biome-ignore-all lint/a11y/useSemanticElements: see the rows; they are no elements of a table.
/**
 * The rows. Only those in sight are in the page, and the one the keyboard is at, so that the focus is
 * never lost by scrolling.
 */
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from "react";
import { todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { ProspectLine } from "~domain/prospect-line";
import { say } from "~words/say";
import { GridHead } from "./grid-head";
import { actOnKey } from "./grid-keys";
import { GridRow } from "./grid-row";
import { select, selectUpTo, useTable } from "./table-state";
import { HEAD, ROW, useBackAt, useGo, useRows } from "./use-rows";

export interface GridHandle {
  /** To the row the keyboard is at, else to the first. */
  focus: () => void;
}

interface GridProps {
  ref: Ref<GridHandle>;
  found: readonly ProspectLine[];
  moment: Moment;
  hasSingleKeys: boolean;
}

export function Grid({ ref, found, moment, hasSingleKeys }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useTable((state) => state.selected);
  const activeId = useTable((state) => state.activeId);
  const active = useMemo(() => found.findIndex(({ id }) => id === activeId), [found, activeId]);
  const rows = useRows(scroller, found.length, active);
  const go = useGo(scroller, found, rows.scrollToIndex);
  useBackAt(scroller, active);
  useImperativeHandle(ref, () => ({ focus: () => go(Math.max(0, active)) }));
  const latest = useRef(found);
  latest.current = found;
  const onUpTo = useCallback((id: ProspectLine["id"]) => selectUpTo(id, latest.current), []);
  const today = useMemo(() => todayOf(moment), [moment]);
  const isAll = selected.size >= found.length && found.every(({ id }) => selected.has(id));
  return (
    <div
      ref={scroller}
      className="grid-scroller"
      onScroll={(event) => useTable.setState({ offset: event.currentTarget.scrollTop })}
    >
      <div
        role="grid"
        aria-label={say("tableTitle")}
        aria-rowcount={found.length + 1}
        aria-multiselectable="true"
        tabIndex={-1}
        onKeyDown={(event) => actOnKey(event, { found, active, go, hasSingleKeys })}
      >
        <GridHead
          isAll={isAll}
          isSome={selected.size > 0 && !isAll}
          onAll={() => select(isAll ? [] : found.map(({ id }) => id))}
        />
        <div role="rowgroup" className="grid-rows" style={{ height: found.length * ROW }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = found[index];
            return (
              line && (
                <GridRow
                  key={line.id}
                  line={line}
                  index={index}
                  top={start - HEAD}
                  isSelected={selected.has(line.id)}
                  isTabStop={index === Math.max(0, active)}
                  today={today}
                  moment={moment}
                  onUpTo={onUpTo}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
