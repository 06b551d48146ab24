import { dayAfter, dayOf, isDayOff, type WorkCalendar, workdayStartAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { formatDate } from "~words/dates";
import { say } from "~words/say";

export interface QuickDay {
  text: string;
  /** Calendar day, `yyyy-MM-dd`. */
  day: string;
}

interface QuickDaysProps {
  legend: string;
  days: readonly QuickDay[];
  chosen: string;
  onChoose: (day: string) => void;
}

/** Days in one click, beside the field for any day. */
export function QuickDays({ legend, days, chosen, onChoose }: QuickDaysProps) {
  return (
    <fieldset className="quick-dates">
      <legend className="label">{legend}</legend>
      {days.map(({ text, day }) => (
        <button
          key={text}
          type="button"
          className="button"
          aria-pressed={chosen === day}
          onClick={() => onChoose(day)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

/** Soon: for a promise or the next step. Days off are left out; they are not what is meant. */
export function soonDays({ now, zone }: Moment, calendar: WorkCalendar): QuickDay[] {
  const today = dayOf(now, zone);
  const friday = nextFriday(today);
  const exact = [
    { text: say("personToday"), day: today },
    { text: say("personTomorrow"), day: dayAfter(today, 1) },
    { text: formatDate(Date.parse(friday), "weekday", "UTC"), day: friday },
  ].filter(({ day }) => !isDayOff(day, calendar));
  const inAWeek = dayOf(workdayStartAt(now, 7, calendar), zone);
  const all = [...exact, { text: say("personInAWeek"), day: inAWeek }];
  // Tomorrow may be Friday, and a week from Friday is one.
  return all.filter(({ day }, index) => all.findIndex((one) => one.day === day) === index);
}

const FRIDAY = 5;

function nextFriday(today: string): string {
  const weekday = new Date(Date.parse(today)).getUTCDay();
  return dayAfter(today, ((FRIDAY - weekday + 6) % 7) + 1);
}
