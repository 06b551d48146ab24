/** A send of which nobody can tell: the rep is asked, and a late witness settles it all the same. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetRequests } from "~actions/forget-requests";
import { addMissed, dismissMissed } from "~actions/settle-missed";
import { undo } from "~actions/undo";
import { looksBroken } from "~domain/health";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { listAhead, listSending, listUnclear } from "~storage/read/sends";
import { getHealth } from "~storage/read/state";
import { freshDatabase, reopened, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE } from "../support/log";
import { commitAt, context, expectNoTouch, note, onDisk, touchesIn } from "../support/outbox";
import { accepted, failed, KEY, LINK, signs, THREAD, to } from "../support/signs";
import { at, DAY, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
/** The watcher of the screen gives up after this. */
const GIVEN_UP = T + 45 * S;
const OMAR: ProspectId = "prospect:omar";
const { pressed, confirmed, unconfirmed, requested, scheduled, draft, undone } = signs();
const nameless = signs("screen:0f0f0f0f");
const TO_JANE = { recipients: to("jane@acme.example"), threadId: THREAD, link: LINK };

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: "jane@acme.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const asked = async () => (await listUnclear(db)).map(({ key }) => key);
const add = (now: number, sendKey = KEY) => addMissed(context(db, now), { sendKey });
const dismiss = (now: number, sendKey = KEY) => dismissMissed(context(db, now), { sendKey });
const broken = async () => looksBroken(await getHealth(db, "gmail"));

describe("a request without an answer", () => {
  it("is asked about after two minutes, and no longer shown as on its way", async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE - 1);
    expect(await asked()).toEqual([]);
    expect(await listSending(db, T + 2 * MINUTE - 1)).toHaveLength(1);
    await commitAt(db, T + 2 * MINUTE);
    expect(await asked()).toEqual([KEY]);
    expect(await listSending(db, T + 2 * MINUTE)).toEqual([]);
    expect(await listAhead(db, JANE, T + 2 * MINUTE)).toEqual([]);
    await expectNoTouch(db);
  });

  it("that the screen confirmed is a touch, and not asked about", async () => {
    await note(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), confirmed(T + 900));
    await commitAt(db, T + 5 * MINUTE);
    expect(await asked()).toEqual([]);
    expect(await touchesIn(db)).toMatchObject([{ seenBy: "both" }]);
  });

  it("is a touch as well when the screen confirmed it without its name", async () => {
    await note(db, nameless.pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE));
    await note(db, nameless.confirmed(T + 900));
    await commitAt(db, T + MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: T + 20, messageKey: KEY, seenBy: "both" }]);
    await note(db, accepted(T + 90 * S));
    await commitAt(db, T + 5 * MINUTE);
    expect(await asked()).toEqual([]);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("is asked about when what the screen confirmed was the message before it", async () => {
    const second = signs("msg-a:r2");
    await note(db, nameless.pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE));
    await note(db, accepted(T + 400), nameless.confirmed(T + 900));
    await note(db, second.requested(T + 5 * S, "2", TO_JANE));
    await commitAt(db, T + MINUTE);
    await commitAt(db, T + 5 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY }]);
    expect(await asked()).toEqual(["msg-a:r2"]);
  });

  it("is not a touch when it failed, whatever the screen showed", async () => {
    await note(db, nameless.pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), failed(T + 400));
    await note(db, nameless.confirmed(T + 900));
    await commitAt(db, T + 5 * MINUTE);
    await expectNoTouch(db);
  });

  it("is asked about for a week, also after a restart of the worker, and then forgotten", async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    db = reopened(db);
    await commitAt(db, T + 2 * MINUTE + 7 * DAY - 1);
    expect(await asked()).toEqual([KEY]);
    await commitAt(db, T + 2 * MINUTE + 7 * DAY);
    expect(await asked()).toEqual([]);
    expect(await db.pendingSends.count()).toBe(0);
    await expectNoTouch(db);
  });

  it("is settled by an answer that comes late", async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    await note(db, accepted(T + 3 * MINUTE));
    expect(await asked()).toEqual([]);
    await commitAt(db, T + 5 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: T, seenBy: "request", messageKey: KEY }]);
  });

  it("is settled by a repetition that is accepted, at the time at which that went", async () => {
    const again = T + HOUR;
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    await note(db, requested(again, "2", TO_JANE), accepted(again + S, "2"));
    expect(await asked()).toEqual([]);
    await commitAt(db, again + MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: again }]);
  });

  it.each([
    ["the draft comes back", draft(T + 5 * MINUTE)],
    ["it is undone", undone(T + 5 * MINUTE)],
  ])("is settled when %s: no touch", async (_how, sign) => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    await note(db, sign);
    expect(await asked()).toEqual([]);
    expect(await add(T + 6 * MINUTE)).toEqual({ kind: "unknown-send" });
    await commitAt(db, T + 8 * DAY);
    await expectNoTouch(db);
  });

  it("to strangers is asked about by nobody", async () => {
    await note(db, requested(T, "1", { recipients: to("stranger@party.example") }));
    await commitAt(db, T + 10 * MINUTE);
    expect(await asked()).toEqual([]);
    expect(await onDisk(db)).not.toContain("stranger");
  });
});

