import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Before,
  companyDomain,
  isSameName,
  isWorthAHint,
  type OwnSighting,
  type Sent,
  type Sighting,
  type SightingVerdict,
  weigh,
  weighOwn,
} from "~domain/sighting";
import { at, DAY, HOUR, MINUTE } from "../support/times";

/** When the rep last wrote. */
const OURS = at("2026-11-20T10:00");
const LATER = OURS + DAY;
const KEY = "msg-f:1882453966848000077";

const sighting = (change: Partial<Sighting> = {}): Sighting => ({
  key: KEY,
  at: LATER,
  seenIn: "thread",
  from: { address: "jane@acme.example", name: "Jane Doe" },
  isSure: true,
  ...change,
});
const before = (change: Partial<Before> = {}): Before => ({
  knownSinceAt: OURS - DAY,
  lastSentAt: OURS,
  isOwnThread: true,
  ...change,
});

const BY_SUBJECT = { shownBy: "subject" } as const;
const BY_TEXT = { shownBy: "text" } as const;
const REPLY: SightingVerdict = { kind: "reply" };
const NOTHING: SightingVerdict = { kind: "nothing" };
const AUTO: SightingVerdict = { kind: "auto-replied" };
const CALENDAR: SightingVerdict = { kind: "possible-reply", why: "calendar" };
const BULK: SightingVerdict = { kind: "possible-reply", why: "bulk" };
const UNCLEAR: SightingVerdict = { kind: "possible-reply", why: "unclear" };

