import { beforeEach, describe, expect, it } from "vitest";
import { logActs } from "~actions/log-many";
import { parkMany } from "~actions/park-many";
import { snoozeAll, snoozeMany, spreadDue } from "~actions/snooze-many";
import { undoBatch } from "~actions/undo-batch";
import type { ProspectId } from "~domain/ids";
import { spreadOver } from "~domain/spread";
import type { Act } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { listDue } from "~storage/read/due-list";
import { findBatch, findSelectionBatch } from "~storage/read/state";
import { freshDatabase, track } from "../support/database";
import { promised, reply, snoozed } from "../support/log";
import { stopAfter, trackMany } from "../support/many";
import { context } from "../support/outbox";
import { calendarIn } from "../support/rules";
import { at, BERLIN } from "../support/times";

const FRIDAY = at("2026-11-20T10:00");
const T = at("2026-11-10T10:00");
let db: RekindleDatabase;

beforeEach(async () => {
  db = freshDatabase();
  for (let n = 0; n < 30; n += 1)
    await track(db, { id: `prospect:due-${n}` }, [snoozed(T, at("2026-11-18T09:00"))]);
  await track(db, { id: "prospect:promise" }, [promised(T, "2026-11-20")]);
  await track(db, { id: "prospect:reply" }, [reply(T)]);
  await track(db, { id: "prospect:later" }, [snoozed(T, at("2026-12-18T09:00"))]);
});

const due = async (now = FRIDAY) => (await listDue(db, now, 1000)).map(({ id }) => id).toSorted();
const dates = async () => (await db.prospects.toArray()).map(({ id, dueAt }) => [id, dueAt]);

describe("snoozeAll", () => {
  it("leaves until the next working day everyone who can wait, once", async () => {
    const before = await dates();
    const command = { commandId: "all" };
    expect(await snoozeAll(context(db, FRIDAY), command)).toEqual({ kind: "snoozed", count: 30 });
    expect(await due()).toEqual(["prospect:promise", "prospect:reply"]);
    expect(await db.prospects.get("prospect:due-7")).toMatchObject({
      dueAt: at("2026-11-23T09:00"),
    });
    await snoozeAll(context(db, FRIDAY + 1), command);
    expect(
      await db.events
        .where("id")
        .above("")
        .filter((e) => e.kind === "snoozed")
        .count(),
    ).toBe(61);
    expect(await findBatch(db)).toMatchObject({ commandId: "all", what: "snooze-all", count: 30 });
    expect(await undoBatch(context(db, FRIDAY + 2), command)).toEqual({
      kind: "undone",
      count: 30,
    });
    expect(await dates()).toEqual(before);
    expect(await findBatch(db)).toBeUndefined();
    expect(await undoBatch(context(db, FRIDAY + 3), command)).toEqual({
      kind: "undone",
      count: 30,
    });
  });

  it("moves no promise that is due, whatever else of that person is due before it", async () => {
    const both = [snoozed(T, at("2026-11-18T09:00")), promised(T, "2026-11-20")];
    await track(db, { id: "prospect:both" }, both);
    await snoozeAll(context(db, FRIDAY), { commandId: "all" });
    expect(await due()).toContain("prospect:both");
  });

  it("keeps those never contacted among the never contacted", async () => {
    await track(db, { id: "prospect:new", createdAt: T });
    await snoozeAll(context(db, FRIDAY), { commandId: "all" });
    expect(await db.prospects.get("prospect:new")).toMatchObject({
      lane: "new",
      dueAt: at("2026-11-23T09:00"),
    });
  });

  it("of nobody leaves nothing to undo", async () => {
    db = freshDatabase();
    expect(await snoozeAll(context(db, FRIDAY), { commandId: "none" })).toMatchObject({ count: 0 });
    expect(await findBatch(db)).toBeUndefined();
  });
});

describe("spreadDue", () => {
  it("puts everyone where the preview said, and back", async () => {
    const before = await dates();
    const moment = { now: FRIDAY, zone: BERLIN };
    const plan = spreadOver(await listDue(db, FRIDAY, 1000), 5, moment, calendarIn());
    const days = plan.flatMap(({ untilAt, ids }) =>
      untilAt === undefined ? [] : [{ untilAt, ids }],
    );
    await spreadDue(context(db, FRIDAY), { commandId: "spread", days });
    expect(await due()).toEqual(plan[0]?.ids.toSorted());
    for (const { untilAt, ids } of days)
      for (const id of ids) expect(await db.prospects.get(id)).toMatchObject({ dueAt: untilAt });
    expect(await due()).toEqual(expect.arrayContaining(["prospect:promise", "prospect:reply"]));
    await undoBatch(context(db, FRIDAY + 1), { commandId: "spread" });
    expect(await dates()).toEqual(before);
  });

  it("passes over who was removed meanwhile", async () => {
    const days = [
      { untilAt: at("2026-11-23T09:00"), ids: ["prospect:due-1", "prospect:gone"] as const },
    ];
    const plan = days.map(({ untilAt, ids }) => ({ untilAt, ids: [...ids] }));
    const command = { commandId: "spread", days: plan };
    expect(await spreadDue(context(db, FRIDAY), command)).toMatchObject({ count: 1 });
  });
});

