/**
 * What the rep has decided on how to follow up: the cadences, who gets which, and when the rep
 * works. What the event log means depends on it, so that a change of rules moves due dates.
 */
import * as v from "valibot";
import {
  BUILT_IN_CADENCES,
  BY_HAND,
  type Cadence,
  CadenceSchema,
  DEFAULT_CADENCE_ID,
} from "./cadence";
import { dayAfter, isDay, WEEKDAYS, type WorkCalendar } from "./calendar";
import type { ProspectFacts, Stage } from "./prospect";

const day = v.pipe(v.string(), v.check(isDay, "problemDay"));
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));

/** Days off of the rep's own, both ends included. */
const AbsenceSchema = v.pipe(
  v.strictObject({ from: day, until: day, name: v.optional(text(100)) }),
  v.check(({ from, until }) => from <= until, "problemLastDay"),
  // The check of a day does not keep the checks after it from running.
  v.check(({ from, until }) => !isDay(from) || dayAfter(from, 366) >= until, "problemAbsenceLong"),
);

export const CalendarRulesSchema = v.pipe(
  v.strictObject({
    workdays: v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1, "problemWorkdays")),
    /** Minutes after midnight. */
    startsAt: minuteOfDay,
    endsAt: minuteOfDay,
    /** Which holidays were chosen, and the days they came to when they were. */
    holidays: v.optional(
      v.strictObject({
        /** As the holidays' package calls it, for example `DE` and `BY`. */
        country: text(10),
        region: v.optional(text(20)),
        days: v.pipe(v.array(v.strictObject({ on: day, name: text(100) })), v.maxLength(400)),
      }),
    ),
    absences: v.pipe(v.array(AbsenceSchema), v.maxLength(200)),
  }),
  v.check(({ startsAt, endsAt }) => startsAt < endsAt, "problemWorkEnds"),
);
export type CalendarRules = v.InferOutput<typeof CalendarRulesSchema>;

/** Who gets which cadence when none was chosen for the person: by source first, then by stage. */
const AssignmentsSchema = v.strictObject({
  bySource: v.record(text(200), v.string()),
  byStage: v.strictObject({
    new: v.optional(v.string()),
    "in-conversation": v.optional(v.string()),
    meeting: v.optional(v.string()),
    proposal: v.optional(v.string()),
  } satisfies Record<Stage, unknown>),
});

export const RulesSettingsSchema = v.pipe(
  v.strictObject({
    cadences: v.pipe(v.array(CadenceSchema), v.maxLength(50)),
    assignments: AssignmentsSchema,
    calendar: CalendarRulesSchema,
  }),
  v.check(
    ({ cadences }) => new Set(cadences.map(({ id }) => id)).size === cadences.length,
    "problemCadenceTwice",
  ),
  v.check(
    ({ cadences }) => cadences.some(({ id }) => id === DEFAULT_CADENCE_ID),
    "problemCadenceDefault",
  ),
);
/** As it is stored. */
export type RulesSettings = v.InferOutput<typeof RulesSettingsSchema>;

export const DEFAULT_RULES: RulesSettings = {
  cadences: [...BUILT_IN_CADENCES],
  assignments: {
    bySource: {},
    byStage: { meeting: "proposal", proposal: "proposal" },
  },
  calendar: { workdays: [1, 2, 3, 4, 5], startsAt: 9 * 60, endsAt: 18 * 60, absences: [] },
};

/** As the domain asks it. */
export interface Rules {
  calendar: WorkCalendar;
  cadences: readonly Cadence[];
  assignments: RulesSettings["assignments"];
}

export function rulesOf({ cadences, assignments, calendar }: RulesSettings, zone: string): Rules {
  return { cadences, assignments, calendar: calendarOf(calendar, zone) };
}

export function calendarOf(rules: CalendarRules, zone: string): WorkCalendar {
  const { workdays, startsAt, endsAt, holidays, absences } = rules;
  const daysOff = new Set(holidays?.days.map(({ on }) => on));
  for (const { from, until } of absences)
    for (let on = from; on <= until; on = dayAfter(on, 1)) daysOff.add(on);
  return { zone, workdays, startsAt, endsAt, daysOff };
}

/** The cadence with this id. */
export function findCadence(
  { cadences }: Pick<Rules, "cadences">,
  id: string | undefined,
): Cadence | undefined {
  return cadences.find((cadence) => cadence.id === id);
}

/**
 * The cadence of a prospect: the one chosen for the person, else by source, by stage, or the
 * default; one that has been removed counts as not chosen. Undefined for whoever is followed up by
 * hand only.
 */
export function cadenceOf(
  { cadenceId, source, stage }: Pick<ProspectFacts, "cadenceId" | "source" | "stage">,
  rules: Pick<Rules, "cadences" | "assignments">,
): Cadence | undefined {
  const { bySource, byStage } = rules.assignments;
  const ofSource =
    source !== undefined && Object.hasOwn(bySource, source) ? bySource[source] : undefined;
  for (const id of [cadenceId, ofSource, byStage[stage], DEFAULT_CADENCE_ID]) {
    if (id === BY_HAND) return undefined;
    const cadence = findCadence(rules, id);
    if (cadence !== undefined) return cadence;
  }
  return undefined;
}
