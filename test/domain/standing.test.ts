import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import { type Standing, standingOf } from "~domain/standing";
import {
  autoReplied,
  event,
  factsByHand,
  factsOf,
  lost,
  parked,
  possibleReply,
  promiseClosed,
  promised,
  reply,
  retracted,
  snoozed,
  touch,
  won,
} from "../support/log";
import { rulesIn } from "../support/rules";
import { at } from "../support/times";

const FACTS = factsOf(); // Added on Monday 2 November at ten, on the follow-up cadence.
const standing = (events: LoggedEvent[], facts: ProspectFacts = FACTS) =>
  standingOf(facts, events, rulesIn());

/** Touches on the days of November given, each at ten. */
const touches = (...days: number[]) =>
  days.map((day) => touch(at(`2026-11-${String(day).padStart(2, "0")}T10:00`)));

const NOV_3 = at("2026-11-03T10:00");
const NOV_5 = at("2026-11-05T10:00");

type Expected = Partial<Omit<Standing, "dueAt" | "coldAt" | "laneAt">> & {
  due?: string;
  cold?: string;
};

describe("the table of turns", () => {
  const rows: [string, LoggedEvent[], Expected][] = [
    [
      "never contacted: the first touch is due two working days after adding",
      [],
      {
        turn: "never-contacted",
        due: "2026-11-04T09:00",
        cold: "2026-11-06T09:00",
        dueFor: "first-touch",
        lane: "new",
      },
    ],
    [
      "one touch: their turn, for the first wait",
      touches(3),
      {
        turn: "theirs",
        stepsDone: 1,
        touchCount: 1,
        due: "2026-11-06T09:00",
        cold: "2026-11-11T09:00",
        dueFor: "cadence",
        lane: "rest",
      },
    ],
    [
      "two touches: the second wait",
      touches(3, 6),
      {
        turn: "theirs",
        stepsDone: 2,
        touchCount: 2,
        due: "2026-11-12T09:00",
        cold: "2026-11-18T09:00",
        dueFor: "cadence",
      },
    ],
    [
      "a reply: your turn, within one working day",
      [...touches(3), reply(NOV_5)],
      {
        turn: "yours",
        stepsDone: 0,
        touchCount: 1,
        due: "2026-11-06T09:00",
        cold: "2026-11-09T09:00",
        dueFor: "answer",
        lane: "yours",
      },
    ],
    [
      "a reply to nothing",
      [reply(NOV_3)],
      { turn: "yours", touchCount: 0, due: "2026-11-04T09:00", dueFor: "answer", lane: "yours" },
    ],
    [
      "an answer to the reply starts the cadence again",
      [...touches(3), reply(NOV_5), ...touches(6)],
      {
        turn: "theirs",
        stepsDone: 1,
        touchCount: 2,
        due: "2026-11-11T09:00",
        dueFor: "cadence",
        lane: "rest",
      },
    ],
    [
      "the last step: decide, once its wait is over",
      touches(2, 3, 4, 5, 6, 9, 10, 11),
      {
        turn: "decide",
        stepsDone: 8,
        due: "2026-12-01T09:00",
        cold: "2026-12-21T09:00",
        dueFor: "decide",
        lane: "rest",
      },
    ],
    [
      "a touch beyond the last step: decide, later",
      touches(2, 3, 4, 5, 6, 9, 10, 11, 12),
      { turn: "decide", stepsDone: 9, due: "2026-12-02T09:00", dueFor: "decide" },
    ],
    [
      "parked: that day",
      [...touches(3), parked(NOV_5, "2027-02-01")],
      {
        turn: "parked",
        outcome: "parked",
        due: "2027-02-01T09:00",
        dueFor: "parked",
        lane: "rest",
      },
    ],
    ["won: nothing is due", [...touches(3), won(NOV_5)], { turn: "closed", outcome: "won" }],
    ["lost: nothing is due", [lost(NOV_5)], { turn: "closed", outcome: "lost" }],
    [
      "snoozed: until then, on the same turn",
      [...touches(3), snoozed(NOV_5, at("2026-11-16T14:30"))],
      { turn: "theirs", stepsDone: 1, due: "2026-11-16T14:30", dueFor: "snooze", lane: "rest" },
    ],
    [
      "snoozed on your turn: your turn again on that day",
      [reply(NOV_3), snoozed(NOV_5, at("2026-11-16T14:30"))],
      { turn: "yours", due: "2026-11-16T14:30", dueFor: "snooze", lane: "promise" },
    ],
    [
      "snoozed earlier than the cadence says: earlier it is",
      [...touches(3), snoozed(NOV_5, at("2026-11-05T12:00"))],
      { due: "2026-11-05T12:00", dueFor: "snooze" },
    ],
    [
      "promised: the working day before, whatever the cadence says; cold a day after its day",
      [...touches(3), promised(NOV_5, "2026-11-20", "the quote")],
      {
        turn: "theirs",
        due: "2026-11-19T09:00",
        cold: "2026-11-23T09:00",
        dueFor: "promise",
        dueText: "the quote",
        lane: "promise",
      },
    ],
  ];

  it.each(rows)("%s", (_what, events, { due, cold, ...columns }) => {
    const result = standing(events);
    expect(result).toMatchObject(columns);
    expect(result.dueAt).toBe(due && at(due));
    expect(result.laneAt).toBe(due && at(due));
    if (cold !== undefined) expect(result.coldAt).toBe(at(cold));
  });
});

