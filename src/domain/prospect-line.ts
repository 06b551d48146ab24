/**
 * A prospect as a line of the table: only what the table shows, filters and sorts by, because a
 * hundred thousand of them are in memory at once.
 */
import { emailsOf, type Prospect } from "./prospect";

export type ProspectLine = Pick<
  Prospect,
  | "id"
  | "name"
  | "company"
  | "email"
  | "stage"
  | "source"
  | "tags"
  | "turn"
  | "outcome"
  | "touchCount"
  | "lastTouchAt"
  | "interestedAt"
  | "dueAt"
  | "coldAt"
  | "lane"
  | "promises"
  | "duePromise"
  | "notSameAs"
  | "maybeSameAs"
> & {
  /** Name, company and addresses as `foldText` makes them, to be searched. */
  text: string;
};

/** Most have none: one list for all of them. */
const NO_PROMISES: Prospect["promises"] = [];

export function lineOf(row: Prospect): ProspectLine {
  const { company, email, source, tags, lastTouchAt, interestedAt, dueAt, coldAt, lane } = row;
  const { duePromise, notSameAs, maybeSameAs } = row;
  return {
    id: row.id,
    name: row.name,
    stage: row.stage,
    turn: row.turn,
    outcome: row.outcome,
    touchCount: row.touchCount,
    promises: row.promises.length === 0 ? NO_PROMISES : row.promises,
    text: foldText(`${row.name}\n${company ?? ""}\n${emailsOf(row).join("\n")}`),
    ...(company !== undefined && { company }),
    ...(email !== undefined && { email }),
    ...(source !== undefined && { source }),
    ...(tags !== undefined && tags.length > 0 && { tags }),
    ...(lastTouchAt !== undefined && { lastTouchAt }),
    ...(interestedAt !== undefined && { interestedAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(coldAt !== undefined && { coldAt }),
    ...(lane !== undefined && { lane }),
    ...(duePromise !== undefined && { duePromise }),
    ...(notSameAs !== undefined && { notSameAs }),
    ...(maybeSameAs !== undefined && { maybeSameAs }),
  };
}

/** In lower case and without accents, so that "muller" finds "Müller". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Taking letters apart is slow, and most names have nothing to take off.
  return IS_PLAIN.test(lower) ? lower : lower.normalize("NFD").replace(MARKS, "");
}

const IS_PLAIN = /^[\n\x20-\x7e]*$/;
const MARKS = /\p{Mark}/gu;
