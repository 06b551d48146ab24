/**
 * The order of the table. It is total: whoever is equal by the column comes by due date, then by id,
 * so that nobody changes places without a reason. Who has no value comes last, up or down.
 */
import { STAGES } from "./prospect";
import type { ProspectLine } from "./prospect-line";
import { type Column, TURNS, type View } from "./prospect-view";

export type Order = Pick<View, "sortBy" | "isDescending">;

const TEXTS = {
  name: (line: ProspectLine) => line.name,
  company: (line: ProspectLine) => line.company || undefined,
  source: (line: ProspectLine) => line.source || undefined,
};
const NUMBERS = {
  stage: (line: ProspectLine) => STAGES.indexOf(line.stage),
  turn: (line: ProspectLine) => TURNS.indexOf(line.turn),
  lastTouchAt: (line: ProspectLine) => line.lastTouchAt,
  dueAt: (line: ProspectLine) => line.dueAt,
  touchCount: (line: ProspectLine) => line.touchCount,
};
const isText = (column: Column): column is keyof typeof TEXTS => Object.hasOwn(TEXTS, column);

type KeyOf = (line: ProspectLine) => number | undefined;

/** A new list, sorted. Each text is compared once and then stands for its place among the others. */
export function sortLines(
  lines: readonly ProspectLine[],
  order: Order,
  collator: Intl.Collator,
): ProspectLine[] {
  const { sortBy, isDescending } = order;
  const keyOf: KeyOf = isText(sortBy) ? ranksOf(lines, TEXTS[sortBy], collator) : NUMBERS[sortBy];
  const keyed = lines.map((line) => ({ line, key: keyOf(line) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, isDescending) || compareTied(a.line, b.line));
  return keyed.map(({ line }) => line);
}

function ranksOf(
  lines: readonly ProspectLine[],
  textOf: (line: ProspectLine) => string | undefined,
  collator: Intl.Collator,
): KeyOf {
  const texts = new Set<string>();
  for (const line of lines) {
    const text = textOf(line);
    if (text !== undefined) texts.add(text);
  }
  const ranks = new Map<string, number>();
  let before: string | undefined;
  let rank = 0;
  for (const text of [...texts].sort(collator.compare)) {
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return (line) => {
    const text = textOf(line);
    return text === undefined ? undefined : ranks.get(text);
  };
}

/** Two sorted lists as one, in a single pass: what has changed goes to its place among the rest. */
export function mergeLines(
  one: readonly ProspectLine[],
  other: readonly ProspectLine[],
  order: Order,
  collator: Intl.Collator,
): ProspectLine[] {
  const compare = comparerOf(order, collator);
  const merged: ProspectLine[] = [];
  let index = 0;
  for (const line of other) {
    for (let next = one[index]; next && compare(next, line) <= 0; next = one[index]) {
      merged.push(next);
      index += 1;
    }
    merged.push(line);
  }
  for (; index < one.length; index += 1) {
    const rest = one[index];
    if (rest) merged.push(rest);
  }
  return merged;
}

function comparerOf({ sortBy, isDescending }: Order, collator: Intl.Collator) {
  if (!isText(sortBy)) {
    const keyOf: KeyOf = NUMBERS[sortBy];
    return (a: ProspectLine, b: ProspectLine) =>
      compareKeys(keyOf(a), keyOf(b), isDescending) || compareTied(a, b);
  }
  const textOf = TEXTS[sortBy];
  return (a: ProspectLine, b: ProspectLine) => {
    const [first, second] = [textOf(a), textOf(b)];
    if (first === undefined || second === undefined)
      return compareKeys(isThere(first), isThere(second), false) || compareTied(a, b);
    return compareKeys(collator.compare(first, second), 0, isDescending) || compareTied(a, b);
  };
}

const isThere = (text: string | undefined) => (text === undefined ? undefined : 1);

function compareKeys(a: number | undefined, b: number | undefined, isDescending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return isDescending ? b - a : a - b;
}

function compareTied(a: ProspectLine, b: ProspectLine): number {
  const byDue = compareKeys(a.dueAt, b.dueAt, false);
  if (byDue !== 0) return byDue;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
