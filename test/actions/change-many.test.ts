import { beforeEach, describe, expect, it } from "vitest";
import { changeMany } from "~actions/change-many";
import { changeProspect } from "~actions/change-prospect";
import { editProspect } from "~actions/edit-prospect";
import { removeProspect } from "~actions/remove-prospect";
import { snoozeMany } from "~actions/snooze-many";
import { undoBatch } from "~actions/undo-batch";
import type { ProspectId } from "~domain/ids";
import type { ManyChange } from "~domain/many-change";
import type { FollowUpChange } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { findSelectionBatch, findWayBack } from "~storage/read/state";
import { freshDatabase, rowIn, track } from "../support/database";
import { touch } from "../support/log";
import { stopAfter, trackMany } from "../support/many";
import { context } from "../support/outbox";
import { at } from "../support/times";

const NOW = at("2026-11-20T10:00");
const T = at("2026-11-10T10:00");
const BOTH: ProspectId[] = ["prospect:jane", "prospect:omar"];
let db: RekindleDatabase;

beforeEach(async () => {
  db = freshDatabase();
  await track(db, { source: "Fair", tags: ["wine"], notes: "Likes tea." }, [touch(T)]);
  const { cadenceId: _, ...omar } = await track(db, { id: "prospect:omar", name: "Omar Said" });
  await db.prospects.put(omar);
});

const change = (what: ManyChange, commandId = "one", prospectIds = BOTH) =>
  changeMany(context(db, NOW), { commandId, prospectIds, change: what });
const undo = (commandId = "one") => undoBatch(context(db, NOW + 1), { commandId });
const changeOne = (what: FollowUpChange, prospectId: ProspectId = "prospect:jane") =>
  changeProspect(context(db, NOW), { commandId: crypto.randomUUID(), prospectId, change: what });
const everyone = () => db.prospects.toArray();

