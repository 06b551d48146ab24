/** What the rep promised or planned, another round, parking and looking after a customer. */
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import { type Standing, standingOf } from "~domain/standing";
import {
  factsByHand,
  factsOf,
  inviteAccepted,
  lost,
  nextStep,
  parked,
  promiseClosed,
  promised,
  promiseMoved,
  reply,
  retracted,
  roundStarted,
  snoozed,
  touch,
  won,
} from "../support/log";
import { calendarIn, rulesIn } from "../support/rules";
import { at, BERLIN, HOUR } from "../support/times";

// Added on Monday 2 November at ten, on the follow-up cadence; the 18th is a holiday.
const RULES = {
  ...rulesIn(),
  calendar: calendarIn(BERLIN, { daysOff: new Set(["2026-11-18"]) }),
};
const standing = (events: LoggedEvent[], facts: ProspectFacts = factsOf()): Standing =>
  standingOf(facts, events, RULES);

const on = (day: number, hour = 10) =>
  at(`2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00`);
const touches = (...days: number[]) => days.map((day) => touch(on(day)));
const EIGHT = touches(2, 3, 4, 5, 6, 9, 10, 11);

describe("a promise", () => {
  it.each([
    [
      "for a Friday: on Thursday",
      promised(on(5), "2026-11-20"),
      "2026-11-19T09:00",
      "2026-11-23T09:00",
    ],
    [
      "for a Monday: on Friday",
      promised(on(5), "2026-11-16"),
      "2026-11-13T09:00",
      "2026-11-17T09:00",
    ],
    [
      "for a Sunday: kept on Friday, due on Thursday",
      promised(on(5), "2026-11-15"),
      "2026-11-12T09:00",
      "2026-11-16T09:00",
    ],
    [
      "for a holiday: kept the day before",
      promised(on(5), "2026-11-18"),
      "2026-11-16T09:00",
      "2026-11-19T09:00",
    ],
    [
      "for after a holiday: due before it",
      promised(on(5), "2026-11-19"),
      "2026-11-17T09:00",
      "2026-11-20T09:00",
    ],
    ["for today: at once", promised(on(5), "2026-11-05"), "2026-11-05T10:00", "2026-11-06T09:00"],
    [
      "for tomorrow: at once",
      promised(on(5), "2026-11-06"),
      "2026-11-05T10:00",
      "2026-11-09T09:00",
    ],
    [
      "for a day that has passed: at once",
      promised(on(5), "2026-11-02"),
      "2026-11-05T10:00",
      "2026-11-06T09:00",
    ],
    [
      "for a Sunday, made on Saturday: on Monday",
      promised(on(14), "2026-11-15"),
      "2026-11-16T09:00",
      "2026-11-17T09:00",
    ],
    [
      "over the end of a year",
      promised(on(5), "2027-01-01"),
      "2026-12-31T09:00",
      "2027-01-04T09:00",
    ],
  ])("%s", (_what, promise, dueAt, coldAt) => {
    expect(standing([...touches(3), promise])).toMatchObject({
      dueFor: "promise",
      dueAt: at(dueAt),
      coldAt: at(coldAt),
    });
  });

  it("is due earlier over the end of summer time, by the clock on the wall", () => {
    const promise = promised(at("2026-10-20T10:00+02:00"), "2026-10-26");
    expect(standing([promise]).dueAt).toBe(at("2026-10-23T09:00+02:00"));
  });

  it("moved is due for its new day, with its words", () => {
    const promise = promised(on(3), "2026-11-20", "the quote");
    const moved = promiseMoved(on(5), promise.id, "2026-11-26");
    expect(standing([promise, moved])).toMatchObject({
      dueAt: at("2026-11-25T09:00"),
      dueText: "the quote",
      promises: [{ id: promise.id, text: "the quote", dueOn: "2026-11-26" }],
    });
    expect(standing([promise, moved, retracted(on(6), moved.id)])).toMatchObject({
      dueAt: at("2026-11-19T09:00"),
    });
  });

  it("moved to tomorrow is due at once", () => {
    const promise = promised(on(3), "2026-11-30");
    expect(standing([promise, promiseMoved(on(5), promise.id, "2026-11-06")]).dueAt).toBe(on(5));
  });

  it("that is closed is closed, whatever is moved after it", () => {
    const promise = promised(on(3), "2026-11-20");
    const log = [
      promise,
      promiseClosed(on(4), promise.id, "dropped"),
      promiseMoved(on(5), promise.id, "2026-11-26"),
    ];
    expect(standing(log)).toMatchObject({ promises: [], dueFor: "first-touch" });
  });

  it("gives way to the next one, the other way round to the cadence", () => {
    const [one, two] = [
      promised(on(3), "2026-11-20", "one"),
      promised(on(3, 11), "2026-11-25", "two"),
    ];
    const log = [...touches(3), one, two];
    expect(standing(log).promises.map(({ text }) => text)).toEqual(["one", "two"]);
    expect(standing([...log, promiseClosed(on(4), one.id)]).dueText).toBe("two");
    const all = [...log, promiseClosed(on(4), one.id), promiseClosed(on(4), two.id)];
    expect(standing(all)).toMatchObject({ dueFor: "cadence", promises: [] });
  });

  it("hides a step of the cadence, a first touch and a decision, however late they are", () => {
    const promise = promised(on(11, 11), "2026-12-30");
    for (const log of [[], touches(3), EIGHT])
      expect(standing([...log, promise])).toMatchObject({ dueFor: "promise" });
  });

  it.each<[string, LoggedEvent[], string]>([
    ["an answer", [reply(on(12))], "answer"],
    ["an accepted invitation", [...touches(11), inviteAccepted(on(12))], "accepted"],
    ["a snooze", [snoozed(on(12), on(17))], "snooze"],
    ["the end of parking", [parked(on(12), "2026-11-17")], "parked"],
  ])("hides no %s that is sooner, and goes before it otherwise", (_what, log, dueFor) => {
    expect(standing([promised(on(11, 8), "2026-12-30"), ...log])).toMatchObject({ dueFor });
    expect(standing([promised(on(11, 8), "2026-11-13"), ...log])).toMatchObject({
      dueFor: "promise",
    });
  });

  it("goes before a next step, and that before an answer, at the same moment", () => {
    const plan = nextStep(on(12), "2026-11-16");
    const log = [reply(on(13)), plan]; // Both are due on Monday the 16th at nine.
    expect(standing(log)).toMatchObject({ dueFor: "next-step", dueAt: on(16, 9), lane: "yours" });
    expect(standing([...log, promised(on(12), "2026-11-17")])).toMatchObject({ dueFor: "promise" });
  });

  it("that is due is put off by a snooze, and the base date is not", () => {
    const promise = promised(on(3), "2026-11-05");
    const log = [...touches(3), promise, snoozed(on(4), on(12, 15))];
    expect(standing(log)).toMatchObject({
      dueFor: "promise",
      dueAt: on(12, 15),
      coldAt: on(13, 9),
    });
    const kept = promiseClosed(on(4, 11), promise.id);
    expect(standing([...log, kept])).toMatchObject({ dueFor: "cadence", dueAt: on(6, 9) });
  });

  it("that is not due is not put off, and hides nothing that is snoozed until sooner", () => {
    const log = [promised(on(3), "2026-11-20"), snoozed(on(5), on(9))];
    expect(standing(log)).toMatchObject({ dueFor: "snooze", dueAt: on(9) });
    const later = [promised(on(3), "2026-11-20"), snoozed(on(5), on(26))];
    expect(standing(later)).toMatchObject({ dueFor: "promise", dueAt: on(19, 9) });
  });

  it.each<[string, LoggedEvent]>([
    ["won", won(on(5))],
    ["lost", lost(on(5))],
  ])("is due also of who was %s, and of nobody else who was", (outcome, closing) => {
    const promise = promised(on(3), "2026-11-20");
    expect(standing([promise, closing])).toMatchObject({
      turn: "closed",
      outcome,
      dueFor: "promise",
      lane: "promise",
    });
    const kept = standing([promise, closing, promiseClosed(on(6), promise.id)]);
    for (const column of ["dueAt", "dueFor", "coldAt", "lane", "laneAt", "dueText"])
      expect(kept).not.toHaveProperty(column);
  });
});

