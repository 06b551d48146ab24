import { beforeEach, describe, expect, it } from "vitest";
import { type Nudge, takeNudges } from "~actions/take-nudges";
import type { LoggedEvent } from "~domain/event";
import { DEFAULT_NUDGES, type NudgePreferences } from "~domain/nudge";
import type { ProspectFacts } from "~domain/prospect";
import { DEFAULT_RULES } from "~domain/rules";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { eraseProspect } from "~storage/write/erase-prospect";
import { freshDatabase, reopened, track } from "../support/database";
import { promised, reply, snoozed, touch } from "../support/log";
import { at, BERLIN, DAY, MINUTE } from "../support/times";

const SET_UP = at("2026-11-19T10:00"); // A Thursday.
const FRIDAY = "2026-11-20";
const MONDAY = "2026-11-23";

let db: RekindleDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const take = (now: number, zone = BERLIN) => takeNudges({ db, now, zone });
const takeAt = (time: string, zone = BERLIN) => take(at(time), zone);
const kinds = (nudges: readonly Nudge[]) => nudges.map(({ kind }) => kind);
const people = (nudges: readonly Nudge[]) =>
  nudges.map((nudge) => (nudge.kind === "digest" ? nudge : nudge.people.map(({ name }) => name)));

const add = (name: string, events: LoggedEvent[] = [], change: Partial<ProspectFacts> = {}) =>
  track(db, { id: `prospect:${name}`, name, ...change }, events);
/** Due on the given day at nine, by the rep's own word. */
const dueOn = (name: string, day: string) => add(name, [snoozed(SET_UP, at(`${day}T09:00`))]);
const lead = (name: string, time: string) =>
  add(name, [], { cadenceId: "fresh-lead", createdAt: at(time), interestedAt: at(time) });
/** Written to on 2 November, cold since the 11th, and writes now. */
const writesAfterGoingCold = (name: string, time: string) =>
  add(name, [touch(at("2026-11-02T10:00")), reply(at(time))]);

async function eraseEvents(): Promise<void> {
  await Promise.all([db.prospects.clear(), db.events.clear()]);
}

async function prefer(change: Partial<NudgePreferences>): Promise<void> {
  const value = { ...DEFAULT_SETTINGS, nudges: { ...DEFAULT_NUDGES, ...change } };
  await db.state.put({ name: "settings", value });
}