describe("what is remembered of the log", () => {
  it("the last touch, its channel, and the last conversation that has an address", () => {
    const link = "https://mail.google.com/mail/u/jane@acme.example/#all/abc";
    const result = standing([
      touch(NOV_3, { seenBy: "both", link }),
      touch(NOV_5, { channel: "linkedin", seenBy: "screen" }),
      reply(NOV_3 + 1, { channel: "call" }),
    ]);
    expect(result).toMatchObject({
      touchCount: 2,
      lastTouchAt: NOV_5,
      lastTouchChannel: "linkedin",
      lastTouchSeenBy: "screen",
      lastLink: link,
      lastReplyAt: NOV_3 + 1,
      lastReplyChannel: "call",
    });
  });

  it("a touch and a reply of the same millisecond: your turn", () => {
    expect(standing([reply(NOV_3), touch(NOV_3)]).turn).toBe("yours");
  });
});

describe("the fresh inbound lead", () => {
  const MONDAY = at("2026-11-23T14:00");
  const lead = factsOf({ cadenceId: "fresh-lead", createdAt: MONDAY });
  const due = (text: string) => ({ dueAt: at(text), dueFor: "first-touch" });

  it("is due within minutes, and cold within the hour", () => {
    expect(standing([], lead)).toMatchObject(due("2026-11-23T14:05"));
    expect(standing([], lead).coldAt).toBe(at("2026-11-23T15:00"));
  });

  it("waits for the working hours, out of which its minutes count", () => {
    const weekend = { ...lead, createdAt: at("2026-11-21T23:58") };
    expect(standing([], weekend)).toMatchObject(due("2026-11-23T09:05"));
    expect(standing([], weekend).coldAt).toBe(at("2026-11-23T10:00"));
  });

  it("counts from when interest was shown, if that is known", () => {
    const late = { ...lead, interestedAt: at("2026-11-23T11:00") };
    expect(standing([], late)).toMatchObject({ ...due("2026-11-23T11:05"), lane: "fresh" });
  });

  it("waits an hour after the first touch, and is then to be called", () => {
    const touched = standing([touch(MONDAY + 60_000)], lead);
    expect(touched).toMatchObject({ dueAt: at("2026-11-23T15:01"), turn: "theirs" });
    expect(touched.suggestion).toEqual({ channel: "call", why: "step" });
    // Cold a working day later, never within minutes.
    expect(touched.coldAt).toBe(at("2026-11-24T09:00"));
  });
});

describe("dates that a touch must not bring forward", () => {
  it("after a snooze that ends later", () => {
    const result = standing([snoozed(NOV_3, at("2026-12-01T09:00")), ...touches(5)]);
    expect(result).toMatchObject({ dueAt: at("2026-12-01T09:00"), dueFor: "cadence" });
  });

  it("of another touch", () => {
    const lead = factsOf({ cadenceId: "linkedin" });
    expect(standing(touches(3, 3), lead).dueAt).toBe(at("2026-11-09T09:00"));
  });
});