describe("what a message from the prospect's address is worth", () => {
  const rows: [string, Partial<Sighting>, Partial<Before>, SightingVerdict][] = [
    ["it surely wrote: a reply", {}, {}, REPLY],
    ["before anything was sent to them: a reply", {}, { lastSentAt: undefined }, REPLY],
    ["in another conversation: a reply", {}, { isOwnThread: false }, REPLY],
    ["in a list that is sure: a reply", { seenIn: "list" }, {}, REPLY],
    ["surely, and before our last message: a reply", { at: OURS - MINUTE }, {}, REPLY],

    ["a moment before the prospect was known: nothing", { at: OURS - DAY - 1 }, {}, NOTHING],
    ["the moment the prospect was known: a reply", { at: OURS - DAY }, {}, REPLY],
    [
      "before the prospect was known, and automatic: nothing",
      { at: OURS - DAY - 1, automatic: BY_SUBJECT },
      {},
      NOTHING,
    ],
    [
      "before the prospect was known, and unsure: nothing",
      { at: OURS - DAY - 1, isSure: false },
      { lastSentAt: undefined },
      NOTHING,
    ],

    ["automatic by its subject: automatic", { automatic: BY_SUBJECT }, {}, AUTO],
    [
      "automatic by its subject, though nothing was sent: automatic",
      { automatic: BY_SUBJECT },
      { lastSentAt: undefined, isOwnThread: false },
      AUTO,
    ],
    [
      "automatic, and says until when: that day is kept",
      { automatic: { shownBy: "subject", returnsOn: "2026-12-07" } },
      {},
      { kind: "auto-replied", returnsOn: "2026-12-07" },
    ],
    [
      "automatic by its text, at once: automatic",
      { automatic: BY_TEXT, at: OURS + 1000 },
      {},
      AUTO,
    ],
    [
      "automatic by its text, just within ten minutes: automatic",
      { automatic: BY_TEXT, at: OURS + 10 * MINUTE - 1 },
      {},
      AUTO,
    ],
    [
      "automatic by its text, after ten minutes: someone wrote about a holiday",
      { automatic: BY_TEXT, at: OURS + 10 * MINUTE },
      {},
      REPLY,
    ],
    [
      "automatic by its text, its clock a little behind ours: automatic",
      { automatic: BY_TEXT, at: OURS - 2 * MINUTE + 1 },
      {},
      AUTO,
    ],
    [
      "automatic by its text, before our message: written by hand",
      { automatic: BY_TEXT, at: OURS - 2 * MINUTE },
      {},
      REPLY,
    ],
    [
      "automatic by its text, and nothing was sent: written by hand",
      { automatic: BY_TEXT },
      { lastSentAt: undefined },
      REPLY,
    ],
    [
      "automatic by its text, too late, and unsure: a hint",
      { automatic: BY_TEXT, isSure: false },
      {},
      UNCLEAR,
    ],

    ["an invitation: a hint", { isCalendar: true }, {}, CALENDAR],
    [
      "an invitation from a list that is not sure: a hint of what it is",
      { isCalendar: true, isSure: false },
      {},
      CALENDAR,
    ],
    [
      "an automatic answer with an invitation: automatic",
      { isCalendar: true, automatic: BY_SUBJECT },
      {},
      AUTO,
    ],
    [
      "an invitation that can be unsubscribed from: an invitation",
      { isCalendar: true, isBulk: true },
      { isOwnThread: false },
      CALENDAR,
    ],

    ["a newsletter: a hint", { isBulk: true }, { isOwnThread: false }, BULK],
    ["an answer of ours that carries an unsubscribe link: a reply", { isBulk: true }, {}, REPLY],

    ["unsure, and after ours: a hint", { isSure: false }, {}, UNCLEAR],
    ["unsure, and nothing was sent: a hint", { isSure: false }, { lastSentAt: undefined }, UNCLEAR],
    ["unsure, at the time of ours: ours", { isSure: false, at: OURS }, {}, NOTHING],
    [
      "unsure, within two minutes of ours: ours",
      { isSure: false, at: OURS + 2 * MINUTE },
      {},
      NOTHING,
    ],
    [
      "unsure, a moment after that: a hint",
      { isSure: false, at: OURS + 2 * MINUTE + 1 },
      {},
      UNCLEAR,
    ],
    ["unsure, and before ours: nothing", { isSure: false, at: OURS - MINUTE }, {}, NOTHING],
  ];

  it.each(rows)("%s", (_what, what, earlier, verdict) => {
    expect(weigh(sighting(what), before(earlier))).toEqual(verdict);
  });

  const time = fc.integer({ min: -20, max: 20 }).map((minutes) => OURS + minutes * MINUTE);
  const anything = fc.record(
    {
      key: fc.constant(KEY),
      at: time,
      seenIn: fc.constantFrom("thread" as const, "list" as const, "feed" as const),
      from: fc.constant({ address: "jane@acme.example" }),
      isSure: fc.boolean(),
      threadId: fc.constant("thread-f:1"),
      link: fc.webUrl(),
      automatic: fc.constantFrom(BY_SUBJECT, BY_TEXT, {
        shownBy: "text" as const,
        returnsOn: "2026-12-07",
      }),
      isCalendar: fc.boolean(),
      isBulk: fc.boolean(),
    },
    { requiredKeys: ["key", "at", "seenIn", "from", "isSure"] },
  );
  const anyBefore = fc.record({
    knownSinceAt: time,
    lastSentAt: fc.option(time, { nil: undefined }),
    isOwnThread: fc.boolean(),
  });

  it("depends on what is asked and on nothing else", () => {
    fc.assert(
      fc.property(anything, anyBefore, anything, (what, earlier, other) => {
        const copy = structuredClone({ what, earlier });
        const first = weigh(what, earlier);
        weigh(other, earlier);
        expect(weigh(copy.what, copy.earlier)).toEqual(first);
        expect({ what, earlier }).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });

  it("depends neither on where it was seen, nor on its name, nor on its address", () => {
    fc.assert(
      fc.property(anything, anyBefore, (what, earlier) => {
        const { link: _link, threadId: _threadId, ...rest } = what;
        const other = { ...rest, key: "msg-f:2", seenIn: "feed" as const };
        expect(weigh(other, earlier)).toEqual(weigh(what, earlier));
      }),
      { numRuns: 300 },
    );
  });

  it("is a reply only of what surely is from them, and never of what says that it is automatic", () => {
    fc.assert(
      fc.property(anything, anyBefore, (what, earlier) => {
        fc.pre(weigh(what, earlier).kind === "reply");
        expect(what).toMatchObject({ isSure: true });
        expect(what.automatic?.shownBy).not.toBe("subject");
        expect(what.isCalendar ?? false).toBe(false);
        expect(what.at).toBeGreaterThanOrEqual(earlier.knownSinceAt);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a message of the rep's own is worth", () => {
  const KNOWN = OURS - DAY;
  const NOTED: Sent = { at: OURS - HOUR, form: "noted-invitation" };
  const PLAIN: Sent = { at: OURS - HOUR, form: "invitation" };
  const hand = (time: number): Sent => ({ at: time, isByHand: true });
  type Row = [string, Partial<OwnSighting>, Sent[], ReturnType<typeof weighOwn>];
  const first = { isFirst: true };
  const rows: Row[] = [
    ["of which nothing is known: a touch", {}, [], "touch"],
    ["from before the prospect was known: nothing", { at: KNOWN - 1 }, [], "nothing"],
    ["of the moment the prospect was known: a touch", { at: KNOWN }, [], "touch"],

    ["sent from here at that time: the same", {}, [{ at: OURS }], "same"],
    ["sent from here two minutes before: the same", {}, [{ at: OURS - 2 * MINUTE }], "same"],
    ["sent from here two minutes after: the same", {}, [{ at: OURS + 2 * MINUTE }], "same"],
    ["one from here was earlier: a touch", {}, [{ at: OURS - 2 * MINUTE - 1 }], "touch"],
    ["one from here was later: a touch", {}, [{ at: OURS + 2 * MINUTE + 1 }], "touch"],
    ["sent from here as an InMail: the same", {}, [{ at: OURS, form: "inmail" }], "same"],

    ["logged by hand six hours later: the same", {}, [hand(OURS + 6 * HOUR)], "same"],
    ["logged by hand later than that: a touch", {}, [hand(OURS + 6 * HOUR + 1)], "touch"],
    ["logged by hand for some time before: a touch", {}, [hand(OURS - 3 * MINUTE)], "touch"],

    ["the first, the note of an invitation: accepted", first, [NOTED], "invite-accepted"],
    [
      "the first, the note of an invitation of this moment: accepted",
      first,
      [{ ...NOTED, at: OURS }],
      "invite-accepted",
    ],
    [
      "the first, an invitation was later: nothing",
      first,
      [{ ...NOTED, at: OURS + DAY }],
      "nothing",
    ],
    ["the first, of which nothing is known: nothing", first, [], "nothing"],
    ["the first after an invitation without a note: a touch", first, [PLAIN], "touch"],
    ["the first, with and without a note: accepted", first, [PLAIN, NOTED], "invite-accepted"],
    ["the first, sent from here: the same", first, [NOTED, { at: OURS }], "same"],
    ["the first, and mail was sent before: nothing", first, [{ at: OURS - HOUR }], "nothing"],
    ["a later one, after a noted invitation: a touch", {}, [NOTED], "touch"],
    ["a later one, and invited at that time: a touch", {}, [{ ...NOTED, at: OURS }], "touch"],
    [
      "the first, from before the prospect: nothing",
      { ...first, at: KNOWN - 1 },
      [NOTED],
      "nothing",
    ],
  ];

  it.each(rows)("%s", (_what, change, sent, worth) => {
    const own: OwnSighting = {
      key: KEY,
      at: OURS,
      to: { address: "linkedin:vanity:jane-doe" },
      threadId: "2-abc",
      isFirst: false,
      ...change,
    };
    expect(weighOwn(own, KNOWN, sent)).toBe(worth);
    expect(weighOwn(own, KNOWN, sent.toReversed())).toBe(worth);
  });
});

describe("whether a message from someone else is worth a hint", () => {
  it.each([
    ["a person", {}, true],
    ["a person in a list that is sure", { seenIn: "list" }, true],
    ["whom a list does not surely name", { isSure: false }, false],
    ["with an invitation", { isCalendar: true }, false],
    ["a newsletter", { isBulk: true }, false],
    ["an automatic answer", { automatic: BY_SUBJECT }, false],
    ["what reads like an automatic answer", { automatic: BY_TEXT }, false],
  ] as [string, Partial<Sighting>, boolean][])("%s: %s", (_who, change, isWorth) => {
    expect(isWorthAHint(sighting(change))).toBe(isWorth);
  });

  it.each([
    "noreply@acme.example",
    "no-reply@acme.example",
    "do-not-reply@acme.example",
    "donotreply@acme.example",
    "mailer-daemon@acme.example",
    "postmaster@acme.example",
    "bounce@acme.example",
    "bounces+77@acme.example",
    "news@acme.example",
    "newsletter@acme.example",
    "info@acme.example",
    "info.de@acme.example",
    "support+4711@acme.example",
    "support-eu@acme.example",
    "sales2@acme.example",
    "billing_team@acme.example",
    "kontakt@acme.example",
  ])("%s is nobody", (address) => {
    expect(isWorthAHint(sighting({ from: { address } }))).toBe(false);
  });

  it.each([
    "omar.said@acme.example",
    "informer@acme.example",
    "hiroko@acme.example",
    "newsome@acme.example",
    "jane@info.example",
    "salesman.sam@acme.example",
    "eventsmith@acme.example",
  ])("%s is somebody", (address) => {
    expect(isWorthAHint(sighting({ from: { address } }))).toBe(true);
  });
});

describe("the company in an address", () => {
  it.each([
    ["jane@acme.example", "acme.example"],
    ["jane@post.acme.example", "post.acme.example"],
    ["jane@gmailing.example", "gmailing.example"],
    ["jane@gmail.com", undefined],
    ["jane@googlemail.com", undefined],
    ["jane@outlook.de", undefined],
    ["jane@yahoo.co.uk", undefined],
    ["jane@t-online.de", undefined],
    ["jane@163.com", undefined],
    ["jane@yahoo.com.br", undefined],
    ["jane@mygmail.com", "mygmail.com"],
    ["jane@mail.acme.example", "mail.acme.example"],
    ["jane@web.acme.de", "web.acme.de"],
    ["jane@live.events.acme.co.uk", "live.events.acme.co.uk"],
    ["linkedin:vanity:jane-doe", undefined],
    ["linkedin:member:123456789", undefined],
    ["linkedin:conversation:2-abcdef", undefined],
  ])("%s: %s", (address, domain) => {
    expect(companyDomain(address)).toBe(domain);
  });
});

describe("the same name", () => {
  it.each([
    ["Jane Doe", "jane doe"],
    ["Jane Doe", "Doe, Jane"],
    ["Zoë Müller", "Zoe Muller"],
    ["Zoe\u0308 Mu\u0308ller", "Zoë Müller"],
    ["Ana-María López", "López Ana María"],
    ["山田 太郎", "太郎 山田"],
    ["Jane  Doe", " Jane Doe "],
    ['Jane "JD" Doe', "JD Jane Doe"],
  ])("%s and %s", (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  it.each([
    ["Jane", "Jane"],
    ["", ""],
    ["-", "?"],
    ["Jane Doe", "Jane"],
    ["Jane Doe", "Jane Doe Smith"],
    ["Jane Doe", "Jan Doe"],
    ["Jane Jane Doe", "Jane Doe Doe"],
  ])("not %s and %s", (one, other) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSameName(other, one)).toBe(false);
  });
});
