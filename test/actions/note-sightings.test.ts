/** What came in, told by pages any number of times and in any order, is one event at most. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeSettings } from "~actions/change-settings";
import { noteAccount } from "~actions/note-account";
import { noteSightings } from "~actions/note-sightings";
import { removeProspect } from "~actions/remove-prospect";
import { undo } from "~actions/undo";
import type { ProspectId } from "~domain/ids";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { Sighting } from "~domain/sighting";
import type { RekindleDatabase } from "~storage/database";
import { getHealth } from "~storage/read/state";
import { appendEvents } from "~storage/write/append-events";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE, reply, touch } from "../support/log";
import { commitAt, context, note, onDisk } from "../support/outbox";
import { accepted, LINK, signs, THREAD, to, undoneInThread } from "../support/signs";
import { at, BERLIN, DAY, HOUR, MINUTE } from "../support/times";

/** Jane was added on 2 November; this is when the rep wrote to her, in the thread below. */
const OURS = at("2026-11-20T10:00");
const THEIRS = at("2026-11-21T09:00");
const NOW = at("2026-11-23T10:00");
const KEY = "msg-f:1882453966848000077";
const REP = "rep@northwind.example";
const OMAR: ProspectId = "prospect:omar";

const inThread: Sighting = {
  key: KEY,
  at: THEIRS,
  seenIn: "thread",
  from: { address: "jane@acme.example", name: "Jane Doe" },
  isSure: true,
  threadId: THREAD,
  link: LINK,
};
const inRow: Sighting = { ...inThread, seenIn: "list" };
const unsureRow: Sighting = { ...inRow, isSure: false };
const automatic = { shownBy: "subject", returnsOn: "2026-12-07" } as const;
const stranger = { address: "pat.stranger@party.example", name: "Pat Stranger" };
const colleague = { address: "lou.colleague@acme.example", name: "Lou Colleague" };

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: "jane@acme.example" }, [touch(OURS, { threadId: THREAD })]);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const tell = (sightings: Sighting[], now = NOW) =>
  noteSightings(context(db, now), "gmail", sightings);
const tellEach = async (...sightings: Sighting[]) => {
  const news: number[] = [];
  for (const sighting of sightings) news.push(await tell([sighting]));
  return news;
};
const jane = () => rowIn(db, JANE);
/** All that came of it: the log without the touches that were there before. */
const log = async () => (await db.events.toArray()).filter(({ kind }) => kind !== "touch");
const kinds = async () => (await log()).map(({ kind }) => kind).sort();
const own = () => noteAccount(context(db, NOW), "gmail", REP);

