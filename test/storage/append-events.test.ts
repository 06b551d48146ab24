import { describe, expect, it } from "vitest";
import { standingOf } from "~domain/standing";
import { appendEvents, eventsOf } from "~storage/write/append-events";
import { eraseProspect } from "~storage/write/erase-prospect";
import { rederiveBatch } from "~storage/write/rederive-all";
import { freshDatabase, rowIn, track } from "../support/database";
import {
  factsOf,
  JANE,
  lost,
  parked,
  promised,
  reply,
  retracted,
  snoozed,
  touch,
} from "../support/log";
import { rulesIn } from "../support/rules";
import { at, BERLIN } from "../support/times";

const T = at("2026-11-03T10:00");
const sent = (messageKey: string, prospectId = JANE, time = T) =>
  touch(time, { source: "gmail", messageKey, prospectId, seenBy: "request" });

describe("appendEvents", () => {
  it("appends, and says so", async () => {
    const db = freshDatabase();
    await track(db);
    expect(await appendEvents(db, [sent("a"), sent("b")], BERLIN)).toEqual([
      "appended",
      "appended",
    ]);
    expect(await db.events.count()).toBe(2);
    expect(await rowIn(db, JANE)).toMatchObject({ touchCount: 2, turn: "theirs" });
  });

  it("takes the same message of the same source only once", async () => {
    const db = freshDatabase();
    await track(db);
    await appendEvents(db, [sent("a")], BERLIN);
    const before = await rowIn(db, JANE);
    expect(await appendEvents(db, [sent("a", JANE, T + 999)], BERLIN)).toEqual(["duplicate"]);
    expect(await appendEvents(db, [sent("b"), sent("b")], BERLIN)).toEqual([
      "appended",
      "duplicate",
    ]);
    expect(await db.events.count()).toBe(2);
    expect(before.touchCount).toBe(1);
    expect((await rowIn(db, JANE)).touchCount).toBe(2);
  });

  it("takes one message to two prospects, and the same key of another source", async () => {
    const db = freshDatabase();
    await track(db);
    await track(db, { id: "prospect:omar", name: "Omar Said" });
    const events = [sent("a"), sent("a", "prospect:omar"), touch(T, { messageKey: "a" })];
    expect(await appendEvents(db, events, BERLIN)).toEqual(["appended", "appended", "appended"]);
    expect((await rowIn(db, "prospect:omar")).touchCount).toBe(1);
  });

  it("writes nothing about someone who is no prospect, and the rest all the same", async () => {
    const db = freshDatabase();
    await track(db);
    const outcomes = await appendEvents(db, [sent("a", "prospect:no-such"), sent("a")], BERLIN);
    expect(outcomes).toEqual(["unknown-prospect", "appended"]);
    expect(await db.events.count()).toBe(1);
    expect(await db.prospects.count()).toBe(1);
  });

  it("is all or nothing", async () => {
    const db = freshDatabase();
    await track(db);
    const first = sent("a");
    const clash = { ...sent("b"), id: first.id };
    await expect(appendEvents(db, [first, clash], BERLIN)).rejects.toThrow();
    expect(await db.events.count()).toBe(0);
    expect((await rowIn(db, JANE)).touchCount).toBe(0);
  });

  it("refuses, in the index itself, what its own check would let through", async () => {
    const db = freshDatabase();
    await db.events.add(sent("a"));
    await expect(db.events.add(sent("a"))).rejects.toThrow(/uniqueness|Constraint/i);
  });

  it("derives the columns that the whole log says, in whatever pieces it comes", async () => {
    const log = [
      touch(T),
      reply(T + 1),
      touch(T + 2, { link: "https://mail.google.com/mail/u/0/#all/x" }),
      promised(T + 3, at("2026-11-20T10:00")),
      snoozed(T + 4, at("2026-11-10T10:00")),
      parked(T + 5, "2027-01-04"),
      reply(T + 6),
    ];
    const first = log[0]?.id ?? "event:none";
    const facts = factsOf();
    const whole = freshDatabase();
    const piecemeal = freshDatabase();
    await track(whole);
    await track(piecemeal);
    const all = [...log, retracted(T + 7, first)];
    await appendEvents(whole, all, BERLIN);
    for (const event of all.toReversed()) await appendEvents(piecemeal, [event], BERLIN);
    const expected = standingOf(facts, all, rulesIn(BERLIN));
    for (const db of [whole, piecemeal]) {
      const row = await rowIn(db, JANE);
      expect(row).toEqual({ ...facts, ...expected, words: ["jane", "doe"] });
    }
  });

  it("removes a column that no longer holds", async () => {
    const db = freshDatabase();
    await track(db, {}, [touch(T)]);
    expect(await rowIn(db, JANE)).toHaveProperty("dueAt");
    await appendEvents(db, [lost(T + 1)], BERLIN);
    const row = await rowIn(db, JANE);
    for (const column of ["dueAt", "dueFor", "coldAt", "lane", "laneAt"])
      expect(row).not.toHaveProperty(column);
    expect(await db.prospects.where("coldAt").above(0).count()).toBe(0);
  });
});