describe("adding it", () => {
  beforeEach(async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
  });

  it("is a touch under the message's own id, at the time at which it was sent", async () => {
    const answer = await add(T + HOUR);
    const [event] = await touchesIn(db);
    expect(answer).toEqual({ kind: "logged", eventIds: [event?.id] });
    expect(event).toMatchObject({
      prospectId: JANE,
      at: T,
      recordedAt: T + HOUR,
      source: "gmail",
      messageKey: KEY,
      seenBy: "hand",
      threadId: THREAD,
      link: LINK,
    });
    expect(await rowIn(db, JANE)).toMatchObject({ turn: "theirs", touchCount: 1, lastTouchAt: T });
    expect(await asked()).toEqual([]);
  });

  it.each([
    ["soon", T + 2 * HOUR],
    ["when the record is forgotten", T + 10 * DAY],
  ])("makes no second touch of a request that comes %s", async (_when, late) => {
    await add(T + HOUR);
    await commitAt(db, late - 1);
    await note(db, requested(late, "2", TO_JANE), accepted(late + S, "2"), confirmed(late + 2 * S));
    await commitAt(db, late + HOUR);
    await commitAt(db, late + 3 * DAY);
    expect(await touchesIn(db)).toHaveLength(1);
    expect((await rowIn(db, JANE)).touchCount).toBe(1);
    expect(await asked()).toEqual([]);
  });

  it("twice is one touch", async () => {
    await add(T + HOUR);
    expect(await add(T + HOUR + S)).toEqual({ kind: "unknown-send" });
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("can be undone, and then stays so", async () => {
    const answer = await add(T + HOUR);
    const eventId = answer.kind === "logged" ? answer.eventIds[0] : undefined;
    await undo(context(db, T + 2 * HOUR), { commandId: "1", eventId: eventId ?? "event:0" });
    expect((await rowIn(db, JANE)).turn).toBe("never-contacted");
    await note(db, requested(T + 3 * HOUR, "2", TO_JANE), accepted(T + 3 * HOUR + S, "2"));
    await commitAt(db, T + DAY);
    expect((await rowIn(db, JANE)).turn).toBe("never-contacted");
  });
});

it("is a touch of each prospect that it went to, one of them perhaps by a weak match", async () => {
  await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" });
  const recipients = to("jane@acme.example", "omar+x@elsewhere.example", "sam@party.example");
  await note(db, requested(T, "1", { recipients }));
  await commitAt(db, T + 2 * MINUTE);
  const answer = await add(T + HOUR);
  expect(answer.kind === "logged" && answer.eventIds).toHaveLength(2);
  const touches = await touchesIn(db);
  expect(touches.map(({ messageKey }) => messageKey)).toEqual([KEY, KEY]);
  const matches = touches.map(({ prospectId, match }) => [prospectId, match]);
  expect(matches.toSorted()).toEqual([
    [JANE, undefined],
    [OMAR, "weak"],
  ]);
});

describe("dismissing it", () => {
  it("makes it go, without a touch", async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    expect(await dismiss(T + HOUR)).toEqual({ kind: "dismissed" });
    expect(await asked()).toEqual([]);
    expect(await db.pendingSends.count()).toBe(0);
    await commitAt(db, T + 8 * DAY);
    await expectNoTouch(db);
    expect(await add(T + 9 * DAY)).toEqual({ kind: "unknown-send" });
  });

  it("does not dismiss a request that tells of it after all", async () => {
    await note(db, requested(T, "1", TO_JANE));
    await commitAt(db, T + 2 * MINUTE);
    await dismiss(T + HOUR);
    await note(db, requested(T + 2 * HOUR, "2", TO_JANE), accepted(T + 2 * HOUR + S, "2"));
    await commitAt(db, T + 3 * HOUR);
    expect(await touchesIn(db)).toMatchObject([{ at: T + 2 * HOUR }]);
  });

  it("twice, or of what is nothing to ask about, does nothing", async () => {
    await note(db, requested(T, "1", TO_JANE), accepted(T + S));
    expect(await dismiss(T + 2 * S)).toEqual({ kind: "dismissed" });
    expect(await add(T + 2 * S)).toEqual({ kind: "unknown-send" });
    expect(await dismiss(T + 2 * S, "msg-a:r-no-such")).toEqual({ kind: "dismissed" });
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toHaveLength(1);
    await dismiss(T + HOUR);
    expect(await touchesIn(db)).toHaveLength(1);
  });
});

