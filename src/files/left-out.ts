/** Nobody is refused for a date or a stage that is not understood. They come in without it, and the rep is told. */
import type { ListedPerson } from "~domain/listed-person";
import { type Column, type LeftOut, MOST_LEFT_OUT } from "./list-table";
import { isGiven } from "./listed-draft";
import { cutForShow } from "./text-lines";

const FACTS = [
  ["stage", "stage"],
  ["cadence", "cadenceId"],
  ["zone", "theirZone"],
  ["interested-at", "interestedAt"],
  ["created-at", "createdAt"],
] as const;

export function noteLeftOut(
  leftOut: LeftOut[],
  person: ListedPerson,
  cellOf: (column: Column) => string,
): void {
  for (const [column, fact] of FACTS) {
    if (person[fact] !== undefined || leftOut.length === MOST_LEFT_OUT) continue;
    const text = cellOf(column);
    if (isGiven(text)) leftOut.push({ line: person.line, column, text: cutForShow(text) });
  }
}