describe("rederiveBatch", () => {
  it("rebuilds what was tampered with, and leaves the facts", async () => {
    const db = freshDatabase();
    const facts = {
      company: "Acme",
      email: "jane@acme.example",
      linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
      source: "Trade show Berlin 2026",
      interestedAt: at("2026-11-01T10:00"),
      theirZone: "America/New_York",
    };
    const before = await track(db, facts, [touch(T), reply(T + 1)]);
    await db.prospects.update(JANE, {
      touchCount: 99,
      turn: "closed",
      dueAt: 5,
      coldAt: 6,
      lane: "promise",
      dueText: "nothing",
      promises: [],
      tried: { call: 3 },
      waitingSince: 7,
      lastLink: "https://evil.example",
      words: ["tampered"],
    });
    await rederiveBatch(db, BERLIN);
    expect(await rowIn(db, JANE)).toEqual(before);
    expect(before).toMatchObject({ ...facts, touchCount: 1, turn: "yours" });
  });
});

describe("eventsOf", () => {
  it("is that prospect's log only, in order of time", async () => {
    const db = freshDatabase();
    await track(db, {}, [touch(T + 5), touch(T), touch(T + 3)]);
    await track(db, { id: "prospect:jane2", name: "Jane Two" }, [touch(T + 1)]);
    const times = (await eventsOf(db, JANE).toArray()).map((event) => event.at);
    expect(times).toEqual([T, T + 3, T + 5]);
  });
});

describe("eraseProspect", () => {
  it("leaves nothing of the person, and everything of others", async () => {
    const db = freshDatabase();
    await track(db, {}, [touch(T), reply(T + 1)]);
    await track(db, { id: "prospect:omar", name: "Omar Said" }, [touch(T)]);
    const send = {
      connector: "gmail" as const,
      phase: "held" as const,
      sentAt: T,
      startedAt: T,
      notedAt: T,
      wakeAt: T,
      seenByRequest: true,
      seenOnScreen: false,
      requestIds: ["1"],
      weakIds: [],
    };
    await db.pendingSends.bulkAdd([
      { ...send, key: "only-jane", prospectIds: [JANE] },
      { ...send, key: "both", prospectIds: [JANE, "prospect:omar"] },
      { ...send, key: "only-omar", prospectIds: ["prospect:omar"] },
    ]);
    await eraseProspect(db, JANE);
    const left = await Promise.all([
      db.prospects.toArray(),
      db.events.toArray(),
      db.pendingSends.toArray(),
    ]);
    expect(JSON.stringify(left)).not.toContain(JANE);
    expect(left.map((rows) => rows.length)).toEqual([1, 1, 2]);
    expect(await db.pendingSends.get("both")).toMatchObject({ prospectIds: ["prospect:omar"] });
  });
});