describe("of those the rep has chosen", () => {
  const untilAt = at("2026-12-01T09:00");
  const chosen = (...ids: ProspectId[]) => ({ commandId: "chosen", prospectIds: ids });

  it("snoozes each once, and back", async () => {
    const before = await dates();
    const body = { ...chosen("prospect:due-1", "prospect:promise", "prospect:due-1"), untilAt };
    expect(await snoozeMany(context(db, FRIDAY), body)).toEqual({ kind: "snoozed", count: 2 });
    expect(await db.prospects.get("prospect:due-1")).toMatchObject({ dueAt: untilAt });
    expect(await snoozeMany(context(db, FRIDAY + 1), body)).toMatchObject({ count: 2 });
    expect(await findSelectionBatch(db)).toMatchObject({ what: "snooze-many", count: 2 });
    const back = await undoBatch(context(db, FRIDAY + 2), body);
    expect(back).toEqual({ kind: "undone", count: 2 });
    expect(await dates()).toEqual(before);
  });

  it("parks them with a reason, and back", async () => {
    const before = await dates();
    const body = {
      ...chosen("prospect:due-1", "prospect:gone"),
      untilOn: "2027-01-11",
      reason: "No budget this year",
    };
    expect(await parkMany(context(db, FRIDAY), body)).toEqual({ kind: "parked", count: 1 });
    expect(await db.prospects.get("prospect:due-1")).toMatchObject({ turn: "parked" });
    expect(await findSelectionBatch(db)).toMatchObject({ what: "park-many", count: 1 });
    await undoBatch(context(db, FRIDAY + 2), body);
    expect(await dates()).toEqual(before);
  });

  it("logs what was done with each, once, and back", async () => {
    const before = await dates();
    const [due, promise] = ["prospect:due-1", "prospect:promise"] as const;
    const { promises } = (await db.prospects.get(promise)) ?? expect.fail("no row");
    const acts: Act[] = [
      { kind: "touch", prospectId: due, channel: "call" },
      { kind: "promise-kept", prospectId: promise, promiseId: promises[0]?.id ?? "event:none" },
    ];
    const body = { commandId: "chosen", acts };
    await logActs(context(db, FRIDAY), body);
    expect(await logActs(context(db, FRIDAY + 1), body)).toEqual({ kind: "logged", count: 2 });
    expect(await db.prospects.get(due)).toMatchObject({ lastTouchChannel: "call" });
    expect(await db.prospects.get(promise)).toMatchObject({ promises: [] });
    await undoBatch(context(db, FRIDAY + 2), body);
    expect(await dates()).toEqual(before);
  });

  it("leaves alone what can be taken back of everyone due", async () => {
    await snoozeAll(context(db, FRIDAY), { commandId: "all" });
    const body = { ...chosen("prospect:due-1"), untilAt };
    await snoozeMany(context(db, FRIDAY + 1), body);
    expect(await findBatch(db)).toMatchObject({ commandId: "all" });
    await undoBatch(context(db, FRIDAY + 2), body);
    expect(await findBatch(db)).toMatchObject({ commandId: "all" });
  });

  it("told again after it was undone, changes nothing and offers no undo", async () => {
    const before = await dates();
    const body = { ...chosen("prospect:due-1"), untilAt };
    await snoozeMany(context(db, FRIDAY), body);
    await undoBatch(context(db, FRIDAY + 1), body);
    await snoozeMany(context(db, FRIDAY + 2), body);
    expect(await dates()).toEqual(before);
    expect(await findSelectionBatch(db)).toBeUndefined();
  });

  it("stopped half way, can be undone or done to the end", async () => {
    await trackMany(db, 1_200);
    const ids = [...Array(1_200).keys()].map((n): ProspectId => `prospect:many-${n}`);
    const body = { ...chosen(...ids), untilAt };
    const before = await dates();
    const put = stopAfter(db, 2);
    await expect(snoozeMany(context(db, FRIDAY), body)).rejects.toThrow("stopped");
    put.mockRestore();
    expect(await findSelectionBatch(db)).toMatchObject({ commandId: "chosen", count: 1_000 });
    expect(await undoBatch(context(db, FRIDAY + 1), body)).toMatchObject({ count: 1_000 });
    expect(await dates()).toEqual(before);
    const again = { ...body, commandId: "again" };
    const second = stopAfter(db, 1);
    await expect(snoozeMany(context(db, FRIDAY + 2), again)).rejects.toThrow("stopped");
    second.mockRestore();
    expect(await snoozeMany(context(db, FRIDAY + 3), again)).toMatchObject({ count: 1_200 });
    expect(await findSelectionBatch(db)).toMatchObject({ commandId: "again", count: 1_200 });
  });
});