describe("the digest", () => {
  it("comes once on a working day, from the start of the working hours on", async () => {
    await dueOn("a", FRIDAY);
    expect(await takeAt(`${FRIDAY}T08:59`)).toEqual([]);
    expect(await takeAt(`${FRIDAY}T09:00`)).toEqual([
      { kind: "digest", due: 1, goingCold: 0, promises: 0 },
    ]);
    expect(await takeAt(`${FRIDAY}T09:01`)).toEqual([]);
    expect(await takeAt(`${FRIDAY}T17:59`)).toEqual([]);
  });

  it("counts promises, and who will be cold before the next working day", async () => {
    await dueOn("a", FRIDAY);
    // Touched on Friday the 13th, so due on Wednesday, and cold on Monday.
    await add("cooling", [touch(at("2026-11-13T10:00"))]);
    await add("promise", [promised(SET_UP, MONDAY)]);
    expect(await takeAt(`${FRIDAY}T09:00`)).toEqual([
      { kind: "digest", due: 3, goingCold: 1, promises: 1 },
    ]);
  });

  it("tells of the same cold person once, until something moves", async () => {
    await add("cooling", [touch(at("2026-11-13T10:00"))]);
    expect(await takeAt(`${FRIDAY}T09:00`)).toMatchObject([{ due: 1, goingCold: 1 }]);
    expect(await takeAt(`${MONDAY}T09:00`)).toMatchObject([{ due: 1, goingCold: 0 }]);
    await eraseEvents();
    await add("cooling", [touch(at("2026-11-13T10:00")), touch(at("2026-11-20T10:00"))]);
    // The second wait is four working days: due on the 26th, cold on 2 December.
    expect(await takeAt("2026-12-01T09:00")).toMatchObject([{ due: 1, goingCold: 1 }]);
  });

  it("does not come on days off, nor for nobody, nor later on a day that began with nobody", async () => {
    expect(await takeAt(`${FRIDAY}T09:00`)).toEqual([]);
    await dueOn("a", FRIDAY);
    expect(await takeAt(`${FRIDAY}T10:00`)).toEqual([]);
    for (const day of ["2026-11-21", "2026-11-22"])
      expect(await takeAt(`${day}T10:00`)).toEqual([]);
    expect(kinds(await takeAt(`${MONDAY}T10:00`))).toEqual(["digest"]);
  });

  it("does not come on a holiday", async () => {
    const absences = [{ from: MONDAY, until: MONDAY }];
    const calendar = { ...DEFAULT_RULES.calendar, absences };
    await db.state.put({ name: "rules", value: { ...DEFAULT_RULES, calendar } });
    await dueOn("a", FRIDAY);
    await takeAt(`${FRIDAY}T09:00`);
    expect(await takeAt(`${MONDAY}T09:00`)).toEqual([]);
    expect(kinds(await takeAt("2026-11-24T09:00"))).toEqual(["digest"]);
  });

  it("is one after weeks of sleep, and late when the computer wakes late", async () => {
    await dueOn("a", FRIDAY);
    expect(await takeAt("2026-12-15T16:40")).toEqual([
      { kind: "digest", due: 1, goingCold: 0, promises: 0 },
    ]);
    expect(await takeAt("2026-12-15T16:55")).toEqual([]);
  });

  it("is not given away when the working day is over, or quiet", async () => {
    await prefer({ quietUntil: 10 * 60 });
    await dueOn("a", FRIDAY);
    expect(await takeAt(`${FRIDAY}T09:30`)).toEqual([]);
    expect(await takeAt(`${FRIDAY}T18:00`)).toEqual([]);
    expect(kinds(await takeAt(`${MONDAY}T10:00`))).toEqual(["digest"]);
  });
});

describe("travelling", () => {
  beforeEach(() => dueOn("a", FRIDAY));

  it("back over the date line brings no second digest for the day that comes twice", async () => {
    const digest = await take(at(`${MONDAY}T09:00+09:00`), "Asia/Tokyo");
    expect(kinds(digest)).toEqual(["digest"]);
    // In Honolulu it is still Sunday; when Monday comes there, it has had its digest.
    expect(await take(at(`${MONDAY}T09:00-10:00`), "Pacific/Honolulu")).toEqual([]);
    expect(kinds(await take(at("2026-11-24T09:00-10:00"), "Pacific/Honolulu"))).toEqual(["digest"]);
  });

  it("forward over it loses none", async () => {
    expect(kinds(await take(at(`${FRIDAY}T09:00-10:00`), "Pacific/Honolulu"))).toEqual(["digest"]);
    expect(kinds(await take(at(`${MONDAY}T09:00+13:00`), "Pacific/Auckland"))).toEqual(["digest"]);
  });
});

describe("a clock that was wrong", () => {
  it("by weeks ahead holds back nothing once it is right", async () => {
    await dueOn("a", FRIDAY);
    await lead("b", "2026-12-28T09:00");
    expect(kinds(await takeAt("2026-12-28T10:00"))).toEqual(["digest", "fresh-lead"]);
    // Set right: what was told counts as told today, and the day has its own digest.
    expect(kinds(await takeAt(`${MONDAY}T09:00`))).toEqual(["digest"]);
    expect(kinds(await takeAt("2026-12-28T10:00"))).toEqual(["digest"]);
  });

  it("by days behind tells nothing twice", async () => {
    await dueOn("a", "2026-11-16");
    await takeAt("2026-11-18T09:00");
    await takeAt("2026-11-19T09:00");
    expect(await takeAt("2026-11-18T09:00")).toEqual([]);
    expect(await takeAt("2026-11-19T10:00")).toEqual([]);
    expect(kinds(await takeAt(`${FRIDAY}T09:00`))).toEqual(["digest"]);
  });

  it("counts what was told ahead towards today's limit", async () => {
    await prefer({ dailyCap: 2 });
    await takeAt(`${FRIDAY}T09:00`);
    await lead("a", `${FRIDAY}T09:00`);
    expect(kinds(await takeAt(`${FRIDAY}T12:00`))).toEqual(["fresh-lead"]);
    await lead("b", `${FRIDAY}T09:10`);
    expect(kinds(await takeAt(`${FRIDAY}T11:00`))).toEqual(["fresh-lead"]);
    await lead("c", `${FRIDAY}T09:20`);
    expect(await takeAt(`${FRIDAY}T11:30`)).toEqual([]);
  });
});

