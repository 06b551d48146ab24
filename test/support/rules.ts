/** What the rep decided, for tests: the built-in cadences and Monday to Friday from nine to six. */
import type { WorkCalendar } from "~domain/calendar";
import { DEFAULT_RULES, type Rules, type RulesSettings, rulesOf } from "~domain/rules";
import { BERLIN } from "./times";

/** The default rules in a zone; what is given takes the place of the whole part of that name. */
export function rulesIn(zone: string = BERLIN, change: Partial<RulesSettings> = {}): Rules {
  return rulesOf({ ...DEFAULT_RULES, ...change }, zone);
}

/** The default calendar in a zone, as the domain asks it. */
export function calendarIn(
  zone: string = BERLIN,
  change: Partial<WorkCalendar> = {},
): WorkCalendar {
  return { ...rulesIn(zone).calendar, ...change };
}
