/** A yes, a no, later, or another round. */
import type { ProspectRow } from "../../src/storage/database";
import { shiftDay, wallOf } from "./wall";
import type { World } from "./world";

export async function decide(world: World, row: ProspectRow): Promise<void> {
  const { laptop, random, clock, counts } = world;
  const command = { commandId: random.uuid(), prospectId: row.id };
  const hasAnswered = row.lastReplyAt !== undefined;
  const what = random.weighted({ won: hasAnswered ? 25 : 1, lost: 25, parked: 35, rounds: 30 });
  counts[what] += 1;
  if (what === "parked") {
    const untilOn = shiftDay(wallOf(clock.shown, clock.zone).day, random.whole(20, 120));
    await laptop.send("park-prospect", { ...command, untilOn, reason: "No budget this quarter" });
  } else if (what === "rounds") await laptop.send("start-round", command);
  else if (what === "lost") await laptop.send("close-prospect", { ...command, outcome: "lost" });
  else {
    const care = random.chance(0.6) && { careCadenceId: random.pick(["care-30", "care-60"]) };
    await laptop.send("close-prospect", { ...command, outcome: "won", ...care });
  }
}