describe("a next step", () => {
  const plan = nextStep(on(5), "2026-11-12", "see them");

  it("is due on its day, in place of the cadence", () => {
    expect(standing([...touches(3), plan])).toMatchObject({
      turn: "theirs",
      dueFor: "next-step",
      dueText: "see them",
      dueAt: on(12, 9),
      coldAt: on(17, 9),
      nextStep: { id: plan.id, on: "2026-11-12", text: "see them" },
      lane: "rest",
    });
  });

  it("for a day off is due on the next working day", () => {
    expect(standing([nextStep(on(5), "2026-11-14")]).dueAt).toBe(on(16, 9));
    expect(standing([nextStep(on(5), "2026-11-18")]).dueAt).toBe(on(19, 9));
  });

  it("stays when they are written to before its day, also on the eve of it", () => {
    for (const before of [touch(on(6)), touch(at("2026-11-11T23:59:59"))])
      expect(standing([plan, before])).toMatchObject({ dueFor: "next-step", dueAt: on(12, 9) });
  });

  it("is done by a touch on its day or later, which counts as any other", () => {
    for (const done of [touch(on(12, 0)), touch(on(26))]) {
      const result = standing([...touches(3), plan, done]);
      expect(result).toMatchObject({ dueFor: "cadence", stepsDone: 2 });
      expect(result).not.toHaveProperty("nextStep");
    }
  });

  it("is not done by a message to a group", () => {
    expect(standing([plan, touch(on(12), { isGroup: true })])).toMatchObject({ nextStep: {} });
  });

  it("is not done by a reply, which wants an answer, too", () => {
    const result = standing([...touches(3), plan, reply(on(9))]);
    expect(result).toMatchObject({ dueFor: "answer", dueAt: on(10, 9), nextStep: {} });
    const answered = standing([...touches(3), plan, reply(on(9)), touch(on(10))]);
    expect(answered).toMatchObject({ dueFor: "next-step", dueAt: on(12, 9) });
  });

  it("is replaced by another, sooner or later", () => {
    expect(standing([plan, nextStep(on(6), "2026-11-10")]).dueAt).toBe(on(10, 9));
    expect(standing([plan, nextStep(on(6), "2026-11-30")]).dueAt).toBe(on(30, 9));
  });

  it.each<[string, LoggedEvent]>([
    ["a yes", won(on(6))],
    ["a yes with care", won(on(6), "care-30")],
    ["a no", lost(on(6))],
    ["parking", parked(on(6), "2026-12-01")],
    ["taking it back", retracted(on(6), plan.id)],
  ])("is off with %s", (_what, after) => {
    const result = standing([...touches(3), plan, after]);
    expect(result).not.toHaveProperty("nextStep");
    expect(result.dueFor).not.toBe("next-step");
  });

  it("is put off by a snooze once it is due, and not before", () => {
    expect(standing([plan, snoozed(on(12, 11), on(24))])).toMatchObject({
      dueFor: "next-step",
      dueAt: on(24),
    });
    expect(standing([plan, snoozed(on(6), on(9))])).toMatchObject({
      dueFor: "snooze",
      dueAt: on(9),
    });
  });

  it("opens somebody closed again", () => {
    expect(standing([lost(on(3)), plan])).toMatchObject({
      turn: "never-contacted",
      outcome: "open",
      dueFor: "next-step",
    });
    expect(standing([...touches(2), won(on(3)), plan])).toMatchObject({
      turn: "theirs",
      outcome: "open",
    });
  });
});

