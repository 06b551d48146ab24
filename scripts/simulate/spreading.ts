/** Back from an absence: the rep mostly agrees to have those who are due spread over the next days. */
import { calendarOf } from "../../src/domain/rules";
import { AWAY_DAYS, MANY_DUE, spreadOver } from "../../src/domain/spread";
import { daysBetweenDays, wallOf } from "./wall";
import type { World } from "./world";

export async function offerSpread(world: World): Promise<void> {
  const { stored, clock, random, laptop, counts } = world;
  const { day } = wallOf(clock.shown, clock.zone);
  const away = world.workedOn === undefined ? 0 : daysBetweenDays(world.workedOn, day) - 1;
  world.workedOn = day;
  const now = clock.shown;
  const due = (await stored.people()).filter(({ dueAt }) => dueAt !== undefined && dueAt <= now);
  if (away < AWAY_DAYS || due.length <= MANY_DUE || !random.chance(0.8)) return;
  const { calendar } = await stored.rules();
  const { zone } = clock;
  const plan = spreadOver(due, random.pick([3, 5, 10]), { now, zone }, calendarOf(calendar, zone));
  const days = plan.flatMap(({ untilAt, ids }) =>
    untilAt === undefined ? [] : [{ untilAt, ids }],
  );
  const commandId = random.uuid();
  await laptop.send("spread-due", { commandId, days });
  counts.spreads += 1;
  if (random.chance(0.2)) await laptop.send("undo-batch", { commandId });
}
