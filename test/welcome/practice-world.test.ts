/** The practice run keeps its promise at any time of the week, in any zone: due after four days, cold after eight. */
import { describe, expect, it } from "vitest";
import { dayOf } from "~domain/calendar";
import { groupOf, todayOf } from "~domain/due-list";
import { temperatureOf } from "~domain/temperature";
import {
  begin,
  groupsIn,
  nextMarch,
  type PracticeAct,
  prospectsIn,
  SAM,
  step,
  type World,
} from "~welcome/practice-world";

const DAY = 24 * 60 * 60_000;
const ZONES = ["Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"];
// A week with the change to summer time in Europe, and one at the turn of the year.
const STARTS = ["2027-03-25T22:30:00Z", "2026-12-29T08:00:00Z"].flatMap((start) =>
  Array.from({ length: 7 }, (_, day) => Date.parse(start) + day * DAY),
);
const CASES = ZONES.flatMap((zone) => STARTS.map((at) => ({ zone, at })));

const played = (world: World, ...acts: PracticeAct[]) => acts.reduce(step, world);
const FOUR_DAYS: PracticeAct = { kind: "pass-days", days: 4 };

function sam(world: World) {
  const found = prospectsIn(world).find(({ id }) => id === SAM.id);
  if (found === undefined) throw new Error("Sam is gone.");
  const group = groupOf(found, todayOf(world));
  return { group, temperature: temperatureOf(found, world.now), turn: found.turn };
}

describe.each(CASES)("begun at $at in $zone", ({ zone, at }) => {
  const start = begin(at, zone);
  const sent = played(start, { kind: "send" });

  it("shows one who is overdue, one for today, and Sam", () => {
    const names = groupsIn(start).map(({ group, rows }) => [group, rows.map(({ name }) => name)]);
    expect(names).toEqual([
      ["overdue", ["Kim Trial"]],
      ["today", ["Alex Demo"]],
      ["never-contacted", ["Sam Sample"]],
    ]);
  });

  it("after a touch Sam is due in four days, and cold in eight", () => {
    expect(sam(sent)).toMatchObject({ group: "upcoming", turn: "theirs" });
    const due = played(sent, FOUR_DAYS);
    expect(sam(due)).toMatchObject({ group: "overdue", temperature: "cooling" });
    expect(sam(played(due, FOUR_DAYS))).toMatchObject({ group: "overdue", temperature: "cold" });
  });

  it("a reply makes it the rep's turn, and the next touch theirs", () => {
    const replied = played(sent, { kind: "reply" });
    expect(sam(replied)).toMatchObject({ group: "your-turn", turn: "yours" });
    expect(sam(played(replied, { kind: "send" }))).toMatchObject({ turn: "theirs" });
  });

  it("parked until March they come back then; won they leave the list", () => {
    const untilOn = nextMarch(sent);
    expect(untilOn.slice(4)).toBe("-03-01");
    expect(untilOn > dayOf(sent.now, zone)).toBe(true);
    expect(sam(played(sent, { kind: "park", untilOn }))).toMatchObject({ turn: "parked" });
    const won = played(sent, { kind: "win" });
    expect(sam(won)).toMatchObject({ group: undefined, turn: "closed" });
    expect(
      groupsIn(won)
        .at(-1)
        ?.rows.map(({ name }) => name),
    ).toEqual(["Sam Sample"]);
  });

  it("starts over", () => {
    expect(played(sent, { kind: "begin", at, zone })).toEqual(start);
  });
});
