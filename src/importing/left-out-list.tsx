import { type LeftOut, MOST_LEFT_OUT } from "~files/read-list";
import { say, sayCount, sayNumber } from "~words/say";
import { columnName } from "./column-words";

const SHOWN = 5;

/** Cells that were not understood. Whoever they are of comes in without them. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const isAll = leftOut.length < MOST_LEFT_OUT;
  const more = leftOut.length - SHOWN;
  return (
    <>
      <h3 id="import-not-understood">{say("importNotUnderstood")}</h3>
      <p className="import-hint">
        {isAll
          ? sayCount("importNotUnderstoodCells", leftOut.length)
          : say("importNotUnderstoodMany", sayNumber(MOST_LEFT_OUT))}
      </p>
      <ul className="import-not-understood" aria-labelledby="import-not-understood">
        {leftOut.slice(0, SHOWN).map(({ line, column, text }) => (
          <li key={`${line} ${column}`}>
            <b>{say("importLineNumber", sayNumber(line))}</b> {columnName(column)}
            <bdi>{text}</bdi>
          </li>
        ))}
        {isAll && more > 0 && <li className="import-more">{sayCount("importMore", more)}</li>}
      </ul>
    </>
  );
}
