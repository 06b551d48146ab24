/** The promises of `docs/follow-up.md`, each by what was said of it and nothing else. */
import type { WorkCalendar } from "~domain/calendar";
import type { LoggedEvent, PromiseMade } from "~domain/event";
import { offDaysOff, plusDays, startOn, workdayUpTo } from "./calendar";

/** A promise, the day on which it has to be kept, and when it is due. */
export interface Vow {
  id: PromiseMade["id"];
  text: string;
  dueOn: string;
  itsDay: string;
  at: number;
}

/** Those that are open after these events. */
export function vowsAfter(events: readonly LoggedEvent[], calendar: WorkCalendar): Vow[] {
  return events.flatMap((event, index) => {
    if (event.kind !== "promise-made") return [];
    const vow = fate(event, events.slice(index + 1), calendar);
    return vow === undefined ? [] : [vow];
  });
}

function fate(
  made: PromiseMade,
  later: readonly LoggedEvent[],
  calendar: WorkCalendar,
): Vow | undefined {
  let vow = given(made, made.text, made.dueOn, made.at, calendar);
  for (const event of later) {
    if (event.kind === "promise-closed" && event.promiseId === made.id) return undefined;
    if (event.kind === "promise-moved" && event.promiseId === made.id)
      vow = given(made, made.text, event.dueOn, event.at, calendar);
    if (event.kind === "snoozed" && vow.at <= event.at)
      vow = { ...vow, at: offDaysOff(event.untilAt, calendar) };
  }
  return vow;
}

function given(
  { id }: PromiseMade,
  text: string,
  dueOn: string,
  at: number,
  calendar: WorkCalendar,
): Vow {
  // What is for a day off has its day on the working day before.
  const itsDay = workdayUpTo(dueOn, calendar);
  const dayBefore = workdayUpTo(plusDays(itsDay, -1), calendar);
  const dueAt = offDaysOff(Math.max(at, startOn(dayBefore, calendar)), calendar);
  return { id, text, dueOn, itsDay, at: dueAt };
}
