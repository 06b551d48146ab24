/** Whom a view shows, how many there are of each kind, and what choosing one more makes of the view. */
import { assertNever } from "./assert-never";
import { STAGES } from "./prospect";
import { foldText, type ProspectLine } from "./prospect-line";
import { TEMPERATURES, TURNS, type View } from "./prospect-view";
import { temperatureOf } from "./temperature";

/** The lists of a view, each of which lets through whoever has one of its values. */
export const FACETS = ["stages", "sources", "turns", "temperatures", "tags"] as const;
export type Facet = (typeof FACETS)[number];

/** Whether the view lets everybody through. */
export function isOpen(view: View): boolean {
  return view.search.trim() === "" && FACETS.every((facet) => view[facet].length === 0);
}

/** Whom the view shows. `now` decides who is due by now. */
export function matcherOf(view: View, now: number): (line: ProspectLine) => boolean {
  const words = foldText(view.search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const chosen = FACETS.filter((facet) => view[facet].length > 0);
  const wanted = chosen.map((facet) => ({ facet, values: new Set<string>(view[facet]) }));
  return (line) => {
    for (const word of words) if (!line.text.includes(word)) return false;
    for (const { facet, values } of wanted)
      if (!valuesOf(line, facet, now).some((value) => values.has(value))) return false;
    return true;
  };
}

/** How many would be shown with each value of a facet, with the other facets as they are. */
export function countValues(
  lines: readonly ProspectLine[],
  view: View,
  facet: Facet,
  now: number,
): Map<string, number> {
  const matches = matcherOf({ ...view, [facet]: [] }, now);
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!matches(line)) continue;
    for (const value of valuesOf(line, facet, now)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesOf(line: ProspectLine, facet: Facet, now: number): readonly string[] {
  switch (facet) {
    case "stages":
      return [line.stage];
    case "sources":
      return [line.source ?? ""];
    case "turns":
      return [line.turn];
    case "temperatures": {
      const temperature = temperatureOf(line, now);
      return temperature === undefined ? NONE : [temperature];
    }
    case "tags":
      return line.tags ?? NONE;
    default:
      return assertNever(facet);
  }
}

const NONE: readonly string[] = [];

/** The view with one value more, or less when it was chosen. */
export function withToggled(view: View, facet: Facet, value: string): View {
  switch (facet) {
    case "stages":
      return { ...view, stages: toggleKnown(STAGES, view.stages, value) };
    case "turns":
      return { ...view, turns: toggleKnown(TURNS, view.turns, value) };
    case "temperatures":
      return { ...view, temperatures: toggleKnown(TEMPERATURES, view.temperatures, value) };
    case "sources":
      return { ...view, sources: toggle(view.sources, value) };
    case "tags":
      return { ...view, tags: toggle(view.tags, value) };
    default:
      return assertNever(facet);
  }
}

function toggleKnown<T extends string>(all: readonly T[], chosen: readonly T[], value: string) {
  return all.filter((one) => chosen.includes(one) !== (one === value));
}

function toggle(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}

/** Whether two views show the same people in the same order. */
export function isSameView(a: View, b: View): boolean {
  const isSameFacet = (facet: Facet) =>
    a[facet].length === b[facet].length &&
    a[facet].every((value: string) => new Set<string>(b[facet]).has(value));
  return (
    foldText(a.search.trim()) === foldText(b.search.trim()) &&
    a.sortBy === b.sortBy &&
    a.isDescending === b.isDescending &&
    FACETS.every(isSameFacet)
  );
}