describe("a touch from before the prospect was added", () => {
  it("starts the cadence at its own time", () => {
    const result = standing([touch(at("2026-10-20T10:00+02:00"))]);
    expect(result).toMatchObject({ turn: "theirs", dueFor: "cadence" });
    expect(result.dueAt).toBe(at("2026-10-23T09:00+02:00"));
  });

  it("does not bring forward what a snooze or a reply has set", () => {
    const before = touch(at("2026-10-20T10:00+02:00"));
    const snooze = snoozed(at("2026-10-19T10:00+02:00"), at("2026-12-01T09:00"));
    expect(standing([snooze, before]).dueAt).toBe(at("2026-12-01T09:00"));
    expect(standing([before, reply(NOV_3)]).dueAt).toBe(at("2026-11-04T09:00"));
  });
});

describe("replies", () => {
  it("a second one does not give more time for the first", () => {
    const first = standing([reply(NOV_3)]);
    const second = standing([reply(NOV_3), reply(NOV_5)]);
    expect(second).toMatchObject({ dueAt: first.dueAt, turn: "yours", lastReplyAt: NOV_5 });
  });

  it("one after an answer wants an answer of its own", () => {
    const result = standing([reply(NOV_3), touch(NOV_5), reply(NOV_5 + 1)]);
    expect(result.dueAt).toBe(at("2026-11-06T09:00"));
  });

  it("one during a snooze ends the snooze", () => {
    const result = standing([snoozed(NOV_3, at("2026-12-01T09:00")), reply(NOV_5)]);
    expect(result).toMatchObject({ dueAt: at("2026-11-06T09:00"), dueFor: "answer" });
  });
});

describe("parked", () => {
  const until = [parked(NOV_3, "2027-02-01")];

  it("stays parked when a message goes out", () => {
    const result = standing([...until, touch(NOV_5)]);
    expect(result).toMatchObject({ turn: "parked", outcome: "parked", touchCount: 1 });
    expect(result.dueAt).toBe(at("2027-02-01T09:00"));
  });

  it("is opened by a reply", () => {
    const result = standing([...until, reply(NOV_5)]);
    expect(result).toMatchObject({ turn: "yours", outcome: "open", dueFor: "answer" });
    expect(result.dueAt).toBe(at("2026-11-06T09:00"));
  });

  it("begins a new round with the first touch of the day on which it is back, or later", () => {
    const early = standing([...until, touch(at("2027-02-01T08:00"))]);
    expect(early).toMatchObject({ turn: "theirs", outcome: "open", stepsDone: 1, touchCount: 1 });
    expect(early.dueAt).toBe(at("2027-02-04T09:00"));
    const late = standing([...until, touch(at("2027-02-05T10:00")), touch(at("2027-02-12T10:00"))]);
    expect(late).toMatchObject({ turn: "theirs", outcome: "open", stepsDone: 2 });
    expect(late.dueAt).toBeGreaterThan(at("2027-02-12T10:00"));
  });

  it("may be parked again until another day", () => {
    const result = standing([...until, parked(NOV_5, "2026-12-01")]);
    expect(result.dueAt).toBe(at("2026-12-01T09:00"));
  });
});

describe("closed", () => {
  it("stays closed after a touch", () => {
    const result = standing([lost(NOV_3), touch(NOV_5)]);
    expect(result).toMatchObject({ turn: "closed", outcome: "lost" });
    expect(result).not.toHaveProperty("dueAt");
    expect(result).not.toHaveProperty("coldAt");
    expect(result).not.toHaveProperty("lane");
  });

  it.each([
    ["who said no", lost(NOV_3), reply(NOV_5), { turn: "yours", outcome: "open" }],
    ["who was won, as won", won(NOV_3), reply(NOV_5), { turn: "closed", outcome: "won" }],
    [
      "for whom something is planned",
      won(NOV_3),
      snoozed(NOV_5, at("2026-12-01T09:00")),
      { turn: "never-contacted", outcome: "open", dueAt: at("2026-12-01T09:00") },
    ],
    [
      "who is parked",
      lost(NOV_3),
      parked(NOV_5, "2027-02-01"),
      { turn: "parked", outcome: "parked" },
    ],
  ])("opens again %s", (_who, closing, after, expected) => {
    expect(standing([closing, after])).toMatchObject(expected);
  });

  it("keeps counting what happens", () => {
    const result = standing([won(NOV_3), touch(NOV_5), reply(NOV_5 + 1)]);
    expect(result).toMatchObject({ touchCount: 1, lastTouchAt: NOV_5, lastReplyAt: NOV_5 + 1 });
  });

  it("by the last word, if a yes follows a no", () => {
    expect(standing([lost(NOV_3), won(NOV_5)]).outcome).toBe("won");
    expect(standing([won(NOV_3), lost(NOV_5)]).outcome).toBe("lost");
  });
});

