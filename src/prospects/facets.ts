/** What the table can be filtered by, in words. */

import { STAGES } from "~domain/prospect";
import { countValues, type Facet } from "~domain/prospect-filter";
import type { ProspectLine } from "~domain/prospect-line";
import { TEMPERATURES, TURNS, type View } from "~domain/prospect-view";
import type { FilterOption } from "~ui/filter-menu";
import { locale, type MessageKey, say, sayNumber } from "~words/say";
import { stageName, temperatureName, turnName } from "~words/terms";

export const FACET_NAMES: Record<Facet, MessageKey> = {
  stages: "tableColumnStage",
  sources: "tableColumnSource",
  turns: "tableColumnTurn",
  temperatures: "tableTemperature",
  tags: "tableColumnTags",
};

/** Of what has few values all are there, also those that nobody has. */
const KNOWN: Partial<Record<Facet, readonly { value: string; text: () => string }[]>> = {
  stages: STAGES.map((value) => ({ value, text: () => stageName(value) })),
  turns: TURNS.map((value) => ({ value, text: () => turnName(value) })),
  temperatures: TEMPERATURES.map((value) => ({ value, text: () => temperatureName(value) })),
};

export function valueName(facet: Facet, value: string): string {
  const known = KNOWN[facet]?.find((one) => one.value === value);
  if (known) return known.text();
  return value === "" ? say("tableNoSource") : value;
}

/** What can be ticked, with how many there would be of each. What is ticked is there, whoever has it. */
export function optionsOf(
  lines: readonly ProspectLine[],
  view: View,
  facet: Facet,
  now: number,
): FilterOption[] {
  const counts = countValues(lines, view, facet, now);
  const values =
    KNOWN[facet]?.map(({ value }) => value) ?? inOrder([...counts.keys()], view[facet]);
  return values.map((value) => ({
    value,
    text: valueName(facet, value),
    count: sayNumber(counts.get(value) ?? 0),
  }));
}

/** Those without a source first, then by their letters. */
function inOrder(found: readonly string[], chosen: readonly string[]): string[] {
  const { compare } = new Intl.Collator(locale());
  return [...new Set([...found, ...chosen])].sort(compare);
}