describe("changeMany", () => {
  it.each<[ManyChange, object, object]>([
    [{ kind: "stage", stage: "meeting" }, { stage: "meeting" }, { stage: "meeting" }],
    [{ kind: "source", source: "Referral" }, { source: "Referral" }, { source: "Referral" }],
    [{ kind: "cadence", cadenceId: "by-hand" }, { lane: "unscheduled" }, { lane: "unscheduled" }],
    [{ kind: "add-tag", tag: "Berlin" }, { tags: ["Berlin", "wine"] }, { tags: ["Berlin"] }],
    [{ kind: "add-tag", tag: "Wine" }, { tags: ["wine"] }, { tags: ["Wine"] }],
  ])("%j, and back", async (what, jane, omar) => {
    const before = await everyone();
    expect(await change(what)).toEqual({ kind: "changed", count: 2 });
    expect(await everyone()).toMatchObject([{ ...jane, notes: "Likes tea.", touchCount: 1 }, omar]);
    expect(await findSelectionBatch(db)).toMatchObject({ what: "change-many", count: 2 });
    expect(await undo()).toMatchObject({ kind: "undone" });
    expect(await everyone()).toEqual(before);
    expect(await findSelectionBatch(db)).toBeUndefined();
  });

  it.each<[ManyChange, string]>([
    [{ kind: "source" }, "source"],
    [{ kind: "source", source: "" }, "source"],
    [{ kind: "cadence" }, "cadenceId"],
    [{ kind: "remove-tag", tag: "WINE" }, "tags"],
  ])("%j leaves none", async (what, field) => {
    const before = await everyone();
    await change(what);
    expect(await rowIn(db, "prospect:jane")).not.toHaveProperty(field);
    await undo();
    expect(await everyone()).toEqual(before);
  });

  it("takes back that field alone", async () => {
    await change({ kind: "stage", stage: "meeting" });
    await changeOne({ source: "Referral", cadenceId: "by-hand" });
    await undo();
    expect(await rowIn(db, "prospect:jane")).toMatchObject({ source: "Referral", stage: "new" });
  });

  it("leaves what was set since, also when told again", async () => {
    await change({ kind: "stage", stage: "meeting" });
    await changeOne({ stage: "proposal" });
    expect(await undo()).toEqual({ kind: "undone", count: 1 });
    expect(await undo()).toEqual({ kind: "undone", count: 1 });
    expect(await everyone()).toMatchObject([{ stage: "proposal" }, { stage: "new" }]);
  });

  it.each<[ManyChange, string[], string[]]>([
    [{ kind: "add-tag", tag: "Berlin" }, ["Berlin", "VIP", "wine"], ["VIP", "wine"]],
    [{ kind: "add-tag", tag: "Wine" }, ["VIP", "wine"], ["VIP", "wine"]],
    [{ kind: "remove-tag", tag: "WINE" }, ["VIP"], ["VIP", "wine"]],
  ])("%j: other tags that came since stay", async (what, since, after) => {
    await change(what);
    const command = { commandId: "since", prospectId: "prospect:jane" as const };
    await editProspect(context(db, NOW), { ...command, change: { tags: since } });
    await undo();
    expect(await rowIn(db, "prospect:jane")).toMatchObject({ tags: after });
  });

  it("forgets whoever is removed", async () => {
    await change({ kind: "stage", stage: "meeting" });
    await removeProspect(context(db, NOW), { prospectId: "prospect:jane" });
    expect(await findWayBack(db)).toMatchObject({ people: [{ id: "prospect:omar" }] });
  });

  it("does nothing when told again, also after it was undone or another came after it", async () => {
    const meeting: ManyChange = { kind: "stage", stage: "meeting" };
    await change(meeting);
    await changeOne({ stage: "proposal" });
    expect(await change(meeting)).toEqual({ kind: "changed", count: 2 });
    expect(await rowIn(db, "prospect:jane")).toMatchObject({ stage: "proposal" });
    const until = { commandId: "two", prospectIds: BOTH, untilAt: NOW + 1e9 };
    await snoozeMany(context(db, NOW), until);
    await change(meeting);
    expect(await rowIn(db, "prospect:jane")).toMatchObject({ stage: "proposal" });
    expect(await findSelectionBatch(db)).toMatchObject({ commandId: "two" });
    expect(await undo()).toMatchObject({ count: 1 });
    expect(await change(meeting)).toMatchObject({ count: 0 });
    expect(await rowIn(db, "prospect:omar")).toMatchObject({ stage: "new" });
  });

  it("adds no tag to whoever has as many as there may be", async () => {
    const tags = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    await db.prospects.update("prospect:jane", { tags });
    await change({ kind: "add-tag", tag: "Berlin" });
    expect((await rowIn(db, "prospect:jane")).tags).toHaveLength(50);
    expect(await rowIn(db, "prospect:omar")).toMatchObject({ tags: ["Berlin"] });
  });

  it("passes over who is gone", async () => {
    const ids: ProspectId[] = ["prospect:gone", "prospect:omar", "prospect:omar"];
    expect(await change({ kind: "stage", stage: "meeting" }, "one", ids)).toMatchObject({
      count: 1,
    });
  });
});

describe("a worker that is stopped half way", () => {
  const toMeeting = async (ids: ProspectId[]) =>
    changeMany(context(db, NOW), {
      commandId: "many",
      prospectIds: ids,
      change: { kind: "stage", stage: "meeting" },
    });
  const inMeeting = () => db.prospects.filter(({ stage }) => stage === "meeting").count();

  it("leaves everything there to take back what was changed", async () => {
    const ids = await trackMany(db, 1_200);
    const before = await everyone();
    // The way back, the batch, and two parts.
    const put = stopAfter(db, 4);
    await expect(toMeeting(ids)).rejects.toThrow("stopped");
    put.mockRestore();
    expect(await inMeeting()).toBe(1_000);
    await undo("many");
    expect(await everyone()).toEqual(before);
  });

  it("goes on where it was when told again", async () => {
    const ids = await trackMany(db, 1_200);
    const put = stopAfter(db, 3);
    await expect(toMeeting(ids)).rejects.toThrow("stopped");
    put.mockRestore();
    await changeOne({ stage: "proposal" }, "prospect:many-0");
    expect(await toMeeting(ids)).toEqual({ kind: "changed", count: 1_200 });
    expect(await inMeeting()).toBe(1_199);
  });
});
