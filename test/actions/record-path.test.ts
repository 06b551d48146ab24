/** The one path of a touch: signs in, one touch per prospect and message out. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeSettings } from "~actions/change-settings";
import { noteUnreadable } from "~actions/note-health";
import { gmail } from "~connectors/gmail/background";
import { looksBroken } from "~domain/health";
import type { SendSign } from "~domain/pending-send";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { listSending, listUnclear } from "~storage/read/sends";
import { getHealth } from "~storage/read/state";
import { listRecentRecipients } from "~storage/recent-recipients";
import { freshDatabase, reopened, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE } from "../support/log";
import { commitAt, context, expectNoTouch, note, onDisk, touchesIn } from "../support/outbox";
import { accepted, failed, KEY, LINK, signs, THREAD, to, undoneInThread } from "../support/signs";
import { at, DAY, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const OVER = T + 2 * MINUTE;
const { pressed, confirmed, requested, scheduled, draft, undone } = signs();
const nameless = signs("screen:0f0f0f0f");

const TO_JANE = { recipients: to("jane@acme.example"), threadId: THREAD, link: LINK };
const sentToJane: SendSign[] = [
  pressed(T, TO_JANE),
  requested(T + 20, "1", TO_JANE),
  accepted(T + 400),
  confirmed(T + 900),
];

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: "jane@acme.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const broken = async () => looksBroken(await getHealth(db, "gmail"));

describe("a message to a prospect", () => {
  it("is one touch once the undo window is over", async () => {
    await note(db, ...sentToJane);
    await commitAt(db, T + 400 + 35 * S - 1);
    await expectNoTouch(db);
    await commitAt(db, T + 400 + 35 * S);
    expect(await touchesIn(db)).toEqual([
      {
        kind: "touch",
        id: expect.stringMatching(/^event:/),
        prospectId: JANE,
        at: T + 20,
        recordedAt: T + 400 + 35 * S,
        source: "gmail",
        messageKey: KEY,
        channel: "email",
        seenBy: "both",
        threadId: THREAD,
        link: LINK,
      },
    ]);
    expect(await rowIn(db, JANE)).toMatchObject({
      turn: "theirs",
      touchCount: 1,
      lastTouchAt: T + 20,
      lastLink: LINK,
      dueAt: at("2026-11-26T09:00"),
    });
  });

  it("is shown as on its way until then", async () => {
    await note(db, ...sentToJane);
    expect(await listSending(db, T + S)).toHaveLength(1);
    await commitAt(db, OVER);
    expect(await listSending(db, OVER)).toEqual([]);
  });

  it("is one touch however often it is committed, and whatever is said again", async () => {
    await note(db, ...sentToJane);
    await commitAt(db, OVER);
    await commitAt(db, OVER);
    await note(db, ...sentToJane, draft(OVER), undone(OVER));
    await commitAt(db, OVER + DAY / 2);
    await commitAt(db, OVER + 3 * DAY);
    expect(await touchesIn(db)).toHaveLength(1);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("is one touch when the worker dies during the hold", async () => {
    await note(db, ...sentToJane);
    db = reopened(db);
    await commitAt(db, OVER);
    db = reopened(db);
    await commitAt(db, OVER + DAY);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("is a touch of each of two prospects, and of nobody twice", async () => {
    await track(db, { id: "prospect:omar", name: "Omar Said", email: "omar@elsewhere.example" });
    const recipients = to("omar@elsewhere.example", "jane@acme.example", "jane@acme.example");
    await note(db, requested(T, "1", { recipients }), accepted(T + 400));
    await commitAt(db, OVER);
    const who = (await touchesIn(db)).map(({ prospectId }) => prospectId);
    expect(who.toSorted()).toEqual([JANE, "prospect:omar"]);
  });

  it("is not a touch when nothing but drafts was saved", async () => {
    expect(await note(db, draft(T), draft(T + S))).toEqual([
      { kind: "ignored" },
      { kind: "ignored" },
    ]);
    await commitAt(db, OVER);
    await expectNoTouch(db);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("is not a touch when Send was pressed and nothing went", async () => {
    await note(db, pressed(T, TO_JANE));
    await commitAt(db, OVER);
    await expectNoTouch(db);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("is not a touch when the server never took it", async () => {
    await note(db, requested(T, "1", TO_JANE), failed(T + S));
    await commitAt(db, T + 2 * DAY);
    await expectNoTouch(db);
  });

  it("that a retry delivered is one touch, at the time it went", async () => {
    const again = T + 5 * MINUTE;
    await note(db, requested(T, "1", TO_JANE), failed(T + S));
    await commitAt(db, T + 4 * MINUTE);
    await note(db, requested(again, "2", TO_JANE), accepted(again + S, "2"));
    await commitAt(db, again + MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: again }]);
  });

  it("that is scheduled is a touch after its time", async () => {
    const sendsAt = T + 2 * DAY;
    await note(db, scheduled(T, sendsAt, "1", TO_JANE), accepted(T + 400));
    await commitAt(db, sendsAt + 9 * MINUTE);
    await expectNoTouch(db);
    await commitAt(db, sendsAt + 10 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: sendsAt, seenBy: "request" }]);
  });

  it("follows the undo window that the rep has set", async () => {
    await changeSettings(context(db, T), { ...DEFAULT_SETTINGS, undoSeconds: 5 });
    await note(db, requested(T, "1", TO_JANE), accepted(T + 400));
    await commitAt(db, T + 400 + 10 * S);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("goes to the wrong plus-address: a touch, marked as a weak match", async () => {
    const recipients = to("jane+news@acme.example");
    await note(db, requested(T, "1", { recipients }), accepted(T + 400));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE, match: "weak" }]);
  });

  it("goes to both addresses: an exact match", async () => {
    const recipients = to("jane+news@acme.example", "jane@acme.example");
    await note(db, requested(T, "1", { recipients }), accepted(T + 400));
    await commitAt(db, OVER);
    expect((await touchesIn(db))[0]).not.toHaveProperty("match");
  });
});

describe("undo", () => {
  it.each([
    ["the draft comes back", draft(T + 10 * S)],
    ["Undo was pressed, by message", undone(T + 10 * S)],
    ["Undo was pressed, by conversation", undoneInThread(T + 10 * S)],
  ])("during the hold, %s: no touch", async (_how, sign) => {
    await note(db, ...sentToJane, sign);
    await commitAt(db, OVER);
    await commitAt(db, OVER + 3 * DAY);
    await expectNoTouch(db);
    expect(await listSending(db, OVER)).toEqual([]);
  });

  it("then sent again: one touch, at the new time", async () => {
    const again = T + 5 * MINUTE;
    await note(db, ...sentToJane, undoneInThread(T + 10 * S));
    await commitAt(db, OVER);
    await note(db, pressed(again, TO_JANE), requested(again + 20, "2", TO_JANE));
    await note(db, accepted(again + 400, "2"), confirmed(again + 900));
    await commitAt(db, again + 2 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: again + 20, seenBy: "both" }]);
  });

  it("then sent to someone else instead: no touch of who is no longer written to", async () => {
    const again = T + MINUTE;
    const toOther = { recipients: to("stranger@party.example"), threadId: THREAD };
    await note(db, ...sentToJane, undoneInThread(T + 10 * S));
    await note(db, pressed(again, toOther), requested(again + 20, "2", toOther));
    await note(db, accepted(again + 400, "2"), confirmed(again + 900));
    await commitAt(db, again + 2 * MINUTE);
    await expectNoTouch(db);
  });

  it("of one message in a conversation leaves the one sent before it", async () => {
    const earlier = signs("msg-a:r-earlier");
    await note(db, earlier.requested(T - 20 * S, "0", TO_JANE), accepted(T - 19 * S, "0"));
    await note(db, ...sentToJane, undoneInThread(T + 10 * S));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: "msg-a:r-earlier" }]);
  });

  it("counts also after the rep has switched capturing off", async () => {
    await note(db, ...sentToJane);
    await changeSettings(context(db, T), { ...DEFAULT_SETTINGS, captureGmail: false });
    await note(db, undoneInThread(T + 10 * S));
    await commitAt(db, OVER);
    await expectNoTouch(db);
  });
});

describe("whatever happens during the hold", () => {
  const other = signs("msg-a:r-other");

  it.each([1, 29])("undone %i seconds after it went: no touch", async (seconds) => {
    await note(db, ...sentToJane, draft(T + 400 + seconds * S));
    await commitAt(db, OVER);
    await expectNoTouch(db);
  });

  it("undone, then discarded: no touch, and nothing to ask", async () => {
    await note(db, ...sentToJane, undone(T + 5 * S), draft(T + 6 * S));
    for (const now of [OVER, T + DAY, T + 10 * DAY]) await commitAt(db, now);
    await expectNoTouch(db);
    expect(await listUnclear(db)).toEqual([]);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("undone, edited and sent again: one touch", async () => {
    const again = T + MINUTE;
    await note(db, ...sentToJane, undone(T + 5 * S), draft(T + 6 * S), draft(T + 20 * S));
    await note(db, pressed(again, TO_JANE), requested(again + 20, "2", TO_JANE));
    await note(db, accepted(again + 400, "2"), confirmed(again + 900));
    await commitAt(db, OVER + MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: again + 20 }]);
  });

  it.each([
    ["another message is saved as a draft", [other.draft(T + S)]],
    ["another message is sent", [other.requested(T + S, "2", TO_JANE)]],
    ["another message is undone", [other.requested(T + S, "2", TO_JANE), other.undone(T + 2 * S)]],
    [
      "another message's request fails",
      [other.requested(T + S, "2", TO_JANE), failed(T + 2 * S, "2")],
    ],
    ["a request with another number is answered by an error", [failed(T + S, "77")]],
  ])("%s: one touch of this one all the same", async (_what, more) => {
    await note(db, ...sentToJane, ...more);
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY, at: T + 20 }]);
  });

  it("only another request is answered: no touch, and the rep is asked", async () => {
    await note(db, requested(T, "1", TO_JANE), accepted(T + 400, "77"));
    await commitAt(db, OVER);
    await expectNoTouch(db);
    expect(await listUnclear(db)).toMatchObject([{ key: KEY }]);
  });

  it("autosaves left before it, the last after Send was pressed: one touch", async () => {
    await note(db, draft(T - 2 * S), pressed(T, TO_JANE), draft(T + 5));
    await note(db, requested(T + 20, "1", TO_JANE), accepted(T + 400), confirmed(T + 900));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ at: T + 20, seenBy: "both" }]);
  });

  it("the tab is closed or shows another page: one touch", async () => {
    await note(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE), accepted(T + 400));
    await note(db, signs().unconfirmed(T + S));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ at: T + 20 }]);
    expect(await listUnclear(db)).toEqual([]);
  });

  it("the computer sleeps for a night: one touch, at the time at which it was sent", async () => {
    await note(db, ...sentToJane);
    await commitAt(db, T + 9 * 60 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([
      { at: T + 20, recordedAt: T + 9 * 60 * MINUTE, seenBy: "both" },
    ]);
    expect(await rowIn(db, JANE)).toMatchObject({ dueAt: at("2026-11-26T09:00") });
  });

  it("the computer sleeps for a night and the rep still undoes it: no touch", async () => {
    await note(db, ...sentToJane, draft(T + 9 * 60 * MINUTE));
    await commitAt(db, T + 9 * 60 * MINUTE + 1);
    await expectNoTouch(db);
  });
});

describe("a scheduled message", () => {
  const sendsAt = T + 3 * DAY;
  const onWednesday = [scheduled(T, sendsAt, "1", TO_JANE), accepted(T + 400)];

  it("goes out while the browser is closed: one touch, at its time", async () => {
    await note(db, ...onWednesday);
    db = reopened(db);
    await commitAt(db, T + 30 * DAY);
    expect(await touchesIn(db)).toMatchObject([{ at: sendsAt, recordedAt: T + 30 * DAY }]);
  });

  it("is moved: one touch, at the new time", async () => {
    await note(
      db,
      ...onWednesday,
      draft(T + DAY),
      scheduled(T + DAY + S, sendsAt + DAY, "2", TO_JANE),
    );
    await note(db, accepted(T + DAY + 2 * S, "2"));
    await commitAt(db, sendsAt + 11 * MINUTE);
    await expectNoTouch(db);
    await commitAt(db, sendsAt + DAY + 10 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: sendsAt + DAY }]);
  });

  it("is cancelled: no touch, also when the browser was closed after it", async () => {
    await note(db, ...onWednesday, draft(T + DAY));
    db = reopened(db);
    for (const now of [T + 2 * DAY + S, sendsAt + DAY]) await commitAt(db, now);
    await expectNoTouch(db);
    expect(await listUnclear(db)).toEqual([]);
  });
});

describe("two accounts in two tabs", () => {
  const body = (name: string) =>
    readFileSync(new URL(`../connectors/gmail/fixtures/wire/${name}.json`, import.meta.url));
  const signsOf = (index: number, requestId: string, time: number, text: string) => {
    const url = `https://mail.google.com/sync/u/${index}/i/s?c=1`;
    const request = {
      url,
      method: "POST",
      requestId,
      at: time,
      body: new TextEncoder().encode(text),
    };
    const reading = gmail.readRequest(request);
    return reading.kind === "read" ? reading.signs : [];
  };
  const text = body("2022-array-reply").toString();
  const fromOther = text.replaceAll("msg-a:r1234567890123456789", "msg-a:r77");

  beforeEach(() => track(db, { id: "prospect:doe", email: "jane.doe@acme.example" }));

  it("each message is a touch, with the address of its own mailbox", async () => {
    await note(db, ...signsOf(0, "1", T, text), ...signsOf(1, "2", T + 50, fromOther));
    await note(db, accepted(T + 400, "1"), accepted(T + 450, "2"));
    await commitAt(db, OVER);
    const touches = await touchesIn(db);
    expect(touches).toHaveLength(2);
    expect(touches.map(({ link }) => link?.split("/#")[0]).toSorted()).toEqual([
      "https://mail.google.com/mail/u/0",
      "https://mail.google.com/mail/u/1",
    ]);
  });

  it("undoing the one by its message leaves the other", async () => {
    await note(db, ...signsOf(0, "1", T, text), ...signsOf(1, "2", T + 50, fromOther));
    await note(db, accepted(T + 400, "1"), accepted(T + 450, "2"));
    const backToDraft = fromOther.replace('"^pfg"', '"^r"');
    await note(db, ...signsOf(1, "3", T + 5 * S, backToDraft));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY }]);
  });
});

describe("what only the screen saw", () => {
  const onScreen = [pressed(T, TO_JANE), confirmed(T + 900)];

  it("is a touch, and capture looks broken", async () => {
    await note(db, ...onScreen);
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ seenBy: "screen", at: T, link: LINK }]);
    expect(await broken()).toBe(true);
  });

  it("looks mended with the next request that is recognised", async () => {
    await note(db, ...onScreen);
    await note(db, signs("msg-a:r2").requested(T + MINUTE, "2", { recipients: to("x@y.example") }));
    expect(await broken()).toBe(false);
  });

  it("looks broken also when it went to strangers only", async () => {
    await note(db, pressed(T, { recipients: to("x@y.example") }), confirmed(T + 900));
    expect(await broken()).toBe(true);
    await expectNoTouch(db);
  });

  it("does not look broken when the request was seen as well", async () => {
    await note(db, ...sentToJane);
    expect(await broken()).toBe(false);
    await note(db, nameless.pressed(T + MINUTE, TO_JANE));
    await note(db, signs("msg-a:r2").requested(T + MINUTE + 20, "2", TO_JANE));
    await note(db, nameless.confirmed(T + MINUTE + 900));
    expect(await broken()).toBe(false);
  });
});

describe("a message that the screen cannot name", () => {
  const both = [
    nameless.pressed(T, { recipients: to("jane@acme.example") }),
    requested(T + 200, "1", TO_JANE),
    accepted(T + 600),
    nameless.confirmed(T + 900),
  ];

  it("is one touch with the request's", async () => {
    await note(db, ...both);
    await commitAt(db, OVER);
    await commitAt(db, OVER + DAY);
    expect(await touchesIn(db)).toMatchObject([{ messageKey: KEY, threadId: THREAD }]);
  });

  it("is one touch whichever hold is over first", async () => {
    await note(db, ...both);
    for (let now = T + 30 * S; now < OVER; now += 100) await commitAt(db, now);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it.each([
    ["the draft comes back", draft(T + 10 * S)],
    ["by message", undone(T + 10 * S)],
    ["by its made-up name", nameless.undone(T + 10 * S)],
    ["by conversation", undoneInThread(T + 10 * S)],
  ])("is none when it is undone: %s", async (_how, sign) => {
    await note(db, ...both, sign);
    await commitAt(db, OVER);
    await commitAt(db, OVER + 3 * DAY);
    await expectNoTouch(db);
  });

  it("is none when the screen confirms it only after it was undone", async () => {
    const late = both.toSpliced(3, 1, draft(T + 800), nameless.confirmed(T + 900));
    await note(db, ...late);
    await commitAt(db, OVER);
    await expectNoTouch(db);
  });

  it("is one when it is undone and sent again under its name", async () => {
    const again = T + 30 * S;
    await note(db, ...both, undoneInThread(T + 10 * S), pressed(again, TO_JANE));
    await note(db, requested(again + 20, "2", TO_JANE), accepted(again + 400, "2"));
    await commitAt(db, again + 2 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ at: again + 20, messageKey: KEY }]);
  });

  it("is a touch by itself when no request is recognised", async () => {
    await note(db, ...both.filter(({ kind }) => kind !== "send-requested"));
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toMatchObject([{ seenBy: "screen" }]);
  });

  it("is a touch of its own beside another message to someone else", async () => {
    await track(db, { id: "prospect:omar", name: "Omar Said", email: "omar@elsewhere.example" });
    const toOmar = { recipients: to("omar@elsewhere.example") };
    await note(db, nameless.pressed(T, toOmar), nameless.confirmed(T + 900), ...sentToJane);
    await commitAt(db, OVER);
    expect(await touchesIn(db)).toHaveLength(2);
  });
});

describe("a message to a stranger", () => {
  const recipients = [{ address: "stranger@party.example", name: "Sam Stranger" }];
  const toStranger: SendSign[] = [
    pressed(T, { recipients, threadId: "thread-a:r999", link: LINK }),
    requested(T + 20, "1", { recipients, threadId: "thread-a:r999", link: LINK }),
    accepted(T + 400),
    confirmed(T + 900),
  ];

  it("leaves nothing on disk, in any table, at any time", async () => {
    for (const sign of toStranger) {
      await note(db, sign);
      expect(await onDisk(db)).not.toMatch(/stranger|thread-a:r999|msg-a/);
    }
    await commitAt(db, OVER);
    expect(await onDisk(db)).not.toMatch(/stranger|thread-a:r999|msg-a/);
    expect(await db.pendingSends.count()).toBe(0);
  });

  it("is offered, newest first", async () => {
    await note(db, ...toStranger);
    const later = signs("msg-a:r2").requested(T + MINUTE, "2", {
      recipients: to("new@party.example"),
    });
    await note(db, later);
    const offered = await listRecentRecipients();
    expect(offered.map((entry) => entry.recipients)).toEqual([to("new@party.example"), recipients]);
    expect(offered[1]?.send).toMatchObject({ key: KEY, phase: "held" });
  });

  it("in one mail with a prospect: the prospect on disk, the stranger offered", async () => {
    await note(db, requested(T, "1", { recipients: [...TO_JANE.recipients, ...recipients] }));
    expect(await onDisk(db)).not.toContain("stranger");
    expect((await listRecentRecipients()).map((entry) => entry.recipients)).toEqual([recipients]);
    expect(await db.pendingSends.toArray()).toMatchObject([{ prospectIds: [JANE] }]);
  });

  it("that only the screen's abandoned press knew is no longer offered", async () => {
    await note(db, pressed(T, { recipients }), signs().abandoned(T + S));
    expect(await listRecentRecipients()).toEqual([]);
  });
});

describe("when capturing is switched off", () => {
  beforeEach(() => changeSettings(context(db, T), { ...DEFAULT_SETTINGS, captureGmail: false }));

  it("nothing is noted", async () => {
    const noted = await note(db, ...sentToJane);
    expect(new Set(noted.map(({ kind }) => kind))).toEqual(new Set(["ignored"]));
    await note(db, requested(T, "1", { recipients: to("stranger@party.example") }));
    await commitAt(db, OVER);
    await expectNoTouch(db);
    expect(await listRecentRecipients()).toEqual([]);
    expect(await db.health.count()).toBe(0);
    expect(await db.pendingSends.count()).toBe(0);
  });
});

describe("unreadable requests", () => {
  it("are counted", async () => {
    await noteUnreadable(context(db, T), "gmail");
    await noteUnreadable(context(db, T + S), "gmail");
    expect(await getHealth(db, "gmail")).toEqual({
      connector: "gmail",
      unreadableCount: 2,
      lastUnreadableAt: T + S,
      days: [{ on: "2026-11-23", withoutRequest: 0, withoutIntent: 0, unreadable: 2 }],
    });
    expect(await broken()).toBe(false);
  });
});