describe("a reply", () => {
  it("turns the turn, at the time at which it was written", async () => {
    expect(await tell([inThread])).toBe(1);
    expect(await log()).toEqual([
      {
        id: expect.stringMatching(/^event:/),
        kind: "reply",
        prospectId: JANE,
        at: THEIRS,
        recordedAt: NOW,
        source: "gmail",
        messageKey: KEY,
        channel: "email",
        threadId: THREAD,
        link: LINK,
      },
    ]);
    expect(await jane()).toMatchObject({
      turn: "yours",
      lane: "yours",
      dueFor: "answer",
      dueAt: at("2026-11-23T09:00"),
      lastReplyAt: THEIRS,
      lastLink: LINK,
    });
  });

  it("told ten times is one", async () => {
    expect(await tell(Array(10).fill(inThread))).toBe(1);
    expect(await tellEach(...Array(10).fill(inThread))).toEqual(Array(10).fill(0));
    expect(await kinds()).toEqual(["reply"]);
  });

  it("told by several tabs at once is one", async () => {
    await Promise.all([tell([inThread]), tell([inRow]), tell([inRow, inThread])]);
    expect(await kinds()).toEqual(["reply"]);
  });

  it("told by thread, row and rows that are not sure, in any order, is one and the same", async () => {
    const told = [inThread, inRow, unsureRow, inThread, unsureRow, inRow];
    const order = fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length });
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (list, isAtOnce) => {
        db = freshDatabase();
        await track(db, { email: "jane@acme.example" }, [touch(OURS, { threadId: THREAD })]);
        if (isAtOnce) await tell(list);
        else await tellEach(...list);
        const replies = (await log()).filter(({ kind }) => kind === "reply");
        expect(replies).toMatchObject([{ at: THEIRS, messageKey: KEY }]);
        const row = await jane();
        expect(row).toMatchObject({ turn: "yours", lastReplyAt: THEIRS, lastLink: LINK });
        expect(row).not.toHaveProperty("possibleReply");
      }),
      { numRuns: 25 },
    );
  });

  it("each of two in a conversation is one", async () => {
    const second = { ...inThread, key: "msg-f:1882543620096000077", at: THEIRS + DAY };
    expect(await tell([inThread, second])).toBe(2);
    expect(await jane()).toMatchObject({ lastReplyAt: THEIRS + DAY });
  });

  it("that the rep has answered already leaves it the prospect's turn", async () => {
    await appendEvents(db, [touch(THEIRS + HOUR)], BERLIN);
    await tell([inThread]);
    expect(await jane()).toMatchObject({ turn: "theirs", stepsDone: 1, lastReplyAt: THEIRS });
  });

  it("of someone who was never written to counts", async () => {
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" });
    await tell([{ ...inThread, from: { address: "omar@elsewhere.example" } }]);
    expect(await rowIn(db, OMAR)).toMatchObject({ turn: "yours" });
  });

  it("from the address with another tag, or without one, counts", async () => {
    const tagged = { email: "li.wei+crm@harbour.example", name: "Li Wei" };
    await track(db, { id: "prospect:li", ...tagged });
    await tell([{ ...inThread, from: { address: "li.wei@harbour.example" } }]);
    await tell([{ ...inThread, key: "msg-f:2", from: { address: "jane+x@acme.example" } }]);
    expect((await rowIn(db, "prospect:li")).turn).toBe("yours");
    expect((await jane()).turn).toBe("yours");
  });

  it("is looked at as such in the record of health", async () => {
    await tell([{ ...inThread, from: stranger }], NOW - DAY);
    expect(await getHealth(db, "gmail")).toMatchObject({ lastLookAt: NOW - DAY });
    expect(await getHealth(db, "gmail")).not.toHaveProperty("lastReplyAt");
    await tell([inThread]);
    const earlier = { ...inThread, key: "msg-f:1882367144755200077", at: THEIRS - HOUR };
    await tell([earlier], NOW + MINUTE);
    expect(await getHealth(db, "gmail")).toMatchObject({
      lastReplyAt: THEIRS,
      lastLookAt: NOW + MINUTE,
    });
  });

  it("that came when the prospect was not yet followed up is none", async () => {
    const { createdAt } = await jane();
    expect(await tellEach({ ...inThread, at: createdAt - 1 })).toEqual([0]);
    expect(await kinds()).toEqual([]);
    expect(await tellEach({ ...inThread, at: createdAt })).toEqual([1]);
  });

  it("counts from the first message on, if that was before adding", async () => {
    const { createdAt } = await jane();
    await appendEvents(db, [touch(createdAt - DAY)], BERLIN);
    expect(await tellEach({ ...inThread, at: createdAt - HOUR })).toEqual([1]);
  });

  it.each([
    ["a little ahead of this computer's clock", NOW + 10 * MINUTE, 1],
    ["from a future that cannot be", NOW + 10 * MINUTE + 1, 0],
    ["from another century", at("2199-01-01T00:00Z"), 0],
  ])("%s: %s", async (_when, time, news) => {
    expect(await tellEach({ ...inThread, at: time })).toEqual([news]);
    expect(await kinds()).toEqual(news === 1 ? ["reply"] : []);
  });

  it("is none when capturing is switched off, and nothing else is noted either", async () => {
    await changeSettings(context(db, NOW), { ...DEFAULT_SETTINGS, captureGmail: false });
    expect(await tellEach(inThread, inRow, { ...inThread, from: colleague })).toEqual([0, 0, 0]);
    expect(await log()).toEqual([]);
    expect(await db.health.count()).toBe(0);
  });

  it("of someone who is no longer a prospect is none", async () => {
    await removeProspect(context(db, NOW), { prospectId: JANE });
    expect(await tellEach(inThread)).toEqual([0]);
    expect(await onDisk(db)).not.toContain("jane");
  });

  it("that the rep says is none stays none, whoever tells it again", async () => {
    await tell([inRow]);
    const [event] = await log();
    await undo(context(db, NOW), { commandId: "1", eventId: event?.id ?? "event:0" });
    expect((await jane()).turn).toBe("theirs");
    expect(await tellEach(inRow, inThread, unsureRow, inThread)).toEqual([0, 0, 0, 0]);
    expect(await jane()).toMatchObject({ turn: "theirs" });
    expect(await jane()).not.toHaveProperty("lastReplyAt");
  });

  it.each([
    ["an invitation", { isCalendar: true }],
    ["a newsletter", { isBulk: true, threadId: "thread-f:9" }],
  ] as [string, Partial<Sighting>][])(
    "that the rep says is none is no hint either when it turns out to be %s",
    async (_what, shown) => {
      const before = await jane();
      const { threadId = THREAD } = shown;
      await tell([{ ...inRow, threadId }]);
      const [event] = await log();
      await undo(context(db, NOW), { commandId: "1", eventId: event?.id ?? "event:0" });
      expect(await tellEach({ ...inThread, ...shown })).toEqual([0]);
      expect(await jane()).toEqual(before);
    },
  );

  it("that the rep says is none, and then is one after all, counts again", async () => {
    await tell([inThread]);
    const counted = await jane();
    const [event] = await log();
    await undo(context(db, NOW), { commandId: "1", eventId: event?.id ?? "event:0" });
    await undo(context(db, NOW), { commandId: "2", eventId: "event:1" });
    expect(await tellEach(inThread, inRow)).toEqual([0, 0]);
    expect(await jane()).toEqual(counted);
    expect(counted.turn).toBe("yours");
  });
});

