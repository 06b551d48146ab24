/** A touch, and what a rep does in its place. */
import type { Channel } from "../../src/domain/channel";
import type { ProspectRow } from "../../src/storage/database";
import { momentOf, shiftDay, wallOf } from "./wall";
import type { World } from "./world";

const HOUR = 60 * 60_000;

export async function touch(world: World, row: ProspectRow): Promise<void> {
  const { laptop, mailbox, random, clock, people, counts } = world;
  const channel = row.suggestion?.channel ?? channelFor(world, row);
  const person = people.get(row.id);
  counts.touches += 1;
  if (channel === "linkedin" && person && row.linkedinUrl !== undefined)
    await mailbox.showOwn(person, clock.time);
  else await laptop.send("log-touch", { commandId: random.uuid(), prospectId: row.id, channel });
  if (person && (row.email ?? row.linkedinUrl) !== undefined)
    mailbox.consider(person, channel, clock.time);
}

function channelFor({ random }: World, { email, linkedinUrl }: ProspectRow): Channel {
  if (random.chance(0.2)) return random.pick(["call", "meeting", "message"]);
  if (email === undefined) return "linkedin";
  return linkedinUrl !== undefined && random.chance(0.3) ? "linkedin" : "email";
}

/** To a day, at any hour: also to a weekend, for nobody looks at the calendar each time. */
export async function snooze(world: World, row: ProspectRow): Promise<void> {
  const { laptop, random, clock, counts } = world;
  counts.snoozes += 1;
  const day = shiftDay(wallOf(clock.shown, clock.zone).day, random.whole(1, 14));
  const untilAt = random.chance(0.2)
    ? clock.shown + random.whole(1, 5) * HOUR
    : momentOf(day, random.pick([9, 9, 9, 14, 20]) * 60, clock.zone);
  await laptop.send("snooze-prospect", {
    commandId: random.uuid(),
    prospectId: row.id,
    untilAt,
  });
}

export async function planStep(world: World, row: ProspectRow): Promise<void> {
  const { laptop, random, clock, counts } = world;
  counts.nextSteps += 1;
  await laptop.send("set-next-step", {
    commandId: random.uuid(),
    prospectId: row.id,
    on: shiftDay(wallOf(clock.shown, clock.zone).day, random.whole(1, 15)),
    text: "Ask about the pilot",
  });
}