describe("another round", () => {
  it("after a decision begins the cadence anew, a working day later", () => {
    const anew = [...EIGHT, roundStarted(on(30))];
    expect(standing(EIGHT).turn).toBe("decide");
    expect(standing(anew)).toMatchObject({
      turn: "theirs",
      stepsDone: 0,
      tried: {},
      touchCount: 8,
      dueFor: "cadence",
      dueAt: at("2026-12-01T09:00"),
      coldAt: at("2026-12-02T09:00"),
    });
    const first = touch(at("2026-12-01T10:00"));
    expect(standing([...anew, first])).toMatchObject({
      stepsDone: 1,
      dueAt: at("2026-12-04T09:00"),
    });
  });

  it("leaves whose turn is the rep's as it is", () => {
    const { waitingSince: _, ...owed } = standing([...touches(3), reply(on(5))]);
    expect(standing([...touches(3), reply(on(5)), roundStarted(on(6))])).toMatchObject(owed);
  });

  it("opens who is parked and who is closed", () => {
    for (const away of [parked(on(3), "2027-02-01"), lost(on(3)), won(on(3))])
      expect(standing([...touches(2), away, roundStarted(on(5))])).toMatchObject({
        turn: "theirs",
        outcome: "open",
        dueAt: on(6, 9),
      });
  });

  it("leaves nobody's turn nobody's", () => {
    expect(standing([roundStarted(on(5))])).toMatchObject({
      turn: "never-contacted",
      dueAt: on(6, 9),
    });
  });

  it("ends a snooze", () => {
    const log = [...touches(3), snoozed(on(4), on(30)), roundStarted(on(5))];
    expect(standing(log)).toMatchObject({ dueFor: "cadence", dueAt: on(6, 9) });
  });
});