describe("promises", () => {
  const quote = promised(NOV_3, at("2026-11-20T12:00"), "the quote");
  const call = promised(NOV_5, at("2026-11-18T12:00"), "a call");

  it("the earliest counts, and all are listed", () => {
    const result = standing([quote, call]);
    expect(result).toMatchObject({ dueText: "a call", dueAt: at("2026-11-17T09:00") });
    expect(result.promises.map(({ text }) => text)).toEqual(["a call", "the quote"]);
    expect(result.duePromise).toMatchObject({ id: call.id, dueOn: "2026-11-18" });
  });

  it("give way to the cadence once kept", () => {
    const kept = promiseClosed(NOV_5, quote.id);
    const result = standing([...touches(3), quote, kept]);
    expect(result).toMatchObject({ dueFor: "cadence", dueAt: at("2026-11-06T09:00") });
    expect(result).not.toHaveProperty("dueText");
  });

  it("are closed one by one", () => {
    expect(standing([quote, call, promiseClosed(NOV_5 + 1, call.id)])).toMatchObject({
      dueText: "the quote",
    });
  });
});

describe("a prospect followed up by hand only", () => {
  const facts = factsByHand();

  it("has nothing scheduled, and waits in the order of adding", () => {
    const result = standing([], facts);
    expect(result).toMatchObject({ turn: "never-contacted", lane: "unscheduled" });
    expect(result.laneAt).toBe(facts.createdAt);
    expect(result).not.toHaveProperty("dueAt");
    expect(result).not.toHaveProperty("coldAt");
  });

  it("is never asked to decide", () => {
    const result = standing(touches(2, 3, 4, 5, 6, 9, 10, 11, 12), facts);
    expect(result).toMatchObject({ turn: "theirs", stepsDone: 9, lane: "unscheduled" });
  });

  it("is due after a reply, and no longer after the answer", () => {
    expect(standing([reply(NOV_3)], facts)).toMatchObject({ dueFor: "answer", lane: "yours" });
    expect(standing([reply(NOV_3), touch(NOV_5)], facts)).toMatchObject({ lane: "unscheduled" });
  });

  it("keeps a snooze that lies ahead when a message goes out, and not one that is over", () => {
    const until = at("2026-11-09T09:00");
    const during = standing([snoozed(NOV_3, until), touch(NOV_5)], facts);
    expect(during).toMatchObject({ dueAt: until, dueFor: "snooze" });
    const after = standing([snoozed(NOV_3, until), touch(at("2026-11-10T09:00"))], facts);
    expect(after).toMatchObject({ lane: "unscheduled" });
  });

  it("is not who has a cadence that no longer exists, nor who has none chosen", () => {
    const { cadenceId: _, ...unchosen } = FACTS;
    for (const other of [{ ...FACTS, cadenceId: "no-such" }, unchosen])
      expect(standing(touches(3), other)).toEqual(standing(touches(3)));
  });
});