describe("one's own message", () => {
  const fromRep = { ...inThread, from: { address: REP, name: "Alex Morgan" } };

  it("written on the phone is no reply, and no hint", async () => {
    await own();
    expect(await tellEach(fromRep, { ...fromRep, seenIn: "list" })).toEqual([0, 0]);
    expect(await log()).toEqual([]);
  });

  it("is no hint from another of one's mailboxes, nor for a prospect of the same company", async () => {
    await own();
    await noteAccount(context(db, NOW), "gmail", "alex@agency.example");
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@northwind.example" }, [
      touch(OURS, { threadId: THREAD }),
    ]);
    const other = { address: "alex@agency.example", name: "Alex Morgan" };
    expect(await tellEach(fromRep, { ...inThread, from: other })).toEqual([0, 0]);
    expect(await log()).toEqual([]);
  });

  it("is never taken for the prospect's, even if the rep follows up themselves", async () => {
    await own();
    await track(db, { id: "prospect:self", name: "Alex Morgan", email: REP }, [touch(OURS)]);
    const news = await noteSightings(context(db, NOW), "gmail", [fromRep], REP);
    expect(news).toBe(0);
    expect((await rowIn(db, "prospect:self")).turn).toBe("theirs");
  });

  it("is a reply when it came from another mailbox of the rep's who is a prospect, as in a trial", async () => {
    await own();
    await track(db, { id: "prospect:self", name: "Alex Morgan", email: REP }, [touch(OURS)]);
    await noteSightings(context(db, NOW), "gmail", [fromRep], "work@northwind.example");
    expect((await rowIn(db, "prospect:self")).turn).toBe("yours");
  });
});

