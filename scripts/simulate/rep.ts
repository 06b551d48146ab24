/**
 * The rep at work: goes through who is due from the top, mostly does what the list asks for, and is as
 * forgetful and as busy as people are.
 */
import { compareDue } from "../../src/domain/due-list";
import type { ProspectRow } from "../../src/storage/database";
import { decide } from "./decide";
import { makePromise, promiseDue } from "./promising";
import { planStep, snooze, touch } from "./touching";
import { shiftDay, wallOf } from "./wall";
import type { World } from "./world";

const MINUTE = 60_000;

/** One sitting at the list. */
export async function workThrough(world: World, most: number): Promise<void> {
  const { laptop, stored, clock, random } = world;
  await laptop.send("note-presence", { hasDeclined: false });
  const due = (await stored.people())
    .filter(({ dueAt }) => dueAt !== undefined && dueAt <= clock.shown)
    .toSorted(compareDue)
    .slice(0, most);
  for (const { id } of due) {
    clock.advance(clock.time + random.whole(1, 4) * MINUTE);
    // The list is alive: someone may have answered while the rep was busy with another.
    const row = (await stored.people()).find((one) => one.id === id);
    if (row?.dueAt !== undefined && row.dueAt <= clock.shown) await actOn(world, row);
  }
  if (random.chance(0.1)) await tidyUp(world);
}

async function actOn(world: World, row: ProspectRow): Promise<void> {
  if (row.duePromise) return promiseDue(world, row, row.duePromise.id);
  if (row.turn === "yours") return answerThem(world, row);
  if (row.turn === "decide") return decide(world, row);
  if (row.turn === "parked" && world.random.chance(0.4)) return decide(world, row);
  return goOn(world, row);
}

async function answerThem(world: World, row: ProspectRow): Promise<void> {
  const { laptop, random } = world;
  const what = random.weighted({ answer: 78, decide: 12, snooze: 4, leave: 6 });
  if (what === "decide") return decide(world, row);
  if (what === "snooze") return snooze(world, row);
  if (what === "leave") return;
  await touch(world, row);
  if (random.chance(0.2)) await makePromise(world, row);
  if (!random.chance(0.3)) return;
  const { cadenceId } = row;
  const stage = random.pick(["in-conversation", "meeting", "proposal"] as const);
  // By the stage from now on, for most of them.
  const keeps = cadenceId !== undefined && (cadenceId === "by-hand" || random.chance(0.3));
  await laptop.send("change-prospect", {
    commandId: random.uuid(),
    prospectId: row.id,
    change: { stage, ...(!keeps && { cadenceId: "" }) },
  });
}

async function goOn(world: World, row: ProspectRow): Promise<void> {
  const what = world.random.weighted({ touch: 80, snooze: 8, plan: 5, promise: 4, leave: 3 });
  if (what === "touch") await touch(world, row);
  if (what === "snooze") await snooze(world, row);
  if (what === "plan") await planStep(world, row);
  if (what === "promise") await makePromise(world, row);
}

/** What is done without being due: a call that came in, someone removed, something taken back. */
async function tidyUp(world: World): Promise<void> {
  const { laptop, stored, random, clock } = world;
  const rows = await stored.people();
  if (rows.length === 0) return;
  const row = random.pick(rows);
  const what = random.weighted({ call: 4, undo: 3, remove: 1, plan: 1, back: 2, forward: 1 });
  const command = { commandId: random.uuid(), prospectId: row.id };
  if (what === "call" && world.people.get(row.id)?.willing !== 0)
    await laptop.send("log-reply", { ...command, channel: "call" });
  if (what === "plan") await planStep(world, row);
  if (what === "undo") {
    const last = (await stored.logOf(row.id)).at(-1);
    if (last) await laptop.send("undo", { commandId: random.uuid(), eventId: last.id });
  }
  if (what === "back" && random.chance(0.5)) {
    const at = clock.shown - random.whole(1, 5) * 24 * 60 * MINUTE;
    await laptop.send("log-touch", { ...command, channel: "call", at });
  }
  if (what === "forward")
    await laptop.send("park-prospect", {
      ...command,
      untilOn: shiftDay(wallOf(clock.shown, clock.zone).day, random.whole(3, 40)),
    });
  if (what === "remove" && random.chance(0.3)) {
    world.onRemoved(row.id);
    await laptop.send("remove-prospect", { prospectId: row.id });
  }
}
