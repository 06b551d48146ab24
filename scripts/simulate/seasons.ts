/**
 * What the year brings, by the day since the first of September on which the run begins: journeys that
 * have the clocks changed in both places, holidays, illness, and everything that goes wrong with a
 * computer. The second year is like the first.
 */
export type Happening =
  | { kind: "travel"; to: string }
  | { kind: "clock"; ahead: number }
  | { kind: "may-notify"; is: boolean }
  | { kind: "edit-cadence" }
  | { kind: "add-holidays" }
  | { kind: "work-earlier" };

const DAY = 24 * 60 * 60_000;
const YEAR = 365;

const HAPPENINGS: Record<number, Happening> = {
  20: { kind: "edit-cadence" },
  35: { kind: "add-holidays" },
  // 16 October 2026.
  45: { kind: "clock", ahead: 40 * DAY },
  // From 28 October on, over the night of 1 November in which New York's clocks change.
  57: { kind: "travel", to: "America/New_York" },
  71: { kind: "travel", to: "Asia/Tokyo" },
  80: { kind: "travel", to: "Europe/Berlin" },
  94: { kind: "clock", ahead: -3 * DAY },
  130: { kind: "may-notify", is: false },
  160: { kind: "may-notify", is: true },
  165: { kind: "edit-cadence" },
  // From 8 March on, over 14 March; home before 28 March, when Berlin's clocks change.
  188: { kind: "travel", to: "America/New_York" },
  199: { kind: "travel", to: "Asia/Tokyo" },
  206: { kind: "travel", to: "Europe/Berlin" },
  260: { kind: "work-earlier" },
};

export function happeningOn(index: number): Happening | undefined {
  return HAPPENINGS[index % YEAR];
}

export type Absence = {
  from: number;
  until: number;
  laptop: "asleep" | "left-on";
  isInRules: boolean;
};

const ABSENCES: Absence[] = [
  { from: 100, until: 116, laptop: "asleep", isInRules: false },
  { from: 225, until: 244, laptop: "left-on", isInRules: true },
  { from: 285, until: 295, laptop: "asleep", isInRules: false },
  { from: 320, until: 341, laptop: "left-on", isInRules: false },
];

export function absenceOn(index: number): Absence | undefined {
  const day = index % YEAR;
  return ABSENCES.find(({ from, until }) => from <= day && day <= until);
}

/** The absences that a rep writes into the calendar, in days since the beginning. */
export function absencesInRules(year: number): { from: number; until: number }[] {
  return ABSENCES.filter(({ isInRules }) => isInRules).map(({ from, until }) => ({
    from: from + year * YEAR,
    until: until + year * YEAR,
  }));
}
