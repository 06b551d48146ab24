/** A day to choose, which says where it really falls when it is a day off. */
import { useState } from "react";
import {
  dayOf,
  isDay,
  isDayOff,
  lastWorkdayStartBy,
  type WorkCalendar,
  workdayStartOn,
} from "~domain/calendar";
import { Field } from "~ui/field";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { formatDate } from "~words/dates";
import { say } from "~words/say";

export interface DayOptions {
  label: string;
  /** What is chosen at first, `yyyy-MM-dd`. */
  first: string;
  earliest: "today" | "tomorrow";
  /** Whether it has the focus when its dialog opens, whatever stands before it: Enter submits there. */
  isFirst?: boolean;
  /** What a day off means for it. */
  whenOff: (day: string, calendar: WorkCalendar) => string;
}

export function useDay({ label, first, earliest, isFirst = false, whenOff }: DayOptions) {
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const [day, setDay] = useState(first);
  const [error, setError] = useState<string>();
  const check = (): boolean => {
    const today = dayOf(now, zone);
    const isGood = isDay(day) && (earliest === "today" ? day >= today : day > today);
    const wanted = earliest === "today" ? "personDayFromToday" : "personDayAfterToday";
    setError(isGood ? undefined : say(wanted));
    return isGood;
  };
  const field = (
    <Field
      label={label}
      type="date"
      value={day}
      onChange={setDay}
      error={error}
      hint={isDay(day) ? hintOf(day, calendar, whenOff) : ""}
      required
      data-first={isFirst || undefined}
    />
  );
  return { day, setDay, check, field };
}

/** The weekday as well: the browser's field does not say it, and may write the month first. */
function hintOf(day: string, calendar: WorkCalendar, whenOff: DayOptions["whenOff"]): string {
  if (isDayOff(day, calendar)) return whenOff(day, calendar);
  return formatDate(Date.parse(day), "weekday-day", "UTC");
}

export const backAfterDayOff: DayOptions["whenOff"] = (day, calendar) =>
  say("personDayOffBack", workdayWords(day, calendar));

export const dueAfterDayOff: DayOptions["whenOff"] = (day, calendar) =>
  say("personDayOffDue", workdayWords(day, calendar));

/** A promise is to be kept before the day off, not after it. */
export const keptBeforeDayOff: DayOptions["whenOff"] = (day, calendar) =>
  say("personDayOffKept", shortDay(lastWorkdayStartBy(day, 0, calendar), calendar));

/** Where a day falls that is moved past days off. */
export function workdayWords(day: string, calendar: WorkCalendar): string {
  return shortDay(workdayStartOn(day, calendar), calendar);
}

function shortDay(at: number, { zone }: WorkCalendar): string {
  return formatDate(at, "weekday-day", zone);
}
