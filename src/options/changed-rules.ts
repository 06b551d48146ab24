/** The rules with one thing changed; what was given stays as it is. */
import { BUILT_IN_CADENCES, type Cadence } from "~domain/cadence";
import { STAGES } from "~domain/prospect";
import type { RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";

/** A cadence in place of the one with its id, or after the others. */
export function withCadence(settings: RulesSettings, cadence: Cadence): RulesSettings {
  const { cadences } = settings;
  const isKnown = cadences.some(({ id }) => id === cadence.id);
  return {
    ...settings,
    cadences: isKnown
      ? cadences.map((one) => (one.id === cadence.id ? cadence : one))
      : [...cadences, cadence],
  };
}

/** Without a cadence, and nobody gets it any more by source or stage. */
export function withoutCadence(settings: RulesSettings, id: string): RulesSettings {
  const { bySource, byStage } = settings.assignments;
  return {
    ...settings,
    cadences: settings.cadences.filter((cadence) => cadence.id !== id),
    assignments: {
      bySource: Object.fromEntries(Object.entries(bySource).filter(([, one]) => one !== id)),
      byStage: Object.fromEntries(
        STAGES.flatMap((stage) => {
          const one = byStage[stage];
          return one === undefined || one === id ? [] : [[stage, one]];
        }),
      ),
    },
  };
}

/** A new cadence like this one. */
export function copyOf(cadence: Cadence): Cadence {
  const name = say("settingsCadenceCopy", cadenceName(cadence).slice(0, 50));
  return { ...cadence, id: `cadence-${crypto.randomUUID()}`, name };
}

/** How a built-in cadence was, if it is one and is not so any more. */
export function changedBuiltIn(cadence: Cadence): Cadence | undefined {
  const builtIn = BUILT_IN_CADENCES.find(({ id }) => id === cadence.id);
  return builtIn && contentOf(builtIn) !== contentOf(cadence) ? builtIn : undefined;
}

/** Whatever the order in which its parts were written down. */
function contentOf(cadence: Cadence): string {
  return JSON.stringify(cadence, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
