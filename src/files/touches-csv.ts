/**
 * Every touch and every reply as a line of a CSV file, person by person, in the order they happened.
 * What was taken back is left out.
 */
import { inOrder, type LoggedEvent, type Reply, type Touch } from "~domain/event";
import type { Prospect } from "~domain/prospect";
import { csvHead, csvRows, csvTime } from "./csv-rows";

export interface PersonLog {
  row: Prospect;
  log: readonly LoggedEvent[];
}

interface Line {
  person: Prospect;
  event: Touch | Reply;
  /** Which touch of theirs it is; none for a reply, nor for a touch to a group. */
  number: number | undefined;
}

const COLUMNS: [header: string, of: (line: Line) => string | number | undefined][] = [
  ["Time", ({ event }) => csvTime(event.at)],
  ["Direction", ({ event }) => (event.kind === "touch" ? "out" : "in")],
  ["Name", ({ person }) => person.name],
  ["Company", ({ person }) => person.company],
  ["Email", ({ person }) => person.email],
  ["Channel", ({ event }) => event.channel],
  ["Form", ({ event }) => (event.kind === "touch" ? event.form : undefined)],
  ["Subject", ({ event }) => (event.kind === "touch" ? event.subject : undefined)],
  ["Link", ({ event }) => event.link],
  ["Seen by", ({ event }) => (event.kind === "touch" ? event.seenBy : undefined)],
  ["Source", ({ event }) => event.source],
  ["To a group", ({ event }) => (event.kind === "touch" && event.isGroup ? "yes" : "")],
  ["Touch number", ({ number }) => number],
];

export const TOUCH_HEADERS = COLUMNS.map(([header]) => header);

/** Part by part, the first with the headers. */
export async function* touchesCsv(
  batches: AsyncIterable<readonly PersonLog[]>,
): AsyncGenerator<string> {
  yield csvHead(TOUCH_HEADERS);
  for await (const batch of batches)
    yield csvRows(
      batch.flatMap(linesOf).map((line) => COLUMNS.map(([, of]) => String(of(line) ?? ""))),
    );
}

function linesOf({ row, log }: PersonLog): Line[] {
  let count = 0;
  return inOrder(log).flatMap((event): Line[] => {
    if (event.kind !== "touch" && event.kind !== "reply") return [];
    const counts = event.kind === "touch" && !event.isGroup;
    if (counts) count += 1;
    return [{ person: row, event, number: counts ? count : undefined }];
  });
}