describe("parked", () => {
  const log = [...touches(3), parked(on(5), "2026-11-18", "no budget")];

  it("comes back at the start of the day, or of the next working day, and knows why", () => {
    expect(standing(log)).toMatchObject({
      turn: "parked",
      dueFor: "parked",
      dueAt: on(19, 9),
      parked: { at: on(5), reason: "no budget" },
    });
  });

  it("is written to on the day off on which it would be back: still parked", () => {
    expect(standing([...log, touch(on(18))])).toMatchObject({ turn: "parked", dueAt: on(19, 9) });
    expect(standing([...log, touch(on(19, 1))])).toMatchObject({ turn: "theirs", stepsDone: 1 });
  });

  it("is back at once with a reply, and nothing of the parking is left", () => {
    const result = standing([...log, reply(on(6))]);
    expect(result).toMatchObject({ turn: "yours", outcome: "open", dueAt: on(9, 9) });
    expect(result).not.toHaveProperty("parked");
  });

  it("snoozed is back by then, and parked all the same", () => {
    expect(standing([...log, snoozed(on(6), on(10))])).toMatchObject({
      turn: "parked",
      dueAt: on(10),
    });
  });
});

describe("a customer who is looked after", () => {
  const log = [...touches(3), won(on(5), "care-30")];

  it("is due at the cadence's interval, and that of the next touch", () => {
    expect(standing(log)).toMatchObject({
      turn: "theirs",
      outcome: "won",
      stepsDone: 0,
      maxTouches: 12,
      dueFor: "cadence",
      dueAt: at("2026-12-07T09:00"),
      lane: "rest",
    });
    const again = standing([...log, touch(at("2026-12-07T10:00"))]);
    expect(again).toMatchObject({ outcome: "won", dueAt: at("2027-01-06T09:00") });
  });

  it("is answered like anybody, and stays a customer", () => {
    expect(standing([...log, reply(on(6))])).toMatchObject({
      turn: "yours",
      outcome: "won",
      dueFor: "answer",
    });
  });

  it("is closed when nothing more is to be done", () => {
    const closed = standing([...touches(3), won(on(5))]);
    expect(closed).toMatchObject({ turn: "closed", outcome: "won" });
  });

  it("is not forgotten when the cadence is gone: the one of a prospect takes its place", () => {
    const kept = standing([...touches(3), won(on(5), "care-29")]);
    expect(kept).toMatchObject({ turn: "theirs", outcome: "won", dueAt: at("2026-11-09T09:00") });
    const byHand = standing([won(on(5), "care-29")], factsByHand());
    expect(byHand).toMatchObject({ turn: "theirs", outcome: "won", lane: "unscheduled" });
  });

  it("is a customer still after having been parked", () => {
    const log = [...touches(3), won(on(5), "care-30"), parked(on(6), "2026-11-20")];
    expect(standing(log)).toMatchObject({ turn: "parked", outcome: "parked" });
    expect(standing([...log, reply(on(9))])).toMatchObject({ turn: "yours", outcome: "won" });
    expect(standing([...log, touch(on(23))])).toMatchObject({ turn: "theirs", outcome: "won" });
  });
  it("is looked after also when followed up by hand before", () => {
    expect(standing([won(on(5), "care-60")], factsByHand())).toMatchObject({
      dueAt: at("2027-01-04T09:00"),
    });
  });
});