describe("an automatic reply", () => {
  it("by its subject: noted with the day, and still their turn", async () => {
    const before = await jane();
    expect(await tellEach({ ...inThread, automatic })).toEqual([1]);
    expect(await log()).toMatchObject([
      { kind: "auto-replied", at: THEIRS, messageKey: `auto:${KEY}`, returnsOn: "2026-12-07" },
    ]);
    expect(await jane()).toEqual({ ...before, awayUntilOn: "2026-12-07" });
  });

  it("is one however often it is told", async () => {
    const both = [inThread, inRow].map((one) => ({ ...one, automatic }));
    expect(await tell([...both, ...both, ...both])).toBe(1);
    expect(await kinds()).toEqual(["auto-replied"]);
  });

  it("by its text alone, soon after what was sent: noted; much later: a reply", async () => {
    const byText = { shownBy: "text" } as const;
    await tell([{ ...inThread, at: OURS + MINUTE, automatic: byText }]);
    expect(await kinds()).toEqual(["auto-replied"]);
    await tell([{ ...inThread, key: "msg-f:2", automatic: byText }]);
    expect(await kinds()).toEqual(["auto-replied", "reply"]);
  });

  it("by its text alone, is one also when it is told again after the next message", async () => {
    const answer: Sighting = { ...inThread, at: OURS + MINUTE, automatic: { shownBy: "text" } };
    await tell([answer]);
    await appendEvents(db, [touch(OURS + DAY)], BERLIN);
    const row = await jane();
    expect(await tellEach(answer, { ...answer, seenIn: "list" })).toEqual([0, 0]);
    expect(await kinds()).toEqual(["auto-replied"]);
    expect(await jane()).toEqual(row);
  });

  it("by its text alone, soon after a message that may still be undone: noted", async () => {
    const details = { recipients: to("jane@acme.example"), threadId: THREAD };
    await note(db, signs().requested(NOW, "1", details), accepted(NOW + 400));
    const answer: Sighting = { ...inThread, at: NOW + 5_000, automatic: { shownBy: "text" } };
    await tell([answer], NOW + 10_000);
    expect(await kinds()).toEqual(["auto-replied"]);
    expect((await jane()).turn).toBe("theirs");
  });

  it("by its text alone, soon after a message that was taken back: written by hand", async () => {
    const details = { recipients: to("jane@acme.example"), threadId: THREAD };
    await note(db, signs().requested(NOW, "1", details), accepted(NOW + 400));
    await note(db, undoneInThread(NOW + 2_000));
    await tell([{ ...inThread, at: NOW + 5_000, automatic: { shownBy: "text" } }], NOW + 10_000);
    expect(await kinds()).toEqual(["reply"]);
  });

  it("of the first message, before its hold is over, turns nothing once it is", async () => {
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" });
    const details = { recipients: to("omar@elsewhere.example") };
    await note(db, signs().requested(NOW, "1", details), accepted(NOW + 400));
    const from = { address: "omar@elsewhere.example" };
    await tell([{ ...inThread, from, at: NOW + 5_000, automatic }], NOW + 10_000);
    await commitAt(db, NOW + MINUTE);
    expect(await rowIn(db, OMAR)).toMatchObject({
      turn: "theirs",
      touchCount: 1,
      awayUntilOn: "2026-12-07",
    });
  });
});

describe("what a row took for a reply and the open conversation does not", () => {
  it.each([
    ["an automatic reply", { automatic }, "auto-replied", { awayUntilOn: "2026-12-07" }],
    [
      "an invitation",
      { isCalendar: true },
      "possible-reply",
      { possibleReply: { why: "calendar" } },
    ],
    [
      "a newsletter in a conversation of its own",
      { isBulk: true, threadId: "thread-f:9" },
      "possible-reply",
      { possibleReply: { why: "bulk" } },
    ],
  ] as [string, Partial<Sighting>, string, object][])(
    "%s: the reply is retracted, that is noted, and no row changes it again",
    async (_what, shown, kind, columns) => {
      const { threadId = THREAD } = shown;
      const [sure, unsure] = [
        { ...inRow, threadId },
        { ...unsureRow, threadId },
      ];
      await tell([sure]);
      expect((await jane()).turn).toBe("yours");
      expect(await tellEach({ ...inThread, ...shown })).toEqual([1]);
      expect(await kinds()).toEqual([kind, "reply", "retracted"].sort());
      const row = await jane();
      expect(row).toMatchObject({ turn: "theirs", ...columns });
      expect(row).not.toHaveProperty("lastReplyAt");
      expect(await tellEach(sure, unsure, { ...inThread, ...shown }, sure)).toEqual([0, 0, 0, 0]);
      expect(await jane()).toEqual(row);
    },
  );

  it.each([
    ["an automatic reply", { automatic }],
    ["an invitation", { isCalendar: true }],
    ["a newsletter", { isBulk: true, threadId: "thread-f:9" }],
  ] as [string, Partial<Sighting>][])(
    "%s, told by the open conversation first, is not a reply for any row",
    async (_what, shown) => {
      await tell([{ ...inThread, ...shown }]);
      const row = await jane();
      const { threadId } = { ...inThread, ...shown };
      expect(await tell([{ ...inRow, threadId: threadId ?? THREAD }])).toBe(0);
      expect(await jane()).toEqual(row);
      expect(row.turn).toBe("theirs");
    },
  );
});

