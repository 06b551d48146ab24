import { afterEach, describe, expect, it, vi } from "vitest";
import { badgeOf, showBadge } from "~background/badge";
import type { LoggedEvent } from "~domain/event";
import type { PendingSendRow, RekindleDatabase } from "~storage/database";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { parked, reply, snoozed } from "../support/log";
import { at, BERLIN } from "../support/times";

const NOW = at("2026-11-23T14:00");
const T = at("2026-11-20T10:00");
const RED = "#b3261e";
const AMBER = "#b45309";
const BLUE = "#2f5fd0";
const PURPLE = "#6b21a8";

const DUE_TODAY = [snoozed(T, at("2026-11-23T09:00"))];
const DUE_YESTERDAY = [snoozed(T, at("2026-11-20T11:00"))];
const COLD = [snoozed(T, at("2026-11-02T09:00"))];
const NOT_DUE = [snoozed(T, NOW + 1)];
const REPLIED = [reply(at("2026-11-20T10:00"))]; // The answer is due on Monday at nine.

async function withPeople(...logs: LoggedEvent[][]): Promise<RekindleDatabase> {
  const db = freshDatabase();
  for (const [index, log] of logs.entries())
    await track(db, { id: `prospect:${index}`, name: `Person ${index}` }, log);
  return db;
}
const badge = (db: RekindleDatabase) => badgeOf(db, { now: NOW, zone: BERLIN });

describe("badgeOf", () => {
  it.each([
    ["nobody", [], "", BLUE, "Rekindle: nobody is due"],
    ["nobody yet", [NOT_DUE, [parked(T, "2027-02-01")]], "", BLUE, "Rekindle: nobody is due"],
    ["one today", [DUE_TODAY, NOT_DUE], "1", BLUE, "Rekindle: 1 person due"],
    ["two, one since Friday", [DUE_TODAY, DUE_YESTERDAY], "2", AMBER, "Rekindle: 2 people due"],
    ["one cold", [DUE_TODAY, DUE_YESTERDAY, COLD], "3", RED, "Rekindle: 3 people due, 1 cold"],
    ["one who replied", [REPLIED], "1", BLUE, "Rekindle: 1 person due, 1 waiting for your answer"],
    [
      "all of it",
      [REPLIED, COLD],
      "2",
      RED,
      "Rekindle: 2 people due, 1 cold, 1 waiting for your answer",
    ],
  ])("%s", async (_what, logs, text, colour, tooltip) => {
    expect(await badge(await withPeople(...logs))).toEqual({ text, colour, tooltip });
  });

  it("stops counting at 99, the tooltip does not", async () => {
    const db = await withPeople(DUE_TODAY);
    const [row] = await db.prospects.toArray();
    const copies = (count: number, from: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...(row ?? raise()),
        id: `prospect:x${from + i}` as const,
      }));
    await db.prospects.bulkAdd(copies(98, 0));
    expect(await badge(db)).toMatchObject({ text: "99" });
    await db.prospects.bulkAdd(copies(1, 98));
    expect(await badge(db)).toMatchObject({ text: "99+", tooltip: "Rekindle: 100 people due" });
  });

  it("says who is being written to, each person once, and only while it is on its way", async () => {
    const db = await withPeople(NOT_DUE);
    const send: PendingSendRow = {
      key: "a",
      connector: "gmail",
      phase: "held",
      sentAt: NOW,
      startedAt: NOW,
      notedAt: NOW,
      wakeAt: NOW,
      seenByRequest: true,
      seenOnScreen: false,
      requestIds: [],
      prospectIds: ["prospect:0", "prospect:1"],
      weakIds: [],
    };
    await db.pendingSends.bulkAdd([
      send,
      { ...send, key: "b", phase: "leaving", prospectIds: ["prospect:0"] },
      { ...send, key: "c", phase: "undone", prospectIds: ["prospect:2"] },
      { ...send, key: "d", phase: "committed", prospectIds: ["prospect:3"] },
    ]);
    expect((await badge(db)).tooltip).toBe("Rekindle: nobody is due, sending to 2");
  });

  it.each([
    ["linkedin", "LinkedIn messages have changed: the last press of Send was not recognised"],
    ["linkedin-invitations", /LinkedIn invitations have changed/],
    ["linkedin-sales", /Sales Navigator has changed/],
  ] as const)("names the surface in trouble: %s", async (connector, words) => {
    const db = await withPeople();
    await db.health.bulkPut([
      { connector: "gmail", unreadableCount: 0, lastScreenOnlyAt: 9 },
      { connector, unreadableCount: 0, lastUnclearAt: 2 },
    ]);
    const { text, tooltip } = await badge(db);
    expect(text).toBe("!");
    expect(tooltip).toMatch(words);
    expect(tooltip).not.toContain("Gmail");
  });

  it("warns when capture looks broken, until it no longer does", async () => {
    const db = await withPeople(COLD);
    await db.health.put({
      connector: "gmail",
      unreadableCount: 0,
      lastRequestAt: 1,
      lastScreenOnlyAt: 2,
    });
    expect(await badge(db)).toEqual({
      text: "!",
      colour: PURPLE,
      tooltip: expect.stringMatching(/^Rekindle: 1 person due, 1 cold, .*Gmail has changed/),
    });
    await db.health.put({
      connector: "gmail",
      unreadableCount: 0,
      lastRequestAt: 3,
      lastScreenOnlyAt: 2,
    });
    expect(await badge(db)).toMatchObject({ text: "1", colour: RED });
  });
});

function raise(): never {
  throw new Error("There is no prospect.");
}

describe("showBadge", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("shows text, colour and tooltip, and clears the text when nobody is due", async () => {
    const { action } = installFakeChrome();
    await showBadge({ text: "", colour: BLUE, tooltip: "Rekindle: nobody is due" });
    expect(action.setBadgeText).toHaveBeenCalledWith({ text: "" });
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledWith({ color: BLUE });
    expect(action.setTitle).toHaveBeenCalledWith({ title: "Rekindle: nobody is due" });
  });
});
