/** Messages of the rep's own that a conversation shows: sent from here, from a phone, or not sent at all. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { logTouch } from "~actions/log-touch";
import { notePage } from "~actions/note-page";
import { undo } from "~actions/undo";
import type { Channel, TouchForm } from "~domain/channel";
import type { OwnSighting } from "~domain/sighting";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf, messageIdOf } from "../support/linkedin-ids";
import { JANES, PATS } from "../support/linkedin-people";
import { JANE } from "../support/log";
import {
  commitAt,
  context,
  countedIn,
  expectNoTouch,
  noteOnLinkedin,
  onDisk,
  touchesIn,
} from "../support/outbox";
import { accepted, failed, recalled, signs } from "../support/signs";
import { at, DAY, HOUR, MINUTE } from "../support/times";

/** When it was written, by LinkedIn's clock. */
const T = at("2026-11-23T10:00:00.411");
const SEEN = T + 2 * HOUR;
const THREAD = conversationIdOf(1);
const LINK = `https://www.linkedin.com/messaging/thread/${THREAD}/`;
const { requested, pressed } = signs("0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab");

const fromPhone: OwnSighting = {
  key: messageIdOf(T, 1),
  at: T,
  to: JANES,
  threadId: THREAD,
  link: LINK,
  isFirst: false,
};
const first: OwnSighting = { ...fromPhone, isFirst: true };

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { handleKeys: [JANES.address, ...JANES.also] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const see = (own: OwnSighting, now = SEEN) =>
  notePage(context(db, now), "linkedin", { sightings: [], own: [own] });
const sendFromHere = async (time: number, form?: TouchForm) => {
  const details = { recipients: [JANES], threadId: THREAD, ...(form && { form }) };
  await noteOnLinkedin(db, requested(time, "1", details), accepted(time + 400));
  await commitAt(db, time + 400);
};
const logged = (channel: Channel, time: number) =>
  logTouch(context(db, time), { commandId: "1", prospectId: JANE, channel });

describe("a message written on another device", () => {
  it("is a touch, at the time at which it was written", async () => {
    expect(await see(fromPhone)).toBe(1);
    expect(await db.events.toArray()).toEqual([
      {
        id: expect.stringMatching(/^event:/),
        kind: "touch",
        prospectId: JANE,
        at: T,
        recordedAt: SEEN,
        source: "linkedin",
        messageKey: fromPhone.key,
        channel: "linkedin",
        seenBy: "history",
        threadId: THREAD,
        link: LINK,
      },
    ]);
    expect(await rowIn(db, JANE)).toMatchObject({ turn: "theirs", touchCount: 1, lastTouchAt: T });
  });

  it("is one, however often it is seen, and also long after", async () => {
    expect([await see(fromPhone), await see(fromPhone), await see(fromPhone, SEEN + HOUR)]).toEqual(
      [1, 0, 0],
    );
    await commitAt(db, SEEN + 3 * DAY);
    expect(await see(fromPhone, SEEN + 3 * DAY)).toBe(0);
    expect(await touchesIn(db)).toHaveLength(1);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("is one of two in the same conversation, if the other went out from here", async () => {
    await sendFromHere(T - 10 * MINUTE);
    expect(await see(fromPhone)).toBe(1);
    expect(await touchesIn(db)).toHaveLength(2);
  });

  it("keeps its form", async () => {
    await see({ ...fromPhone, form: "sales-message" });
    expect(await touchesIn(db)).toMatchObject([{ form: "sales-message" }]);
  });

  it("to a stranger leaves no trace", async () => {
    expect(await see({ ...fromPhone, to: PATS })).toBe(0);
    expect(await onDisk(db)).not.toMatch(/345678901|Pat|2-/);
  });

  it("of a time that cannot be is an id that was misread", async () => {
    expect(await see(fromPhone, T - 11 * MINUTE)).toBe(0);
    expect(await see(fromPhone, T - 9 * MINUTE)).toBe(1);
  });

  it("from before the prospect was known is nothing", async () => {
    expect(await see({ ...fromPhone, at: at("2026-11-02T09:59:59") })).toBe(0);
  });

  it("that the rep says was none does not come back", async () => {
    await see(fromPhone);
    const [touch] = await touchesIn(db);
    if (touch === undefined) throw new Error("There is no touch.");
    await undo(context(db, SEEN), { commandId: "2", eventId: touch.id });
    expect(await see(fromPhone, SEEN + HOUR)).toBe(0);
    expect(await countedIn(db)).toEqual([]);
  });
});

describe("a message that went out from here", () => {
  it.each([
    ["at that time", T],
    ["two minutes before, by this computer's clock", T - 2 * MINUTE],
    ["two minutes after", T + 2 * MINUTE],
  ])("%s is the same one", async (_when, time) => {
    await sendFromHere(time);
    expect(await see(fromPhone)).toBe(0);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it.each([
    ["is on its way", [requested(T, "1", { recipients: [JANES] })]],
    ["was pressed a moment ago", [pressed(T, { recipients: [JANES] })]],
  ])("and %s is the same one", async (_what, list) => {
    await noteOnLinkedin(db, ...list);
    expect(await see(fromPhone, T + 5_000)).toBe(0);
    await expectNoTouch(db);
  });

  it("and failed there is another one", async () => {
    const details = { recipients: [JANES], threadId: THREAD };
    await noteOnLinkedin(db, requested(T - MINUTE, "1", details), failed(T - MINUTE + 400));
    expect(await see(fromPhone)).toBe(1);
  });

  it("and was taken back does not come back while the screen still shows it", async () => {
    await sendFromHere(T);
    await noteOnLinkedin(db, recalled(T + MINUTE, T + 11, "9", THREAD), accepted(T + MINUTE, "9"));
    expect(await see(fromPhone, T + MINUTE + 100)).toBe(0);
    expect(await see(fromPhone, T + 3 * DAY)).toBe(0);
    expect(await countedIn(db)).toEqual([]);
  });
});

describe("a message that the rep has logged by hand", () => {
  it.each([
    ["at once", 0],
    ["six hours later", 6 * HOUR],
  ])("%s is the same one", async (_when, later) => {
    await logged("linkedin", T + later);
    expect(await see(fromPhone, T + 7 * HOUR)).toBe(0);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it.each<[string, Channel, number]>([
    ["later than that", "linkedin", 6 * HOUR + 1],
    ["before it", "linkedin", -HOUR],
    ["as a call", "call", HOUR],
  ])("%s is another one", async (_when, channel, later) => {
    await logged(channel, T + later);
    expect(await see(fromPhone, T + 7 * HOUR)).toBe(1);
    expect(await touchesIn(db)).toHaveLength(2);
  });
});

describe("the first message of a conversation", () => {
  const invitedAt = T - 3 * DAY;

  it("after an invitation with a note is that note: they accepted, once", async () => {
    await sendFromHere(invitedAt, "noted-invitation");
    expect([await see(first), await see(first), await see(first, SEEN + DAY)]).toEqual([1, 0, 0]);
    const [, event, ...more] = await db.events
      .toArray()
      .then((all) => all.toSorted((a, b) => a.at - b.at));
    expect(more).toEqual([]);
    expect(event).toEqual({
      id: expect.stringMatching(/^event:/),
      kind: "invite-accepted",
      prospectId: JANE,
      at: T,
      recordedAt: SEEN,
      source: "linkedin",
      messageKey: `accepted:${first.key}`,
      channel: "linkedin",
      threadId: THREAD,
      link: LINK,
    });
    expect(await rowIn(db, JANE)).toMatchObject({
      touchCount: 1,
      turn: "theirs",
      dueFor: "accepted",
      dueAt: at("2026-11-24T09:00"),
      inviteAcceptedAt: T,
    });
  });

  it("is so also when it is seen not to be the first, once they have answered", async () => {
    await sendFromHere(invitedAt, "noted-invitation");
    await see(first);
    expect(await see(fromPhone)).toBe(0);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("after an invitation without a note was written: a touch", async () => {
    await sendFromHere(invitedAt, "invitation");
    expect(await see(first)).toBe(1);
    expect(await touchesIn(db)).toHaveLength(2);
  });

  it("without a known invitation may be a note of long ago: nothing", async () => {
    expect(await see(first)).toBe(0);
    expect(await db.events.count()).toBe(0);
  });

  it("that went out from here is the same one", async () => {
    await sendFromHere(T);
    expect(await see(first)).toBe(0);
    expect(await touchesIn(db)).toHaveLength(1);
  });
});

describe("a message from another device that is taken back here", () => {
  const ask = () => noteOnLinkedin(db, recalled(SEEN + MINUTE, T, "9", THREAD));

  it("is no touch any more, and does not come back", async () => {
    const before = await rowIn(db, JANE);
    await see(fromPhone);
    await ask();
    await noteOnLinkedin(db, accepted(SEEN + MINUTE + 300, "9"));
    expect(await countedIn(db)).toEqual([]);
    expect(await rowIn(db, JANE)).toEqual(before);
    expect(await see(fromPhone, SEEN + HOUR)).toBe(0);
    expect(await countedIn(db)).toEqual([]);
  });

  it("stays one when LinkedIn refuses", async () => {
    await see(fromPhone);
    await ask();
    await noteOnLinkedin(db, failed(SEEN + MINUTE + 300, "9"));
    expect(await countedIn(db)).toHaveLength(1);
  });
});