describe("an invitation or a newsletter", () => {
  it("is shown and turns nothing", async () => {
    const before = await jane();
    await tell([{ ...inThread, isCalendar: true }]);
    const { possibleReply, ...rest } = await jane();
    expect(possibleReply).toMatchObject({ why: "calendar", at: THEIRS, link: LINK });
    expect(rest).toEqual(before);
  });

  it("that came in the conversation is a reply when it is no invitation", async () => {
    await tell([{ ...inThread, isBulk: true }]);
    expect(await kinds()).toEqual(["reply"]);
    await tell([{ ...inThread, key: "msg-f:2", threadId: "thread-f:9", isBulk: true }]);
    expect(await kinds()).toEqual(["possible-reply", "reply"]);
  });
});

describe("a row that does not say who was last", () => {
  it("is shown as unclear, and turned into a reply when the conversation shows it", async () => {
    expect(await tellEach(unsureRow, unsureRow)).toEqual([1, 0]);
    expect(await jane()).toMatchObject({ turn: "theirs", possibleReply: { why: "unclear" } });
    expect(await tellEach(inThread)).toEqual([1]);
    expect(await jane()).toMatchObject({ turn: "yours", lastReplyAt: THEIRS });
    expect(await jane()).not.toHaveProperty("possibleReply");
    expect(await tellEach(unsureRow, inRow, inThread)).toEqual([0, 0, 0]);
    expect(await kinds()).toEqual(["possible-reply", "reply"]);
  });

  it("is turned into a reply also by a row that is sure", async () => {
    expect(await tellEach(unsureRow, inRow)).toEqual([1, 1]);
    expect((await jane()).turn).toBe("yours");
  });

  it.each([
    ["an automatic reply", { automatic }, { awayUntilOn: "2026-12-07" }],
    ["an invitation", { isCalendar: true }, { possibleReply: { why: "calendar" } }],
    ["a newsletter", { isBulk: true, threadId: "thread-f:9" }, { possibleReply: { why: "bulk" } }],
  ] as [string, Partial<Sighting>, object][])(
    "gives way to what the conversation shows: %s",
    async (_what, shown, columns) => {
      const { possibleReply: _none, ...before } = await jane();
      const { threadId = THREAD } = shown;
      await tell([{ ...unsureRow, threadId }]);
      expect(await tellEach({ ...inThread, ...shown })).toEqual([1]);
      const row = await jane();
      expect(row).toMatchObject({ ...before, ...columns });
      expect("possibleReply" in row).toBe("possibleReply" in columns);
      expect(await tellEach({ ...unsureRow, threadId }, { ...inThread, ...shown })).toEqual([0, 0]);
      expect(await jane()).toEqual(row);
    },
  );

  it("is taken back when the rep is seen to have written it, and not shown again", async () => {
    await own();
    await tell([unsureRow]);
    const fromRep = { ...inThread, from: { address: REP } };
    expect(await tellEach(fromRep)).toEqual([1]);
    expect(await jane()).not.toHaveProperty("possibleReply");
    expect(await tellEach(fromRep, unsureRow, { ...unsureRow, at: THEIRS + 1 })).toEqual([0, 0, 0]);
    expect(await jane()).not.toHaveProperty("possibleReply");
  });

  it("is taken back of everyone it was shown of", async () => {
    await own();
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" }, [
      touch(OURS, { threadId: THREAD }),
    ]);
    await tell([unsureRow, { ...unsureRow, from: { address: "omar@elsewhere.example" } }]);
    await tell([{ ...inThread, from: { address: REP } }]);
    for (const id of [JANE, OMAR]) expect(await rowIn(db, id)).not.toHaveProperty("possibleReply");
  });

  it("says nothing while the newest message may be our own", async () => {
    expect(await tellEach({ ...unsureRow, at: OURS + 2 * MINUTE })).toEqual([0]);
    expect(await tellEach({ ...unsureRow, from: stranger })).toEqual([0]);
    expect(await log()).toEqual([]);
  });
});

