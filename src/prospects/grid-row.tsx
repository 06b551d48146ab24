// biome-ignore-all lint/a11y/useSemanticElements: of a table only some rows are in the page, and their places are told.
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, not its cells.
import { type MouseEvent, memo } from "react";
import type { Today } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { ProspectLine } from "~domain/prospect-line";
import { type MessageKey, say, sayNumber } from "~words/say";
import { stageName, turnName } from "~words/terms";
import { DueCell } from "./due-cell";
import { lastTouchWords } from "./last-touch";
import { toggleSelected, useTable } from "./table-state";

interface GridRowProps {
  line: ProspectLine;
  index: number;
  /** Pixels below the head. */
  top: number;
  isSelected: boolean;
  /** The one row that Tab leads to. */
  isTabStop: boolean;
  today: Today;
  moment: Moment;
  onUpTo: (id: ProspectLine["id"]) => void;
}

/** Drawn again only when something of its own has changed: scrolling draws many. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, index, top, isSelected, isTabStop, today, moment, onUpTo } = props;
  const { id, name, company, source } = line;
  const lastTouch = lastTouchWords(line.lastTouchAt, moment);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the grid.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className="grid-line grid-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => pick(event, id, onUpTo)}
      onDoubleClick={() => openPerson(id)}
      onFocus={() => useTable.setState({ activeId: id })}
    >
      <div role="gridcell" data-column="select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say("tableSelectOne", name)}
          checked={isSelected}
          onChange={noChange}
        />
      </div>
      <div role="gridcell" data-column="name">
        <a href={`#${id}`} tabIndex={-1} className="grid-name" dir="auto" title={name}>
          {name}
        </a>
        <span className="grid-below" dir="auto">
          {company}
        </span>
      </div>
      <Cell column="company" text={company} />
      <div role="gridcell" data-column="stage">
        <span className="grid-stage" data-stage={line.stage}>
          {stageName(line.stage)}
        </span>
      </div>
      <div role="gridcell" data-column="turn" data-turn={line.turn} title={turnName(line.turn)}>
        {whoseTurn(line)}
      </div>
      <div role="gridcell" data-column="dueAt">
        <DueCell line={line} today={today} moment={moment} />
      </div>
      <div role="gridcell" data-column="lastTouchAt" title={lastTouch}>
        {lastTouch}
      </div>
      <div role="gridcell" data-column="touchCount">
        {sayNumber(line.touchCount)}
      </div>
      <Cell column="source" text={source} />
      <div role="gridcell" data-column="tags" title={line.tags?.join(", ")}>
        {line.tags?.map((tag) => (
          <span key={tag} className="grid-tag" dir="auto">
            {tag}
          </span>
        ))}
      </div>
    </div>
  );
});

function Cell({ column, text }: { column: string; text: string | undefined }) {
  return (
    <div role="gridcell" data-column={column} title={text}>
      <span dir="auto">{text}</span>
    </div>
  );
}

/** A tick is the row's doing, which knows of Shift and of Control. */
const noChange = () => undefined;

function pick(event: MouseEvent, id: ProspectLine["id"], onUpTo: GridRowProps["onUpTo"]): void {
  if (!(event.target instanceof Element) || event.target.closest("a")) return;
  const isTick = event.target.closest("[data-column=select]") !== null;
  if (event.shiftKey) onUpTo(id);
  else if (isTick || event.ctrlKey || event.metaKey) toggleSelected(id);
}

function openPerson(id: ProspectLine["id"]): void {
  location.hash = id;
}

/** Below the name of the column; where there is room, all of it is said. */
const BRIEFLY: Partial<Record<ProspectLine["turn"], MessageKey>> = {
  "never-contacted": "tableTurnNobody",
  theirs: "tableTurnTheirs",
};

const ENDS: Partial<Record<ProspectLine["outcome"], MessageKey>> = {
  won: "tableWon",
  lost: "tableLost",
};

function whoseTurn({ turn, outcome }: ProspectLine): string {
  const brief = turn === "closed" ? ENDS[outcome] : BRIEFLY[turn];
  return brief === undefined ? turnName(turn) : say(brief);
}
