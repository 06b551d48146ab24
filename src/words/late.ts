import { assertNever } from "~domain/assert-never";
import { dayOf, daysBetween } from "~domain/calendar";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { formatDate } from "./dates";
import { duration } from "./duration";
import { say, sayCount } from "./say";
import { longDayLabel } from "./when";

export interface LateLabel {
  /** Short, for the row: "6 d late". */
  text: string;
  /** The whole date, for the tooltip. */
  title: string;
}

/** How late, or when; undefined for someone with nothing scheduled. */
export function lateLabel(
  dueAt: number | undefined,
  group: DueGroup,
  moment: Moment,
): LateLabel | undefined {
  if (dueAt === undefined) return undefined;
  const { now, zone } = moment;
  const title = dueTitle(dueAt, zone);
  switch (group) {
    case "your-turn":
    case "overdue":
    case "today":
    case "never-contacted":
    case "unscheduled":
      return { text: dueAt > now ? soon(dueAt, moment) : late(dueAt, moment), title };
    case "upcoming":
      return {
        text: formatDate(dueAt, "weekday-day", zone),
        title,
      };
    default:
      return assertNever(group);
  }
}

/** How long a lead has been waiting for a first answer; undefined for whoever shows no interest. */
export function waitingLabel(
  { interestedAt, dueAt }: Pick<Prospect, "interestedAt" | "dueAt">,
  { now, zone }: Moment,
): LateLabel | undefined {
  if (interestedAt === undefined || dueAt === undefined) return undefined;
  const minutes = Math.max(0, Math.floor((now - interestedAt) / 60_000));
  return { text: say("lateWaiting", duration(minutes)), title: dueTitle(dueAt, zone) };
}

const dueTitle = (dueAt: number, zone: string) => say("lateDue", formatDate(dueAt, "full", zone));

/** What falls due in the morning is not late at noon: the day counts, not the hour. */
function late(dueAt: number, { now, zone }: Moment): string {
  const days = daysBetween(dueAt, now, zone);
  return days > 0 ? sayCount("lateDays", days) : say("lateToday");
}

/** A promise is asked for the working day before, and is not late before its day is over. */
export function promiseLabel(dueOn: string, { now, zone }: Moment): LateLabel {
  const title = say("latePromised", longDayLabel(dueOn));
  const days = daysBetween(Date.parse(dueOn), Date.parse(dayOf(now, zone)), "UTC");
  if (days > 0) return { text: sayCount("lateDays", days), title };
  if (days === 0) return { text: say("lateToday"), title };
  return { text: days === -1 ? say("lateTomorrow") : dayBriefly(dueOn), title };
}

const dayBriefly = (day: string) => formatDate(Date.parse(day), "weekday-day", "UTC");

function soon(dueAt: number, { now, zone }: Moment): string {
  const days = daysBetween(now, dueAt, zone);
  if (days === 0) return say("lateToday");
  if (days === 1) return say("lateTomorrow");
  return formatDate(dueAt, "weekday-day", zone);
}