describe("a hint", () => {
  const other = { ...inThread, threadId: "thread-f:elsewhere" };
  const alsoAtAcme = (events = [touch(OURS)]) =>
    track(db, { id: OMAR, name: "Omar Said", email: "omar@acme.example" }, events);
  const hints = async () =>
    (await log()).map((event) => [event.prospectId, "why" in event ? event.why : event.kind]);

  it.each([
    ["a colleague in the same conversation", { ...inThread, from: colleague }, "colleague"],
    ["a colleague in another conversation", { ...other, from: colleague }, "colleague"],
    [
      "another address of the same name",
      { ...other, from: { address: "jane.doe.private@gmail.com", name: "DOE, Jane" } },
      "other-address",
    ],
    [
      "another address at the same company",
      { ...other, from: { address: "jdoe@acme.example", name: "Jane Doe" } },
      "other-address",
    ],
  ] as [string, Sighting, string][])("%s", async (_who, sighting, why) => {
    const before = await jane();
    expect(await tell([sighting, sighting])).toBe(1);
    expect(await hints()).toEqual([[JANE, why]]);
    const { possibleReply, ...rest } = await jane();
    expect(possibleReply).toMatchObject({ why, at: THEIRS, link: LINK });
    expect(rest).toEqual(before);
  });

  it("leaves neither address nor name of who wrote, in any table", async () => {
    await tell([
      { ...inThread, from: colleague },
      {
        ...other,
        key: "msg-f:2",
        from: { address: "elsewhere@private.example", name: "Jane Doe" },
      },
    ]);
    expect(await hints()).toHaveLength(2);
    expect(await onDisk(db)).not.toMatch(/colleague@|Lou|private\.example|elsewhere@/);
  });

  it("of two prospects at the company concerns the one of the conversation", async () => {
    await alsoAtAcme();
    await tell([{ ...inThread, from: colleague }]);
    expect(await hints()).toEqual([[JANE, "colleague"]]);
  });

  it("of two prospects at the company concerns neither in another conversation", async () => {
    await alsoAtAcme();
    expect(await tell([{ ...other, from: colleague }])).toBe(0);
  });

  it("of two prospects at the company, one never written to, concerns neither", async () => {
    await alsoAtAcme([]);
    expect(await tell([{ ...other, from: colleague }])).toBe(0);
  });

  it("of two prospects of the same name concerns the one of the conversation", async () => {
    await track(db, { id: OMAR, name: "Jane Doe", email: "jane@elsewhere.example" }, [touch(OURS)]);
    const from = { address: "jane@private.example", name: "Jane Doe" };
    expect(await tell([{ ...other, from }])).toBe(0);
    await tell([{ ...inThread, from }]);
    expect(await hints()).toEqual([[JANE, "other-address"]]);
  });

  it.each([
    ["nobody anyone knows", { from: stranger }],
    ["someone with a free mailbox like the prospect's", { from: { address: "a@gmail.com" } }],
    ["a program", { from: { address: "noreply@acme.example" } }],
    ["a department", { from: { address: "support+77@acme.example" } }],
    ["a company whose name only ends the same", { from: { address: "x@notacme.example" } }],
    ["a namesake by first name only", { from: { address: "j@private.example", name: "Jane" } }],
    ["a colleague's newsletter", { from: colleague, isBulk: true }],
    ["a colleague's invitation", { from: colleague, isCalendar: true }],
    ["a colleague's automatic reply", { from: colleague, automatic }],
    ["a colleague, perhaps", { from: colleague, isSure: false }],
    ["a colleague, before anything was sent", { from: colleague, at: OURS - 1 }],
  ] as [string, Partial<Sighting>][])("is none: %s", async (_who, change) => {
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@gmail.com" }, [
      touch(OURS, { threadId: "thread-f:77" }),
    ]);
    expect(await tell([{ ...inThread, ...change }])).toBe(0);
    expect(await log()).toEqual([]);
  });

  it("is none for someone who was never written to", async () => {
    await removeProspect(context(db, NOW), { prospectId: JANE });
    await track(db, { email: "jane@acme.example" });
    const namesake = { address: "j@private.example", name: "Jane Doe" };
    expect(await tellEach({ ...inThread, from: colleague }, { ...other, from: namesake })).toEqual([
      0, 0,
    ]);
  });

  it("is none for a colleague of the rep's own", async () => {
    await own();
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@northwind.example" }, [
      touch(OURS),
    ]);
    expect(await tell([{ ...other, from: { address: "boss@northwind.example" } }])).toBe(0);
  });

  it("counts a message that is only just on its way", async () => {
    await track(db, { id: OMAR, name: "Omar Said", email: "omar@elsewhere.example" });
    const details = { recipients: to("omar@elsewhere.example"), threadId: "thread-f:77" };
    await note(db, signs().requested(NOW, "1", details), accepted(NOW + 400));
    const from = { address: "kim@elsewhere.example" };
    await tell([{ ...inThread, from, at: NOW + 1_000, threadId: "thread-f:77" }], NOW + 5_000);
    expect(await hints()).toEqual([[OMAR, "colleague"]]);
  });

  it("is over when the prospect writes", async () => {
    await tell([{ ...inThread, from: colleague }]);
    await tell([{ ...inThread, key: "msg-f:1882543620096000077", at: THEIRS + HOUR }]);
    expect(await jane()).toMatchObject({ turn: "yours" });
    expect(await jane()).not.toHaveProperty("possibleReply");
  });

  it("that the rep says is nothing is not shown again", async () => {
    const sighting = { ...inThread, from: colleague };
    await tell([sighting]);
    const [hint] = await log();
    await undo(context(db, NOW), { commandId: "1", eventId: hint?.id ?? "event:0" });
    expect(await tellEach(sighting, { ...sighting, seenIn: "list" })).toEqual([0, 0]);
    expect(await jane()).not.toHaveProperty("possibleReply");
  });
});

