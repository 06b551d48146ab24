/** What the rep does by hand: adding, logging, snoozing, parking, closing, and taking it back. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addProspect } from "~actions/add-prospect";
import { changeSettings } from "~actions/change-settings";
import { closeProspect } from "~actions/close-prospect";
import { logReply, logTouch } from "~actions/log-touch";
import { parkProspect } from "~actions/park-prospect";
import { removeProspect } from "~actions/remove-prospect";
import { snoozeProspect } from "~actions/snooze-prospect";
import { undo } from "~actions/undo";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { NewProspect } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { getSettings } from "~storage/read/state";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { profileIdOf } from "../support/linkedin-ids";
import { JANE, touch } from "../support/log";
import { context } from "../support/outbox";
import { at, DAY, HOUR } from "../support/times";

const NOW = at("2026-11-23T14:00");
let db: RekindleDatabase;
beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const add = (commandId: string, prospect: NewProspect, now = NOW) =>
  addProspect(context(db, now), { commandId, prospect });

describe("addProspect", () => {
  it("adds a person who is due for a first touch", async () => {
    const added = await add("1", {
      name: "Jane Doe",
      email: " Jane <Jane.Doe@Acme.example>",
      linkedinUrl: "de.linkedin.com/in/Jane-Doe?x=1",
      company: "Acme",
      source: "Trade show Berlin 2026",
    });
    expect(added).toEqual({ kind: "added", prospectId: "prospect:1" });
    expect(await rowIn(db, "prospect:1")).toEqual({
      id: "prospect:1",
      name: "Jane Doe",
      email: "jane.doe@acme.example",
      linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
      company: "Acme",
      source: "Trade show Berlin 2026",
      handleKeys: ["email:jane.doe@acme.example", "linkedin:vanity:jane-doe"],
      stage: "new",
      createdAt: NOW,
      touchCount: 0,
      stepsDone: 0,
      tried: {},
      sameChannelRun: 0,
      maxTouches: 8,
      waitingSince: NOW,
      promises: [],
      turn: "never-contacted",
      outcome: "open",
      dueAt: at("2026-11-25T09:00"),
      dueFor: "first-touch",
      coldAt: at("2026-11-27T09:00"),
      lane: "new",
      laneAt: at("2026-11-25T09:00"),
      words: expect.arrayContaining(["jane", "doe", "acme"]),
    });
  });

  it.each([
    ["email", { email: "JANE@acme.example" }, { email: "mailto:jane@ACME.example" }],
    [
      "LinkedIn id",
      { linkedinUrl: `https://www.linkedin.com/in/${profileIdOf(7)}` },
      { linkedinUrl: `urn:li:fsd_profile:${profileIdOf(7)}` },
    ],
    [
      "LinkedIn member, under another id",
      { linkedinUrl: `https://www.linkedin.com/in/${profileIdOf(7)}` },
      { linkedinUrl: `https://www.linkedin.com/in/${profileIdOf(7, [1, 2, 3])}` },
    ],
    [
      "public address",
      { linkedinUrl: "https://www.linkedin.com/in/jane-doe" },
      { linkedinUrl: "https://fr.linkedin.com/in/Jane-Doe/details" },
    ],
  ])("knows a person again by %s", async (_what, first, second) => {
    await add("1", { name: "Jane Doe", ...first });
    expect(await add("2", { name: "J. Doe", ...second })).toEqual({
      kind: "already-tracked",
      prospectId: "prospect:1",
      name: "Jane Doe",
    });
    expect(await db.prospects.count()).toBe(1);
  });

  it("adds two people of one name, and two of no address", async () => {
    await add("1", { name: "Jane Doe", email: "" });
    await add("2", { name: "Jane Doe", email: "jane@acme.example" });
    expect(await add("3", { name: "Jane Doe", linkedinUrl: "" })).toMatchObject({ kind: "added" });
    expect(await db.prospects.count()).toBe(3);
  });

  it("finds its own result when it is repeated", async () => {
    const jane = { name: "Jane Doe", email: "jane@acme.example" };
    const first = await add("1", jane);
    expect(await add("1", jane, NOW + DAY)).toEqual(first);
    expect(await db.prospects.count()).toBe(1);
    expect((await rowIn(db, "prospect:1")).createdAt).toBe(NOW);
  });

  it("follows up by hand only when asked to", async () => {
    await add("1", { name: "Jane Doe", cadenceId: "by-hand" });
    const row = await rowIn(db, "prospect:1");
    expect(row.cadenceId).toBe("by-hand");
    expect(row.lane).toBe("unscheduled");
  });
});

describe("logging", () => {
  const command = { commandId: "c1", prospectId: JANE };
  beforeEach(async () => {
    await track(db);
  });

  it("a touch, now or at another time, never in the future", async () => {
    const touched = await logTouch(context(db, NOW), { ...command, channel: "call" });
    expect(touched).toEqual({ kind: "logged", eventId: "event:c1" });
    expect(await rowIn(db, JANE)).toMatchObject({
      lastTouchAt: NOW,
      lastTouchChannel: "call",
      lastTouchSeenBy: "hand",
    });
    for (const [commandId, time, expected] of [
      ["c2", NOW - HOUR, NOW - HOUR],
      ["c3", NOW + HOUR, NOW],
    ] as const) {
      await logTouch(context(db, NOW), { ...command, commandId, channel: "meeting", at: time });
      expect(await db.events.get(`event:${commandId}`)).toMatchObject({
        at: expected,
        recordedAt: NOW,
      });
    }
  });

  it("a reply", async () => {
    await logReply(context(db, NOW), { ...command, channel: "linkedin" });
    expect(await rowIn(db, JANE)).toMatchObject({
      turn: "yours",
      lastReplyAt: NOW,
      lastReplyChannel: "linkedin",
    });
  });

  it("the same command twice is once", async () => {
    const first = await logTouch(context(db, NOW), { ...command, channel: "call" });
    expect(await logTouch(context(db, NOW + DAY), { ...command, channel: "call" })).toEqual(first);
    expect((await rowIn(db, JANE)).touchCount).toBe(1);
  });

  it("of someone who is no prospect writes nothing", async () => {
    const of = { ...command, prospectId: "prospect:no-such" as const, channel: "call" as const };
    expect(await logTouch(context(db, NOW), of)).toEqual({ kind: "unknown-prospect" });
    expect(await db.events.count()).toBe(0);
  });

  it("a snooze, a park and an outcome", async () => {
    const untilAt = NOW + DAY;
    await snoozeProspect(context(db, NOW), { ...command, untilAt });
    expect(await rowIn(db, JANE)).toMatchObject({ dueAt: untilAt, dueFor: "snooze" });

    await parkProspect(context(db, NOW + 1), {
      ...command,
      commandId: "c2",
      untilOn: "2027-02-01",
      reason: "Budget",
    });
    expect(await rowIn(db, JANE)).toMatchObject({ turn: "parked", dueAt: at("2027-02-01T09:00") });
    expect(await db.events.get("event:c2")).toMatchObject({ reason: "Budget" });

    await closeProspect(context(db, NOW + 2), {
      ...command,
      commandId: "c3",
      outcome: "lost",
      reason: "Price",
    });
    expect(await rowIn(db, JANE)).toMatchObject({ turn: "closed", outcome: "lost" });
    expect(await db.events.get("event:c3")).toMatchObject({ kind: "lost", reason: "Price" });

    await closeProspect(context(db, NOW + 3), {
      ...command,
      commandId: "c4",
      outcome: "won",
      reason: "",
    });
    expect(await rowIn(db, JANE)).toMatchObject({ outcome: "won" });
  });

  it.each([
    ["a touch", () => logTouch(context(db, NOW), { ...command, channel: "call" })],
    ["a reply", () => logReply(context(db, NOW), { ...command, channel: "call" })],
    ["a snooze", () => snoozeProspect(context(db, NOW), { ...command, untilAt: NOW + DAY })],
    ["a park", () => parkProspect(context(db, NOW), { ...command, untilOn: "2027-02-01" })],
    ["a yes", () => closeProspect(context(db, NOW), { ...command, outcome: "won" })],
  ])("%s can be taken back, and the log keeps both", async (_what, act) => {
    const before = await rowIn(db, JANE);
    const logged = await act();
    expect(await rowIn(db, JANE)).not.toEqual(before);
    const eventId = logged.kind === "logged" ? logged.eventId : "event:none";
    expect(await undo(context(db, NOW + 1), { commandId: "u1", eventId })).toEqual({
      kind: "undone",
    });
    expect(await undo(context(db, NOW + 2), { commandId: "u1", eventId })).toEqual({
      kind: "undone",
    });
    expect(await rowIn(db, JANE)).toEqual(before);
    expect(await db.events.count()).toBe(2);
  });

  it.each([
    ["an hour apart", HOUR],
    ["in the same millisecond", 0],
    ["while the clock goes back", -HOUR],
  ])(
    "what was taken back counts again when that is taken back, and so on: %s",
    async (_when, step) => {
      const before = await rowIn(db, JANE);
      await logReply(context(db, NOW), { ...command, channel: "call" });
      const logged = await rowIn(db, JANE);
      expect(logged).not.toEqual(before);
      for (const [index, eventId] of (
        ["event:c1", "event:u1", "event:u2", "event:u3"] as const
      ).entries()) {
        const undone = { commandId: `u${index + 1}`, eventId };
        expect(await undo(context(db, NOW + index * step), undone)).toEqual({ kind: "undone" });
        expect(await rowIn(db, JANE)).toEqual(index % 2 === 0 ? before : logged);
      }
      expect(await db.events.count()).toBe(5);
    },
  );

  it("what counts again can be taken back anew, in the same millisecond too", async () => {
    const before = await rowIn(db, JANE);
    await logTouch(context(db, NOW), { ...command, channel: "call" });
    const logged = await rowIn(db, JANE);
    for (const [commandId, eventId, expected] of [
      ["u1", "event:c1", before],
      ["u2", "event:u1", logged],
      ["u3", "event:c1", before],
      ["u4", "event:u3", logged],
    ] as const) {
      await undo(context(db, NOW), { commandId, eventId });
      expect(await rowIn(db, JANE)).toEqual(expected);
    }
  });

  it("undoing what never was is said", async () => {
    const nothing = await undo(context(db, NOW), { commandId: "u1", eventId: "event:no-such" });
    expect(nothing).toEqual({ kind: "unknown-event" });
    expect(await db.events.count()).toBe(0);
  });

  it("removing takes the person's whole log away", async () => {
    await track(db, { id: "prospect:omar", name: "Omar Said" }, [touch(NOW)]);
    await logTouch(context(db, NOW), { ...command, channel: "call" });
    expect(await removeProspect(context(db, NOW), { prospectId: JANE })).toEqual({
      kind: "removed",
    });
    expect(await db.prospects.count()).toBe(1);
    expect(await db.events.count()).toBe(1);
  });
});

it("changeSettings keeps what the rep has set", async () => {
  expect(await getSettings(db)).toEqual(DEFAULT_SETTINGS);
  const settings = { ...DEFAULT_SETTINGS, undoSeconds: 10 as const, captureGmail: false };
  await changeSettings(context(db, NOW), settings);
  expect(await getSettings(db)).toEqual(settings);
});