describe("a snooze", () => {
  it("until a day off ends on the next working day", () => {
    expect(standing([...touches(3), snoozed(on(4), on(15, 13))]).dueAt).toBe(on(16, 9));
    expect(standing([...touches(3), snoozed(on(4), on(18, 13))]).dueAt).toBe(on(19, 9));
  });

  it("does not change the wait by which cold is measured", () => {
    expect(standing([...touches(3), snoozed(on(4), on(9))]).coldAt).toBe(on(12, 9));
  });

  it("of an answer is lifted when they write again", () => {
    const log = [reply(on(3)), snoozed(on(4), on(30)), reply(on(5))];
    expect(standing(log)).toMatchObject({ dueFor: "answer", dueAt: on(6, 9) });
  });

  it("puts off everything that is due at that moment", () => {
    const all = [reply(on(3)), nextStep(on(3), "2026-11-04"), promised(on(3, 11), "2026-11-05")];
    expect(standing([...all, snoozed(on(4), on(12))])).toMatchObject({
      dueFor: "promise",
      dueAt: on(12),
    });
    const kept = promiseClosed(on(4, 11), all[2]?.id ?? "event:none");
    expect(standing([...all, snoozed(on(4), on(12)), kept])).toMatchObject({
      dueFor: "next-step",
      dueAt: on(12),
    });
  });
});

describe("a reply from the cold", () => {
  const SENT = touch(on(3)); // Due on Friday the 6th, cold on Wednesday the 11th.

  it.each<[string, LoggedEvent[], number | undefined]>([
    ["the moment they were cold", [SENT, reply(on(11, 9))], on(11, 9)],
    ["a moment before", [SENT, reply(on(11, 9) - 1)], undefined],
    ["while it was the rep's turn", [reply(on(3)), reply(on(30))], undefined],
    ["answered since", [SENT, reply(on(12)), touch(on(12, 11))], undefined],
    ["decided since", [SENT, reply(on(12)), lost(on(12, 11))], undefined],
    ["snoozed since", [SENT, reply(on(12)), snoozed(on(12, 11), on(30))], on(12)],
  ])("%s", (_what, log, expected) => {
    expect(standing(log).coldReplyAt).toBe(expected);
  });
});

describe("their own time", () => {
  const inNewYork = factsOf({ theirZone: "America/New_York" });

  it.each<[string, LoggedEvent[], string]>([
    ["a first touch", [], "2026-11-04T15:00"],
    ["a step of the cadence", touches(3), "2026-11-06T15:00"],
    ["an answer", [reply(on(3))], "2026-11-04T15:00"],
    ["an accepted invitation", [...touches(3), inviteAccepted(on(3, 11))], "2026-11-04T15:00"],
    ["a promise, by the rep's own day", [promised(on(3), "2026-11-20")], "2026-11-19T09:00"],
    ["a next step", [nextStep(on(3), "2026-11-20")], "2026-11-20T09:00"],
    ["the end of parking", [parked(on(3), "2026-11-20")], "2026-11-20T09:00"],
    ["a snooze", [snoozed(on(3), on(20, 10))], "2026-11-20T10:00"],
  ])("%s", (_what, log, dueAt) => {
    expect(standing(log, inNewYork).dueAt).toBe(at(dueAt));
  });
});

it("a first touch is cold when its cadence says so, from when they were known", () => {
  const facts = factsOf({ cadenceId: "imported-list" });
  expect(standing([], facts)).toMatchObject({ dueAt: on(4, 9), coldAt: on(16, 9) });
  const known = { ...facts, interestedAt: on(2, 10) - 24 * 7 * HOUR };
  expect(standing([], known)).toMatchObject({ coldAt: on(9, 9) });
});