describe("strangers", () => {
  it("leave nothing on disk but that somebody looked", async () => {
    const list = Array.from({ length: 50 }, (_, index) => ({
      ...inThread,
      key: `msg-f:18824539668480${String(index).padStart(5, "0")}`,
      from: { address: `person${index}@party.example`, name: `Person ${index}` },
      threadId: `thread-f:99${index}`,
      link: `https://mail.google.com/mail/u/0/#all/Stranger${index}`,
    }));
    const before = await onDisk(db);
    expect(await tell(list)).toBe(0);
    expect(await onDisk(db)).not.toMatch(/party|Person|thread-f:99|Stranger|msg-f:/);
    await db.health.clear();
    expect(await onDisk(db)).toBe(before);
  });
});

it("takes a sighting of someone who has replied before as one of them", async () => {
  await appendEvents(db, [reply(OURS + HOUR), touch(OURS + 2 * HOUR)], BERLIN);
  expect(await tellEach(inThread)).toEqual([1]);
  expect((await jane()).lastReplyAt).toBe(THEIRS);
});

describe("a scheduled message that has gone", () => {
  it("is what an absence right after it answers", async () => {
    await db.pendingSends.put({
      key: "msg-a:r5",
      connector: "gmail",
      phase: "scheduled",
      sentAt: THEIRS - MINUTE,
      startedAt: THEIRS - DAY,
      notedAt: THEIRS - DAY,
      wakeAt: THEIRS + 9 * MINUTE,
      seenByRequest: true,
      seenOnScreen: false,
      requestIds: [],
      prospectIds: [JANE],
      weakIds: [],
    });
    await tell([{ ...inThread, automatic: { shownBy: "text" } }], THEIRS + MINUTE);
    expect((await log()).map(({ kind }) => kind)).toEqual(["auto-replied"]);
  });
});

describe("a colleague's message that turns out to be a newsletter", () => {
  it("leaves no hint", async () => {
    const lou = { address: "lou@acme.example", name: "Lou" };
    await tell([{ ...inThread, seenIn: "list", from: lou }]);
    expect((await rowIn(db, JANE)).possibleReply?.why).toBe("colleague");
    await tell([{ ...inThread, from: lou, isBulk: true }]);
    expect((await rowIn(db, JANE)).possibleReply).toBeUndefined();
  });
});