describe("a request that failed", () => {
  it("is asked about after an hour, for Gmail may still try", async () => {
    await note(db, requested(T, "1", TO_JANE), failed(T + S));
    await commitAt(db, T + S + HOUR - 1);
    expect(await asked()).toEqual([]);
    await commitAt(db, T + S + HOUR);
    expect(await asked()).toEqual([KEY]);
    expect(await broken()).toBe(false);
  });

  it("and is delivered within the hour is not asked about", async () => {
    const again = T + 50 * MINUTE;
    await note(db, requested(T, "1", TO_JANE), failed(T + S));
    await note(db, requested(again, "2", TO_JANE), accepted(again + S, "2"));
    await commitAt(db, T + 2 * HOUR);
    expect(await asked()).toEqual([]);
    expect(await touchesIn(db)).toMatchObject([{ at: again }]);
  });

  it("and is discarded is not asked about", async () => {
    await note(db, requested(T, "1", TO_JANE), failed(T + S), draft(T + MINUTE));
    await commitAt(db, T + 2 * HOUR);
    expect(await asked()).toEqual([]);
    await expectNoTouch(db);
  });
});

describe("a press of which the screen saw neither an end nor a confirmation", () => {
  const told = [pressed(T, TO_JANE), unconfirmed(GIVEN_UP)];

  it("is asked about at once, and capture looks broken", async () => {
    await note(db, ...told);
    expect(await asked()).toEqual([KEY]);
    expect(await broken()).toBe(true);
    expect(await getHealth(db, "gmail")).toMatchObject({ lastUnclearAt: GIVEN_UP });
    await commitAt(db, T + 10 * MINUTE);
    await expectNoTouch(db);
    await add(T + 10 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: T, seenBy: "hand", messageKey: KEY }]);
  });

  it("looks broken until a request is recognised, whatever the rep says", async () => {
    await note(db, ...told);
    await dismiss(GIVEN_UP + MINUTE);
    expect(await broken()).toBe(true);
    const next = signs("msg-a:r2");
    await note(db, next.requested(T + HOUR, "2", { recipients: to("x@y.example") }));
    expect(await broken()).toBe(false);
  });

  it("looks broken also when it went to strangers, and nobody is asked", async () => {
    await note(db, pressed(T, { recipients: to("x@y.example") }), unconfirmed(GIVEN_UP));
    expect(await broken()).toBe(true);
    expect(await asked()).toEqual([]);
  });

  it("is settled by a confirmation or a request that comes late", async () => {
    await note(db, ...told, confirmed(GIVEN_UP + MINUTE));
    expect(await asked()).toEqual([]);
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toMatchObject([{ at: T, seenBy: "screen" }]);

    const other = signs("msg-a:r2");
    await note(db, other.pressed(T + DAY, TO_JANE), other.unconfirmed(T + DAY + 45 * S));
    const late = T + DAY + MINUTE;
    await note(db, other.requested(late, "2", TO_JANE), accepted(late + S, "2"));
    expect(await asked()).toEqual([]);
    await commitAt(db, T + 2 * DAY);
    expect(await touchesIn(db)).toHaveLength(2);
  });

  it("is settled by a second press that goes", async () => {
    const again = T + MINUTE;
    await note(db, ...told, pressed(again, TO_JANE), requested(again + 20, "2", TO_JANE));
    await note(db, accepted(again + 400, "2"), confirmed(again + 900));
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toMatchObject([{ at: again + 20, seenBy: "both" }]);
    expect(await asked()).toEqual([]);
  });

  it("told again by the content script changes nothing", async () => {
    await note(db, ...told);
    const before = await db.pendingSends.toArray();
    await note(db, ...told);
    expect(await db.pendingSends.toArray()).toEqual(before);
  });

  it("is not asked about when a request told of it", async () => {
    await note(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), accepted(T + 400));
    await note(db, unconfirmed(GIVEN_UP));
    await commitAt(db, T + HOUR);
    expect(await asked()).toEqual([]);
    expect(await broken()).toBe(false);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("is not asked about under a made-up name either, while the screen still looks", async () => {
    await note(db, nameless.pressed(T, TO_JANE), requested(T + 200, "1", TO_JANE));
    await note(db, accepted(T + 600));
    await commitAt(db, T + 44 * S);
    await commitAt(db, T + HOUR);
    expect(await asked()).toEqual([]);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY }]);
    expect(await broken()).toBe(false);
  });

  const twin = {
    pressed: nameless.pressed(T, { recipients: to("jane@acme.example") }),
    requested: requested(T + 200, "1", TO_JANE),
    accepted: accepted(T + 600),
    unconfirmed: nameless.unconfirmed(GIVEN_UP),
  };
  it.each([
    ["before", [twin.pressed, twin.requested, twin.accepted, twin.unconfirmed]],
    ["while", [twin.pressed, twin.requested, twin.unconfirmed, twin.accepted]],
    ["after", [twin.pressed, twin.unconfirmed, twin.requested, twin.accepted]],
  ])(
    "is no second one under a made-up name when a request is told of %s the screen gives up",
    async (_when, list) => {
      await note(db, ...list);
      expect(await asked()).toEqual([]);
      await commitAt(db, T + 10 * MINUTE);
      expect(await asked()).toEqual([]);
      expect(await add(T + HOUR, "screen:0f0f0f0f")).toEqual({ kind: "unknown-send" });
      expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY, seenBy: "request" }]);
      expect((await rowIn(db, JANE)).touchCount).toBe(1);
    },
  );

  it("is no second one under a made-up name when the request's is a touch already", async () => {
    await note(db, twin.pressed, twin.requested, twin.accepted);
    await commitAt(db, T + 40 * S);
    await note(db, twin.unconfirmed);
    expect(await asked()).toEqual([]);
    expect(await broken()).toBe(false);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("is asked about under a made-up name when the request was of a message to someone else", async () => {
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" });
    const toOmar = { recipients: to("omar@elsewhere.example") };
    await note(db, twin.pressed, requested(T + 200, "1", toOmar), twin.accepted, twin.unconfirmed);
    expect(await asked()).toEqual(["screen:0f0f0f0f"]);
  });

  it("is asked about under a made-up name when no request told of it", async () => {
    await note(db, nameless.pressed(T, TO_JANE), nameless.unconfirmed(GIVEN_UP));
    expect(await asked()).toEqual(["screen:0f0f0f0f"]);
    await add(T + HOUR, "screen:0f0f0f0f");
    expect(await touchesIn(db)).toMatchObject([{ seenBy: "hand" }]);
  });
});

describe("a scheduled message that was refused", () => {
  it("is asked about after its time, and added no later than now", async () => {
    const later = T + 3 * DAY;
    await note(db, scheduled(T, later, "1", TO_JANE), failed(T + S));
    await commitAt(db, T + DAY);
    expect(await asked()).toEqual([]);
    await commitAt(db, later + HOUR);
    expect(await asked()).toEqual([KEY]);
    // Asked, but by a clock that was put back since.
    await add(later - MINUTE);
    expect((await touchesIn(db)).map((touch) => touch.at)).toEqual([later - MINUTE]);
  });
});

describe("a browser that was started anew", () => {
  it("does not take the answer to one of its requests for that to an older one", async () => {
    await note(db, requested(T, "41", TO_JANE), failed(T + S, "41"));
    await forgetRequests(context(db, T + MINUTE));
    await note(db, accepted(T + 2 * MINUTE, "41"));
    await commitAt(db, T + 20 * MINUTE);
    expect(await touchesIn(db)).toEqual([]);
  });
});