describe("what was retracted", () => {
  it.each([
    ["touch", touch(NOV_5)],
    ["reply", reply(NOV_5)],
    ["snooze", snoozed(NOV_5, at("2026-12-01T09:00"))],
    ["park", parked(NOV_5, "2027-02-01")],
    ["yes", won(NOV_5)],
    ["no", lost(NOV_5)],
    ["promise", promised(NOV_5, at("2026-11-20T12:00"))],
    ["automatic reply", autoReplied(NOV_5, "2026-11-20")],
    ["hint", possibleReply(NOV_5)],
  ])("leaves no trace: %s", (_what, mistake) => {
    const before = standing(touches(3));
    expect(standing([...touches(3), mistake])).not.toEqual(before);
    expect(standing([...touches(3), mistake, retracted(NOV_5 + 1, mistake.id)])).toEqual(before);
    // Also when the clock went back in between, and when the log arrives in another order.
    expect(standing([retracted(NOV_3 - 1, mistake.id), ...touches(3), mistake])).toEqual(before);
  });

  it("opens a promise again when its closing is retracted", () => {
    const promise = promised(NOV_3, at("2026-11-20T12:00"));
    const kept = promiseClosed(NOV_5, promise.id);
    expect(standing([promise, kept, retracted(NOV_5 + 1, kept.id)]).dueFor).toBe("promise");
  });

  it.each([
    ["touch", touch(NOV_5)],
    ["reply", reply(NOV_5)],
    ["no", lost(NOV_5)],
    ["promise", promised(NOV_5, at("2026-11-20T12:00"))],
    ["hint", possibleReply(NOV_5)],
  ])("counts again when that is retracted, and so on: %s", (_what, mistake) => {
    const log = [...touches(3), mistake];
    const [without, withIt] = [standing(touches(3)), standing(log)];
    const first = retracted(NOV_5 + 1, mistake.id);
    const second = retracted(NOV_5 + 2, first.id);
    const third = retracted(NOV_5 + 3, second.id);
    const anew = retracted(NOV_5 + 3, mistake.id);
    expect(standing([...log, first, second])).toEqual(withIt);
    expect(standing([second, first, ...log])).toEqual(withIt);
    expect(standing([...log, first, second, third])).toEqual(without);
    expect(standing([third, second, first, ...log])).toEqual(without);
    expect(standing([...log, first, second, anew])).toEqual(without);
  });

  it("stays so when only one of two retractions is retracted", () => {
    const mistake = touch(NOV_5);
    const [one, other] = [retracted(NOV_5 + 1, mistake.id), retracted(NOV_5 + 2, mistake.id)];
    for (const { id } of [one, other])
      expect(standing([...touches(3), mistake, one, other, retracted(NOV_5 + 3, id)])).toEqual(
        standing(touches(3)),
      );
  });

  it("counts again by what was written down last, not by what is said to have happened last", () => {
    const mistake = touch(NOV_5);
    const first = retracted(NOV_5 + 1, mistake.id);
    const second = { ...retracted(NOV_3 - 1, first.id), recordedAt: first.recordedAt + 1 };
    for (const log of [
      [mistake, first, second],
      [second, first, mistake],
    ])
      expect(standing(log)).toEqual(standing([mistake]));
  });

  it("may name an event that is not there", () => {
    expect(standing([...touches(3), retracted(NOV_5, "event:no-such")])).toEqual(
      standing(touches(3)),
    );
  });
});

describe("an automatic reply", () => {
  const away = autoReplied(NOV_5, "2026-11-20");

  it("leaves the turn, the date and the counts alone", () => {
    const before = standing(touches(3));
    expect(standing([...touches(3), away])).toEqual({ ...before, awayUntilOn: "2026-11-20" });
  });

  it("that names no day changes nothing at all", () => {
    expect(standing([...touches(3), autoReplied(NOV_5)])).toEqual(standing(touches(3)));
  });

  it("that names no day leaves the day that another one named", () => {
    expect(standing([...touches(3), away, autoReplied(NOV_5 + 1)]).awayUntilOn).toBe("2026-11-20");
  });

  it("named last counts", () => {
    const later = autoReplied(NOV_5 + 1, "2026-11-12");
    expect(standing([later, ...touches(3), away]).awayUntilOn).toBe("2026-11-12");
  });

  it("is kept when a message goes out: they are still away", () => {
    expect(standing([...touches(3), away, ...touches(6)]).awayUntilOn).toBe("2026-11-20");
  });

  it.each([
    ["a reply", reply(NOV_5 + 1)],
    ["a reply of the same moment", reply(NOV_5)],
    ["a snooze", snoozed(NOV_5 + 1, at("2026-11-20T09:00"))],
    ["a park", parked(NOV_5 + 1, "2027-02-01")],
    ["a yes", won(NOV_5 + 1)],
    ["a no", lost(NOV_5 + 1)],
  ])("is over with %s", (_what, after) => {
    const result = standing([...touches(3), away, after]);
    expect(result).toEqual(standing([...touches(3), after]));
    expect(result).not.toHaveProperty("awayUntilOn");
  });

  it("leaves no trace once it is retracted", () => {
    const gone = retracted(NOV_5 + 1, away.id);
    expect(standing([...touches(3), away, gone])).toEqual(standing(touches(3)));
  });
});

