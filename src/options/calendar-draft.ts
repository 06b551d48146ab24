/** When the rep works, as it is being edited; times and days are kept as the fields have them. */
import * as v from "valibot";
import type { Weekday } from "~domain/calendar";
import { type CalendarRules, CalendarRulesSchema } from "~domain/rules";
import { sayProblem } from "~words/problems";
import { clockText, minutesOf } from "./time-of-day";

export interface AbsenceDraft {
  /** Stays with it when another one is removed. */
  key: number;
  from: string;
  until: string;
  name: string;
}

export interface CalendarDraft {
  workdays: readonly Weekday[];
  startsAt: string;
  endsAt: string;
  holidays: CalendarRules["holidays"];
  absences: AbsenceDraft[];
}

export function calendarDraft(rules: CalendarRules): CalendarDraft {
  const { workdays, startsAt, endsAt, holidays, absences } = rules;
  return {
    workdays,
    startsAt: clockText(startsAt),
    endsAt: clockText(endsAt),
    holidays,
    absences: absences.map(({ from, until, name = "" }, key) => ({ key, from, until, name })),
  };
}

export interface CheckedCalendar {
  /** Absent when something is wrong. */
  calendar?: CalendarRules;
  /** By field: `endsAt`, `absences.2.until`… */
  errors: Record<string, string>;
}

export function checkCalendar(draft: CalendarDraft, saved: CalendarRules): CheckedCalendar {
  const { startsAt, endsAt, absences, holidays } = draft;
  const parsed = v.safeParse(CalendarRulesSchema, {
    ...draft,
    holidays: holidays && { ...holidays, days: withPast(holidays.days, saved.holidays?.days) },
    startsAt: minutesOf(startsAt),
    // Midnight at the end of the day.
    endsAt: endsAt === "00:00" ? 24 * 60 : minutesOf(endsAt),
    absences: absences.map(({ from, until, name }) => ({
      from,
      until,
      ...(name.trim() !== "" && { name }),
    })),
  });
  if (parsed.success) return { calendar: parsed.output, errors: {} };
  const errors: Record<string, string> = {};
  for (const { path = [], message } of parsed.issues) {
    const field = fieldOf(path.map(({ key }) => String(key)));
    const isTime = TIMES.includes(field) && path.length > 0;
    errors[field] ??= sayProblem(isTime ? "problemTime" : message);
  }
  return { errors };
}

type Days = NonNullable<CalendarRules["holidays"]>["days"];

/** A wait that began last year was counted with the holidays of last year, and still is. */
function withPast(days: Days, saved: Days = []): Days {
  const firstYear = days[0]?.on.slice(0, 4);
  if (firstYear === undefined) return days;
  return [...saved.filter(({ on }) => on < firstYear), ...days];
}

const TIMES = ["startsAt", "endsAt"];

/** What is wrong between two fields is said at the second. */
function fieldOf(path: readonly string[]): string {
  if (path.length === 0) return "endsAt";
  const isWholeAbsence = path[0] === "absences" && path.length === 2;
  return isWholeAbsence ? `${path.join(".")}.until` : path.join(".");
}
