import { describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "~domain/rules";
import { calendarDraft, checkCalendar } from "~options/calendar-draft";

const holidaysOn = (...days: string[]) => ({
  country: "DE",
  days: days.map((on) => ({ on, name: "Holiday" })),
});
const saved = { ...DEFAULT_RULES.calendar, holidays: holidaysOn("2025-12-25", "2026-12-25") };

describe("renewed holidays", () => {
  it("keep those of the years before, by which waits were counted", () => {
    const draft = { ...calendarDraft(saved), holidays: holidaysOn("2026-12-25", "2027-12-25") };
    const { calendar } = checkCalendar(draft, saved);
    expect(calendar?.holidays?.days.map(({ on }) => on)).toEqual([
      "2025-12-25",
      "2026-12-25",
      "2027-12-25",
    ]);
  });

  it("change nothing when nothing is renewed, and go when there are to be none", () => {
    expect(checkCalendar(calendarDraft(saved), saved).calendar).toEqual(saved);
    const { holidays: _, ...none } = saved;
    const without = checkCalendar({ ...calendarDraft(saved), holidays: undefined }, saved);
    expect(without.calendar).toEqual(none);
  });
});