describe("at once", () => {
  beforeEach(async () => {
    await takeAt(`${FRIDAY}T09:00`);
  });

  it("a lead whose minutes have passed, once", async () => {
    await lead("a", `${FRIDAY}T11:00`);
    expect(await takeAt(`${FRIDAY}T11:04`)).toEqual([]);
    expect(people(await takeAt(`${FRIDAY}T11:05`))).toEqual([["a"]]);
    expect(await takeAt(`${FRIDAY}T12:00`)).toEqual([]);
    expect(kinds(await takeAt(`${MONDAY}T09:00`))).toEqual(["digest"]);
  });

  it("a promise on its day, and again on the day it was moved to", async () => {
    await add("a", [promised(SET_UP, FRIDAY)]);
    expect(people(await takeAt(`${FRIDAY}T10:00`))).toEqual([["a"]]);
    expect(await takeAt(`${FRIDAY}T10:15`)).toEqual([]);
    await add("b", [
      promised(SET_UP, FRIDAY, "one"),
      promised(SET_UP, MONDAY, "another"),
      { ...promised(SET_UP, "2026-11-29", "on a Sunday"), id: "event:sunday" },
    ]);
    expect(await takeAt(`${FRIDAY}T11:00`)).toMatchObject([{ text: "one" }]);
    // The first is late by now, and hides none of the others.
    expect(await takeAt(`${MONDAY}T09:00`)).toMatchObject([
      {},
      { kind: "promise", text: "another" },
    ]);
    expect(await takeAt("2026-11-26T10:00")).toMatchObject([{ kind: "digest" }]);
    expect(await takeAt("2026-11-27T10:00")).toMatchObject([{}, { text: "on a Sunday" }]);
  });

  it("a promise on its day, also when something else of theirs is due before it", async () => {
    const late = [snoozed(SET_UP, at("2026-11-19T12:00")), promised(SET_UP, FRIDAY)];
    await add("late", late);
    const answered = [touch(at("2026-11-17T12:00")), reply(at("2026-11-18T12:00"))];
    await add("owed", [...answered, promised(SET_UP, FRIDAY)]);
    expect(people(await takeAt(`${FRIDAY}T10:00`))).toEqual([["owed", "late"]]);
  });

  it("a reply from someone gone cold, and from nobody else", async () => {
    await writesAfterGoingCold("cold", `${FRIDAY}T10:00`);
    await add("warm", [touch(SET_UP), reply(at(`${FRIDAY}T10:00`))]);
    expect(people(await takeAt(`${FRIDAY}T10:01`))).toEqual([["cold"]]);
    expect(await takeAt(`${FRIDAY}T10:16`)).toEqual([]);
  });

  it("several of a kind in one, each kind in its own", async () => {
    await lead("a", `${FRIDAY}T11:00`);
    await lead("b", `${FRIDAY}T11:01`);
    await writesAfterGoingCold("c", `${FRIDAY}T11:02`);
    expect(people(await takeAt(`${FRIDAY}T11:30`))).toEqual([["a", "b"], ["c"]]);
  });

  it("nothing in quiet hours or on days off; it waits", async () => {
    await lead("a", `${FRIDAY}T17:50`);
    await writesAfterGoingCold("b", `${FRIDAY}T18:30`);
    expect(await takeAt(`${FRIDAY}T18:31`)).toEqual([]);
    expect(await takeAt("2026-11-21T11:00")).toEqual([]);
    expect(kinds(await takeAt(`${MONDAY}T09:00`))).toEqual(["digest", "fresh-lead", "cold-reply"]);
  });

  it("on days off too, for who wants it; but never a digest", async () => {
    await prefer({ onDaysOff: true });
    await dueOn("a", FRIDAY);
    await lead("b", `${FRIDAY}T17:58`);
    expect(kinds(await takeAt("2026-11-21T11:00"))).toEqual(["fresh-lead"]);
    // Nor is anything kept for one.
    await prefer({ onDaysOff: true, dailyCap: 1 });
    await lead("c", `${FRIDAY}T17:59`);
    expect(people(await takeAt("2026-11-22T11:00"))).toEqual([["c"]]);
  });
});

