/** One run: so many years with so many people, from a seed. */
import { IDBFactory } from "fake-indexeddb";
import { Clock } from "./clock";
import { type Counts, noCounts } from "./counts";
import { Laptop } from "./laptop";
import { Life } from "./life";
import { Mailbox } from "./mailbox";
import { makePeople } from "./people";
import { Random } from "./random";
import { Referee } from "./referee";
import { Stored } from "./stored";
import type { Violation } from "./violation";
import { momentOf, shiftDay, wallOf } from "./wall";
import { compileWorker } from "./worker";
import type { World } from "./world";

export interface Wish {
  seed: number;
  days: number;
  prospects: number;
  /** Changes the worker's code first, for tests that want to see a run fail: at the first violation it ends. */
  alter?: (code: string) => string;
}

export interface Outcome {
  counts: Counts;
  violations: Violation[];
}

const FIRST_DAY = "2026-09-01";
const HOME = "Europe/Berlin";

export async function simulate({ seed, days, prospects, alter }: Wish): Promise<Outcome> {
  const zoneBefore = process.env.TZ;
  try {
    return await run(seed, days, prospects, alter);
  } finally {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  }
}

async function run(
  seed: number,
  days: number,
  prospects: number,
  alter: Wish["alter"],
): Promise<Outcome> {
  const code = await compileWorker(alter);
  const random = new Random(seed);
  const counts = noCounts();
  const start = momentOf(FIRST_DAY, 0, HOME);
  const clock = new Clock(start, HOME);
  const factory = new IDBFactory();
  const laptop = new Laptop(code, factory, clock, random, counts);
  const stored = new Stored(factory);
  const mailbox = new Mailbox(random, laptop);
  const referee = new Referee(clock, stored, counts, laptop);
  const world: World = {
    ...{ clock, random, counts, laptop, stored, mailbox },
    people: new Map(),
    workedOn: undefined,
    onRemoved: (id) => {
      counts.removed += 1;
      referee.invariants.added.delete(id);
    },
  };
  const until = momentOf(shiftDay(FIRST_DAY, days), 0, HOME);
  const life = new Life(
    world,
    FIRST_DAY,
    makePeople(random, prospects, start, until),
    (id, person) => {
      counts.people += 1;
      world.people.set(id, person);
      referee.invariants.added.add(id);
    },
  );
  await laptop.restart();
  for (let index = 0; clock.time < until; index = dayIndex(clock)) {
    await life.liveDay(index);
    await referee.checkDay();
    if (referee.isEnough || (alter && referee.violations.length > 0)) break;
  }
  counts.replies = (await stored.events()).filter(({ kind }) => kind === "reply").length;
  laptop.stopWorker();
  return { counts, violations: referee.violations };
}

function dayIndex({ time, zone }: Clock): number {
  return Math.round((Date.parse(wallOf(time, zone).day) - Date.parse(FIRST_DAY)) / 86_400_000);
}
