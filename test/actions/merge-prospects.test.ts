import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeProspect } from "~actions/change-prospect";
import { editProspect } from "~actions/edit-prospect";
import { logTouch } from "~actions/log-touch";
import { keepApart, mergeProspects, undoMerge } from "~actions/merge-prospects";
import { closePromise } from "~actions/promises";
import { removeProspect } from "~actions/remove-prospect";
import { undo } from "~actions/undo";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { findMerge } from "~storage/read/state";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE, promised, touch } from "../support/log";
import { commitAt, context, note } from "../support/outbox";
import { accepted, KEY, signs, to } from "../support/signs";
import { at, DAY, HOUR } from "../support/times";

const T = at("2026-11-20T10:00");
const TWIN: ProspectId = "prospect:twin";
const EMAIL = "jane@acme.example";
const URL = "https://www.linkedin.com/in/jane-doe/";
const TO_BOTH = { source: "gmail", messageKey: "msg-a:both" } as const;
const promise = promised(T - 3 * DAY, "2026-12-01");
const early = touch(T - 4 * DAY, { channel: "linkedin" });
let db: RekindleDatabase;

beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  const keep = { email: EMAIL, company: "Acme", notes: "Likes tea.", tags: ["wine"] };
  const own = [touch(T - 2 * DAY, TO_BOTH), touch(T - DAY)];
  await track(db, { ...keep, createdAt: T - 9 * DAY, interestedAt: T - 8 * DAY }, own);
  const theirs = [early, promise, touch(T - 2 * DAY, TO_BOTH)];
  await track(
    db,
    {
      id: TWIN,
      name: "Jane M. Doe",
      linkedinUrl: URL,
      company: "Acme Inc",
      title: "Head of Operations",
      source: "Fair",
      stage: "meeting",
      notes: "Met in Berlin.",
      tags: ["Wine", "Berlin"],
      createdAt: T - 20 * DAY,
      notSameAs: ["prospect:other"],
    },
    theirs,
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const merge = (commandId = "m") =>
  mergeProspects(context(db, T), { commandId, keepId: JANE, otherId: TWIN });
const takeBack = (commandId = "m") => undoMerge(context(db, T + 2 * HOUR), { commandId });
const everything = () => Promise.all([db.prospects.toArray(), db.events.orderBy("id").toArray()]);

describe("mergeProspects", () => {
  it("leaves one row that knows what both knew, with both logs", async () => {
    expect(await merge()).toEqual({ kind: "merged" });
    expect(await db.prospects.count()).toBe(1);
    const jane = await rowIn(db, JANE);
    expect(jane).toMatchObject({
      name: "Jane Doe",
      company: "Acme",
      title: "Head of Operations",
      email: EMAIL,
      linkedinUrl: URL,
      source: "Fair",
      stage: "meeting",
      notes: "Likes tea.\n\nMet in Berlin.",
      tags: ["Berlin", "wine"],
      handleKeys: [`email:${EMAIL}`, "linkedin:vanity:jane-doe"],
      createdAt: T - 20 * DAY,
      interestedAt: T - 8 * DAY,
      notSameAs: ["prospect:other"],
      touchCount: 3,
      tried: { email: 2, linkedin: 1 },
      promises: [{ id: promise.id }],
    });
    expect(jane.words).toContain("jane");
    const log = await db.events.toArray();
    expect(log).toHaveLength(4);
    expect(new Set(log.map(({ prospectId }) => prospectId))).toEqual(new Set([JANE]));
  });

  it("settles what a list has said of the two; what it said of others stays, and undo brings all back", async () => {
    await db.prospects.update(JANE, { maybeSameAs: [TWIN, "prospect:third"] });
    await db.prospects.update(TWIN, { maybeSameAs: [JANE, "prospect:other", "prospect:fourth"] });
    const before = await everything();
    await merge();
    expect(await rowIn(db, JANE)).toMatchObject({
      maybeSameAs: ["prospect:third", "prospect:fourth"],
    });
    await takeBack();
    expect(await everything()).toEqual(before);
  });

  it("told again changes nothing", async () => {
    await merge();
    const before = await everything();
    expect(await merge()).toEqual({ kind: "merged" });
    expect(await everything()).toEqual(before);
  });

  it("moves the messages on their way, once for both", async () => {
    await note(
      db,
      signs().requested(T, "1", { recipients: to(EMAIL) }),
      signs("msg-a:r2").requested(T, "2", { recipients: to("jane@home.example") }),
    );
    await db.pendingSends.update("msg-a:r2", { prospectIds: [TWIN], weakIds: [] });
    await db.pendingSends.update(KEY, { prospectIds: [JANE, TWIN], weakIds: [TWIN] });
    const before = await db.pendingSends.toArray();
    await merge();
    for (const row of await db.pendingSends.toArray())
      expect(row).toMatchObject({ prospectIds: [JANE], weakIds: [] });
    await takeBack();
    expect(await db.pendingSends.toArray()).toEqual(before);
  });

  it.each([
    [JANE, JANE],
    [JANE, "prospect:gone" as const],
    ["prospect:gone" as const, TWIN],
  ])("%s with %s is nobody", async (keepId, otherId) => {
    const before = await everything();
    expect(await mergeProspects(context(db, T), { commandId: "m", keepId, otherId })).toMatchObject(
      { kind: "unknown-prospect" },
    );
    expect(await everything()).toEqual(before);
  });
});

describe("undoMerge", () => {
  it("brings back both as they were", async () => {
    const before = await everything();
    await merge();
    expect(await takeBack()).toEqual({ kind: "undone" });
    expect(await everything()).toEqual(before);
    expect(await takeBack()).toEqual({ kind: "unknown-merge" });
  });

  it("keeps on the kept one what happened since", async () => {
    await merge();
    await note(db, signs().requested(T, "1", { recipients: to(EMAIL) }), accepted(T + 400));
    await commitAt(db, T + HOUR);
    await logTouch(context(db, T + HOUR), { commandId: "t", prospectId: JANE, channel: "call" });
    const change = { stage: "proposal" as const, source: "Referral" };
    await changeProspect(context(db, T + HOUR), { commandId: "c", prospectId: JANE, change });
    const { notes = "", tags = [] } = await rowIn(db, JANE);
    const person = { name: "Jane Roe", notes: `${notes}!` };
    await editProspect(context(db, T + HOUR), {
      commandId: "e",
      prospectId: JANE,
      change: { ...person, tags: [...tags, "VIP"] },
    });
    await takeBack();
    const jane = await rowIn(db, JANE);
    expect(jane).toMatchObject({
      name: "Jane Roe",
      stage: "proposal",
      source: "Referral",
      notes: "Likes tea.\n\nMet in Berlin.!",
      tags: ["VIP", "wine"],
      handleKeys: [`email:${EMAIL}`],
      createdAt: T - 9 * DAY,
      touchCount: 4,
    });
    expect(jane).not.toHaveProperty("linkedinUrl");
    expect(await rowIn(db, TWIN)).toMatchObject({ touchCount: 2, stage: "meeting" });
  });

  it("gives the other what was on its way to them, and both what was for both", async () => {
    await note(
      db,
      signs().requested(T, "1", { recipients: to(EMAIL) }),
      accepted(T + 400),
      signs("msg-a:r2").requested(T + 9_000, "2", { recipients: to(EMAIL) }),
      accepted(T + 9_400, "2"),
    );
    await db.pendingSends.update(KEY, { prospectIds: [JANE, TWIN] });
    await db.pendingSends.update("msg-a:r2", { prospectIds: [TWIN] });
    await merge();
    await commitAt(db, T + HOUR);
    expect(await rowIn(db, JANE)).toMatchObject({ touchCount: 5 });
    await takeBack();
    expect(await rowIn(db, JANE)).toMatchObject({ touchCount: 3 });
    expect(await rowIn(db, TWIN)).toMatchObject({ touchCount: 4 });
  });

  it("gives the other what was said since of their past", async () => {
    await merge();
    const moment = context(db, T + HOUR);
    await undo(moment, { commandId: "u", eventId: early.id });
    const kept = { promiseId: promise.id, how: "kept" as const };
    await closePromise(moment, { commandId: "p", prospectId: JANE, ...kept });
    await takeBack();
    expect(await rowIn(db, TWIN)).toMatchObject({ touchCount: 1, promises: [] });
    expect(await db.events.where("id").anyOf("event:u", "event:p").toArray()).toMatchObject([
      { prospectId: TWIN },
      { prospectId: TWIN },
    ]);
  });

  it("is of the last merging alone, and of nobody who was removed", async () => {
    await merge();
    await track(db, { id: TWIN });
    await merge("n");
    expect(await takeBack("m")).toEqual({ kind: "unknown-merge" });
    await removeProspect(context(db, T), { prospectId: JANE });
    expect(await findMerge(db)).toBeUndefined();
    expect(await takeBack("n")).toEqual({ kind: "unknown-merge" });
    expect(await db.prospects.count()).toBe(0);
  });
});

describe("keepApart", () => {
  const apart = (otherId: ProspectId) => keepApart(context(db, T), { prospectId: JANE, otherId });

  it("is written down with both, once", async () => {
    expect(await apart(TWIN)).toEqual({ kind: "kept" });
    await apart(TWIN);
    expect(await rowIn(db, JANE)).toMatchObject({ notSameAs: [TWIN], touchCount: 2 });
    expect(await rowIn(db, TWIN)).toMatchObject({ notSameAs: ["prospect:other", JANE] });
  });

  it("knows nobody who is gone", async () => {
    expect(await apart("prospect:gone")).toEqual({ kind: "unknown-prospect" });
    expect(await rowIn(db, JANE)).not.toHaveProperty("notSameAs");
  });

  it("settles what a list has said of the two, and of them alone", async () => {
    await db.prospects.update(JANE, { maybeSameAs: [TWIN, "prospect:third"] });
    await db.prospects.update(TWIN, { maybeSameAs: [JANE] });
    await apart(TWIN);
    expect(await rowIn(db, JANE)).toMatchObject({ maybeSameAs: ["prospect:third"] });
    expect(await rowIn(db, TWIN)).not.toHaveProperty("maybeSameAs");
  });

  it("is forgotten when the rep merges them all the same", async () => {
    await apart(TWIN);
    await merge();
    expect(await rowIn(db, JANE)).toMatchObject({ notSameAs: ["prospect:other"] });
  });
});
