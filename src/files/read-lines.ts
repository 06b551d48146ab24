/**
 * Lines with names and addresses, one person each, or several as they are copied from a mail's recipients. A line
 * of several is taken apart only where it is sure whose name stands before which address; else it is a rejection.
 */
import type { ListedPerson, RejectionKind } from "~domain/listed-person";
import { readLine } from "~domain/pasted-line";
import { makeBreather } from "./breather";
import { columnCalled } from "./column-words";
import { makeGatherer } from "./gather-people";
import type { ListedPeople } from "./list-table";
import { peopleIn } from "./split-recipients";
import { textLines } from "./text-lines";

export async function readLines(text: string): Promise<ListedPeople | "too-large"> {
  const breather = makeBreather();
  const gatherer = makeGatherer();
  let isFirst = true;
  /** Several on one line are counted on, so that each has a number of their own. */
  let last = 0;
  for (const { line, text: written } of textLines(text)) {
    if (written.trim() === "") continue;
    const isHeading = isFirst && columnCalled(written) !== undefined;
    isFirst = false;
    if (isHeading) continue;
    for (const piece of await peopleIn(written, breather)) {
      if (gatherer.isFull()) return "too-large";
      last = Math.max(line, last + 1);
      const read = piece.isSure ? listed(piece.text, last) : "several";
      gatherer.add(read, last, () => piece.text);
      if (breather.isDue()) await breather.rest();
    }
  }
  return gatherer.found;
}

function listed(piece: string, line: number): ListedPerson | RejectionKind {
  const read = readLine(piece);
  if (typeof read !== "string") return { line, ...read };
  // "Repeated" is never said of one line alone.
  return read === "repeated" ? "unreadable" : read;
}
