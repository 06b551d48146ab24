/** What the signs of sends leave in the record of a connector's health. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeSettings } from "~actions/change-settings";
import { noteOutline, noteUnreadable } from "~actions/note-health";
import { type HealthCount, lastWeek, looksBroken } from "~domain/health";
import type { SendSign } from "~domain/pending-send";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { getHealth } from "~storage/read/state";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { commitAt, context, note, onDisk } from "../support/outbox";
import { accepted, failed, signs, THREAD, to } from "../support/signs";
import { at, BERLIN, DAY, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const { pressed, confirmed, abandoned, unconfirmed, requested, scheduled, draft } = signs();
const nameless = signs("screen:0f0f0f0f");
const TO_JANE = { recipients: to("jane@acme.example"), threadId: THREAD };
const TO_SAM = { recipients: to("sam@party.example") };
const NONE = { withoutRequest: 0, withoutIntent: 0, unreadable: 0 };

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: "jane@acme.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const health = () => getHealth(db, "gmail");
const counts = async () => lastWeek(await health(), T + MINUTE, BERLIN);

describe("times", () => {
  it("are those of the last press and of the last request that was recognised", async () => {
    await note(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), accepted(T + 400));
    await note(db, confirmed(T + 900));
    expect(await health()).toEqual({
      connector: "gmail",
      unreadableCount: 0,
      lastPressAt: T,
      lastRequestAt: T + 20,
    });
  });

  it("never go back, when an old sign is told again", async () => {
    const later = signs("msg-a:r2");
    await note(db, later.pressed(T + MINUTE, TO_JANE));
    await note(db, later.requested(T + MINUTE, "2", TO_JANE));
    await note(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE));
    expect(await health()).toMatchObject({ lastPressAt: T + MINUTE, lastRequestAt: T + MINUTE });
  });

  it("are noted also of messages to strangers, without a word about them", async () => {
    await note(db, pressed(T, TO_SAM), requested(T + 20, "1", TO_SAM));
    expect(await health()).toMatchObject({ lastPressAt: T, lastRequestAt: T + 20 });
    expect(await onDisk(db)).not.toMatch(/party|msg-a/);
  });

  it("are not noted of drafts, nor of signs about nothing", async () => {
    await note(db, draft(T), confirmed(T), unconfirmed(T), accepted(T), failed(T));
    expect(await db.health.count()).toBe(0);
  });
});

describe("a send that no request told of", () => {
  const cases: [string, SendSign[], Partial<Record<HealthCount, number>>][] = [
    ["confirmed", [pressed(T, TO_JANE), confirmed(T + 900)], { withoutRequest: 1 }],
    ["not confirmed", [pressed(T, TO_JANE), unconfirmed(T + 45 * S)], { withoutRequest: 1 }],
    ["to strangers", [pressed(T, TO_SAM), confirmed(T + 900)], { withoutRequest: 1 }],
    [
      "confirmed, and told so again for want of an answer",
      [pressed(T, TO_JANE), confirmed(T + 900), confirmed(T + 900)],
      { withoutRequest: 1 },
    ],
    [
      "not confirmed, and told so again for want of an answer",
      [pressed(T, TO_JANE), unconfirmed(T + 45 * S), unconfirmed(T + 45 * S)],
      { withoutRequest: 1 },
    ],
    ["given up", [pressed(T, TO_JANE), abandoned(T + 900)], {}],
    [
      "because the request came a moment later",
      [pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), confirmed(T + 900)],
      {},
    ],
    [
      "under its own name",
      [nameless.pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), nameless.confirmed(T + 900)],
      {},
    ],
    [
      "under its own name, and was seen to leave before it was seen to be pressed",
      [requested(T - 20, "1", TO_JANE), nameless.pressed(T, TO_JANE), nameless.confirmed(T + 900)],
      {},
    ],
    [
      "because it failed, and never went",
      [
        pressed(T, TO_JANE),
        requested(T + 20, "1", TO_JANE),
        failed(T + S),
        unconfirmed(T + 45 * S),
      ],
      {},
    ],
  ];

  it.each(cases)("%s", async (_what, list, expected) => {
    await note(db, ...list);
    expect(await counts()).toEqual({ ...NONE, ...expected });
    expect(looksBroken(await health())).toBe(expected.withoutRequest === 1);
  });

  it("is counted again for the next one, and on its own day", async () => {
    const next = signs("msg-a:r2");
    await note(db, pressed(T, TO_JANE), confirmed(T + 900));
    await note(db, next.pressed(T + DAY, TO_JANE), next.confirmed(T + DAY + 900));
    expect((await health()).days).toEqual([
      { ...NONE, on: "2026-11-23", withoutRequest: 1 },
      { ...NONE, on: "2026-11-24", withoutRequest: 1 },
    ]);
  });
});

describe("a request that nobody was seen to press Send for", () => {
  const other = signs("msg-a:r2");
  const sent = (time: number) => [requested(time, "1", TO_JANE), accepted(time + 400)];
  const cases: [string, SendSign[], Partial<Record<HealthCount, number>>][] = [
    ["at all", sent(T), { withoutIntent: 1 }],
    ["though it was a moment before", [pressed(T - 20, TO_JANE), ...sent(T)], {}],
    ["though it was five seconds before", [pressed(T - 5 * S, TO_JANE), ...sent(T)], {}],
    [
      "though another message was, five seconds before",
      [other.pressed(T - 5 * S, TO_JANE), ...sent(T)],
      {},
    ],
    [
      "for more than twenty seconds",
      [other.pressed(T - 20 * S - 1, TO_JANE), ...sent(T)],
      { withoutIntent: 1 },
    ],
    ["for exactly twenty seconds", [other.pressed(T - 20 * S, TO_JANE), ...sent(T)], {}],
    ["and it failed", [requested(T, "1", TO_JANE), failed(T + 400)], {}],
    ["and it was taken back before the answer", [requested(T, "1", TO_JANE), draft(T + 10)], {}],
    [
      "for a message to strangers",
      [requested(T, "1", TO_SAM), accepted(T + 400)],
      { withoutIntent: 1 },
    ],
    ["for it is a scheduled message", [scheduled(T, T + DAY, "1", TO_JANE), accepted(T + 400)], {}],
    [
      "because it was slow, and the press is of its own message",
      [pressed(T - 50 * S, TO_JANE), ...sent(T)],
      {},
    ],
  ];

  it.each(cases)("%s", async (_what, list, expected) => {
    await note(db, ...list);
    expect(await counts()).toEqual({ ...NONE, ...expected });
  });

  it("says nothing when a scheduled message goes out", async () => {
    await note(db, scheduled(T, T + DAY, "1", TO_JANE), accepted(T + 400));
    await commitAt(db, T + DAY + 10 * MINUTE);
    expect(await counts()).toEqual(NONE);
  });

  it("does not make capture look broken: the request is the better witness", async () => {
    await note(db, ...sent(T));
    expect(looksBroken(await health())).toBe(false);
  });
});

describe("what could not be read", () => {
  it("is counted by the day", async () => {
    await noteUnreadable(context(db, T), "gmail");
    await noteUnreadable(context(db, T + DAY), "gmail");
    expect(await health()).toMatchObject({
      unreadableCount: 2,
      lastUnreadableAt: T + DAY,
      days: [
        { ...NONE, on: "2026-11-23", unreadable: 1 },
        { ...NONE, on: "2026-11-24", unreadable: 1 },
      ],
    });
  });

  it("leaves its shape: the last six, and none twice", async () => {
    for (let index = 0; index < 8; index++) {
      await noteOutline(context(db, T + index), "gmail", { of: "request", text: `[n×${index}]` });
      await noteOutline(context(db, T + DAY), "gmail", { of: "request", text: `[n×${index}]` });
    }
    const { outlines = [] } = await health();
    expect(outlines).toEqual(
      [2, 3, 4, 5, 6, 7].map((index) => ({ at: T + index, of: "request", text: `[n×${index}]` })),
    );
  });

  it("leaves one shape of each part of the site", async () => {
    for (const of of ["request", "thread", "list", "confirmation"])
      await noteOutline(context(db, T), "gmail", { of, text: "div" });
    expect((await health()).outlines).toHaveLength(4);
  });

  it("leaves nothing when capturing is switched off", async () => {
    await changeSettings(context(db, T), { ...DEFAULT_SETTINGS, captureGmail: false });
    await noteUnreadable(context(db, T), "gmail");
    await noteOutline(context(db, T), "gmail", { of: "thread", text: "div" });
    expect(await db.health.count()).toBe(0);
  });

  it("of one connector says nothing of another", async () => {
    await noteUnreadable(context(db, T), "linkedin");
    expect(await health()).toEqual({ connector: "gmail", unreadableCount: 0 });
  });
});
