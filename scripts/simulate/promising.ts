/** Promises: made for any day, mostly kept, sometimes moved, dropped or forgotten. */
import type { EventId } from "../../src/domain/ids";
import type { ProspectRow } from "../../src/storage/database";
import { touch } from "./touching";
import { shiftDay, wallOf } from "./wall";
import type { World } from "./world";

export async function makePromise(world: World, row: ProspectRow): Promise<void> {
  const { laptop, random, counts } = world;
  counts.promisesMade += 1;
  await laptop.send("make-promise", {
    commandId: random.uuid(),
    prospectId: row.id,
    dueOn: someDay(world),
    text: "Send the offer",
  });
}

export async function promiseDue(
  world: World,
  row: ProspectRow,
  promiseId: EventId,
): Promise<void> {
  const { laptop, random, counts } = world;
  const what = random.weighted({ keep: 55, move: 15, drop: 5, forget: 25 });
  if (what === "forget") return;
  const command = { commandId: random.uuid(), prospectId: row.id, promiseId };
  if (what === "move") {
    counts.promisesMoved += 1;
    await laptop.send("move-promise", { ...command, dueOn: someDay(world) });
    return;
  }
  if (what === "keep") counts.promisesKept += 1;
  else counts.promisesDropped += 1;
  const how = what === "keep" ? "kept" : "dropped";
  await laptop.send("close-promise", { ...command, how });
  if (what === "keep" && random.chance(0.7)) await touch(world, row);
}

function someDay({ random, clock }: World): string {
  return shiftDay(wallOf(clock.shown, clock.zone).day, random.whole(0, 9));
}