describe("the daily limit", () => {
  it("is never passed; one of it is kept for the digest", async () => {
    await prefer({ dailyCap: 3 });
    await dueOn("due", FRIDAY);
    const told: string[] = [];
    for (let minute = 0; minute < 60; minute += 5) {
      await lead(`lead-${minute}`, `${FRIDAY}T07:00`);
      told.push(...kinds(await take(at(`${FRIDAY}T08:00`) + minute * MINUTE)));
    }
    expect(told).toEqual(["fresh-lead", "fresh-lead"].slice(0, told.length));
    expect(kinds(await takeAt(`${FRIDAY}T09:00`))).toEqual(["digest"]);
    await lead("late", `${FRIDAY}T10:00`);
    const later = kinds(await takeAt(`${FRIDAY}T11:00`));
    expect(told.length + 1 + later.length).toBeLessThanOrEqual(3);
    expect(await takeAt(`${FRIDAY}T12:00`)).toEqual([]);
  });

  it("of none tells nothing at all", async () => {
    await prefer({ dailyCap: 0 });
    await dueOn("a", FRIDAY);
    await lead("b", `${FRIDAY}T10:00`);
    expect(await takeAt(`${FRIDAY}T12:00`)).toEqual([]);
  });

  it("leaves for tomorrow what is still true then", async () => {
    await prefer({ dailyCap: 1 });
    await takeAt(`${FRIDAY}T09:00`);
    await dueOn("due", FRIDAY);
    await lead("a", `${FRIDAY}T10:00`);
    expect(people(await takeAt(`${FRIDAY}T10:30`))).toEqual([["a"]]);
    await lead("b", `${FRIDAY}T11:00`);
    expect(await takeAt(`${FRIDAY}T11:30`)).toEqual([]);
    await prefer({ dailyCap: 2 });
    expect(kinds(await takeAt(`${MONDAY}T09:00`))).toEqual(["digest", "fresh-lead"]);
  });
});

describe("the ledger", () => {
  it("outlives the worker", async () => {
    await dueOn("a", FRIDAY);
    await takeAt(`${FRIDAY}T09:00`);
    db = reopened(db);
    expect(await takeAt(`${FRIDAY}T09:05`)).toEqual([]);
  });

  it("hands the same out once to two who ask at the same time", async () => {
    await dueOn("a", FRIDAY);
    const both = await Promise.all([takeAt(`${FRIDAY}T09:00`), takeAt(`${FRIDAY}T09:00`)]);
    expect(both.flat()).toHaveLength(1);
  });

  it("forgets whoever is erased, and what is years old", async () => {
    await takeAt(`${FRIDAY}T09:00`);
    await lead("a", `${FRIDAY}T10:00`);
    await takeAt(`${FRIDAY}T11:00`);
    await eraseProspect(db, "prospect:a");
    expect(await db.nudges.toCollection().primaryKeys()).toEqual([`digest/${FRIDAY}`]);
    await take(at(`${FRIDAY}T10:00`) + 740 * DAY);
    expect(await db.nudges.get(`digest/${FRIDAY}`)).toBeUndefined();
  });
});
