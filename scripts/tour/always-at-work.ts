/** Rules by which nothing depends on the day or the hour at which a script or a test runs. */
import { WEEKDAYS } from "../../src/domain/calendar";
import { DEFAULT_RULES, type RulesSettings } from "../../src/domain/rules";

export const ALWAYS_AT_WORK: RulesSettings = {
  ...DEFAULT_RULES,
  calendar: { workdays: [...WEEKDAYS], startsAt: 0, endsAt: 24 * 60, absences: [] },
};
