import { assertNever } from "~domain/assert-never";
import { daysBetween } from "~domain/calendar";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";

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
  const title = `Due ${format(dueAt, zone, { dateStyle: "full", timeStyle: "short" })}`;
  switch (group) {
    case "your-turn":
    case "overdue":
    case "today":
    case "unscheduled":
      return { text: dueAt > now ? soon(dueAt, moment) : late(dueAt, moment), title };
    case "upcoming":
      return {
        text: format(dueAt, zone, { weekday: "short", day: "numeric", month: "short" }),
        title,
      };
    default:
      return assertNever(group);
  }
}

function late(dueAt: number, { now, zone }: Moment): string {
  const days = daysBetween(dueAt, now, zone);
  if (days > 0) return `${days} d late`;
  const minutes = Math.floor((now - dueAt) / 60_000);
  return minutes < 60 ? `${minutes} min late` : "Today";
}

function soon(dueAt: number, { now, zone }: Moment): string {
  const days = daysBetween(now, dueAt, zone);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  return format(dueAt, zone, { weekday: "short", day: "numeric", month: "short" });
}

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at);
}
