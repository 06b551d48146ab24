/** The rep changes the rules, as the settings page does: all of them are sent at once. */
import type { RulesSettings } from "../../src/domain/rules";
import { absencesInRules, type Happening } from "./seasons";
import { shiftDay } from "./wall";
import type { World } from "./world";

type Edit = Extract<Happening["kind"], "edit-cadence" | "add-holidays" | "work-earlier">;

export async function editRules(world: World, edit: Edit, firstDay: string): Promise<void> {
  const { stored, laptop, counts } = world;
  counts.rulesChanges += 1;
  await laptop.send("change-rules", changed(await stored.rules(), edit, firstDay));
}

function changed(rules: RulesSettings, edit: Edit, firstDay: string): RulesSettings {
  const { calendar, cadences } = rules;
  switch (edit) {
    case "edit-cadence":
      return {
        ...rules,
        cadences: cadences.map((one) =>
          one.id === "follow-up" || one.id === "imported-list"
            ? { ...one, steps: one.steps.map(longer), maxTouches: one.maxTouches === 8 ? 6 : 8 }
            : one,
        ),
      };
    case "add-holidays":
      return { ...rules, calendar: { ...calendar, ...daysOff(firstDay) } };
    case "work-earlier":
      return {
        ...rules,
        calendar: { ...calendar, startsAt: calendar.startsAt === 540 ? 510 : 540 },
      };
  }
}

type Step = RulesSettings["cadences"][number]["steps"][number];

function longer(step: Step): Step {
  const { wait } = step;
  return wait.kind === "minutes" ? step : { ...step, wait: { ...wait, days: wait.days + 1 } };
}

const HOLIDAYS = ["10-03", "12-24", "12-25", "12-26", "01-01", "03-26", "03-29", "05-01", "05-17"];

function daysOff(firstDay: string): Pick<RulesSettings["calendar"], "holidays" | "absences"> {
  const year = Number(firstDay.slice(0, 4));
  const days = [year, year + 1, year + 2].flatMap((one) =>
    HOLIDAYS.map((day) => ({ on: `${one}-${day}`, name: "Holiday" })),
  );
  const absences = [0, 1].flatMap(absencesInRules).map(({ from, until }) => ({
    from: shiftDay(firstDay, from),
    until: shiftDay(firstDay, until),
  }));
  return { holidays: { country: "DE", days }, absences };
}