describe("what may be a reply", () => {
  const link = "https://mail.google.com/mail/u/rep@northwind.example/#all/abc";
  const hint = possibleReply(NOV_5, { why: "other-address", link });
  const shown = { id: hint.id, why: "other-address", at: NOV_5, channel: "email", link };

  it.each([
    ["who was written to", touches(3)],
    ["who was never contacted", []],
    ["for whom a snooze is set", [...touches(3), snoozed(NOV_3 + 1, at("2026-11-20T09:00"))]],
    ["who is parked", [...touches(3), parked(NOV_3 + 1, "2027-02-01")]],
    ["who is to be decided on", touches(2, 2, 3, 3, 3, 4, 4, 4)],
  ])("is shown of someone %s, and changes no date and no turn", (_who, log) => {
    expect(standing([...log, hint])).toEqual({ ...standing(log), possibleReply: shown });
  });

  it("has no address when the conversation has none", () => {
    const { possibleReply: found } = standing([...touches(3), possibleReply(NOV_5)]);
    expect(found).toMatchObject({ why: "colleague", at: NOV_5 });
    expect(found).not.toHaveProperty("link");
  });

  it.each([
    ["it is the rep's turn anyway", [...touches(2), reply(NOV_3)]],
    ["it is the rep's turn and snoozed", [reply(NOV_3), snoozed(NOV_3 + 1, NOV_5 + 1)]],
    ["they were won", [...touches(2), won(NOV_3)]],
    ["they were lost", [...touches(2), lost(NOV_3)]],
  ])("is not shown while %s", (_why, log) => {
    expect(standing([...log, hint])).toEqual(standing(log));
  });

  it.each([
    ["a touch", touch(NOV_5 + 1)],
    ["a reply", reply(NOV_5 + 1)],
    ["a reply of the same moment", reply(NOV_5)],
    ["a snooze", snoozed(NOV_5 + 1, at("2026-11-20T09:00"))],
    ["a park", parked(NOV_5 + 1, "2027-02-01")],
    ["a yes", won(NOV_5 + 1)],
    ["a no", lost(NOV_5 + 1)],
  ])("is no longer shown after %s", (_what, after) => {
    expect(standing([...touches(3), hint, after])).toEqual(standing([...touches(3), after]));
  });

  it("is still shown after a touch of the same moment, which came first", () => {
    expect(standing([hint, touch(NOV_5)]).possibleReply).toEqual(shown);
  });

  it("is still shown after a promise and after an automatic reply", () => {
    const after = [promised(NOV_5 + 1, at("2026-11-20T12:00")), autoReplied(NOV_5 + 2)];
    expect(standing([...touches(3), hint, ...after]).possibleReply).toEqual(shown);
  });

  it("is shown again of someone written to since", () => {
    const newer = possibleReply(at("2026-11-07T10:00"), { why: "unclear" });
    const result = standing([...touches(3), hint, ...touches(6), newer]);
    expect(result.possibleReply).toMatchObject({ id: newer.id, why: "unclear" });
  });

  it("is the newest of several, in whatever order they arrive", () => {
    const newer = possibleReply(NOV_5 + 1, { why: "bulk" });
    for (const log of [
      [hint, newer],
      [newer, hint],
    ])
      expect(standing([...log, ...touches(3)]).possibleReply).toMatchObject({ why: "bulk" });
  });

  it("disappears when it is retracted, and the one before it is shown", () => {
    const newer = possibleReply(NOV_5 + 1, { why: "bulk" });
    const gone = retracted(NOV_5 + 2, newer.id);
    expect(standing([...touches(3), newer, gone])).toEqual(standing(touches(3)));
    expect(standing([...touches(3), hint, newer, gone]).possibleReply).toEqual(shown);
  });
});

describe("the address of the last conversation", () => {
  const [first, second] = ["https://mail.example/#all/1", "https://mail.example/#all/2"];

  it("is that of the reply, if it came last", () => {
    const log = [touch(NOV_3, { link: first }), reply(NOV_5, { link: second })];
    expect(standing(log).lastLink).toBe(second);
    expect(standing([...log, touch(NOV_5 + 1, { link: first })]).lastLink).toBe(first);
  });

  it("stays when the reply has none, and does not follow a hint", () => {
    const sent = touch(NOV_3, { link: first });
    expect(standing([sent, reply(NOV_5)]).lastLink).toBe(first);
    expect(standing([sent, possibleReply(NOV_5, { link: second })]).lastLink).toBe(first);
  });
});

it("refuses an event of a kind it does not know", () => {
  const unknown = { ...event({ kind: "won" }, NOV_3), kind: "telepathy" };
  expect(() => standing([unknown as unknown as LoggedEvent])).toThrow(/telepathy/);
});
