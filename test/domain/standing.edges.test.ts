/** Corners of `docs/follow-up.md` that the second opinion found: each the smallest log there is. */
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import { urgentOf } from "~domain/nudge";
import type { ProspectFacts } from "~domain/prospect";
import { standingOf } from "~domain/standing";
import {
  factsByHand,
  factsOf,
  inviteAccepted,
  lost,
  nextStep,
  parked,
  promised,
  prospectOf,
  reply,
  roundStarted,
  snoozed,
  touch,
  won,
} from "../support/log";
import { calendarIn, rulesIn } from "../support/rules";
import { at, MINUTE } from "../support/times";

const standing = (events: LoggedEvent[], facts: ProspectFacts = factsOf()) =>
  standingOf(facts, events, rulesIn());
const on = (day: number, hour = 10) =>
  at(`2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00`);
const EIGHT = [2, 3, 4, 5, 6, 9, 10, 11].map((day) => touch(on(day)));

describe("a moment on a day off is none at which anything is due", () => {
  it("so a promise made on Saturday is not put off by a snooze on Sunday", () => {
    const log = [promised(on(14), "2026-11-15"), snoozed(on(15), on(26))];
    expect(standing(log)).toMatchObject({ dueFor: "promise", dueAt: on(16, 9) });
  });

  it("so a snooze until Saturday still stands on Sunday for who is followed up by hand", () => {
    const log = [snoozed(on(5), on(14)), touch(on(15))];
    expect(standing(log, factsByHand())).toMatchObject({ dueFor: "snooze", dueAt: on(16, 9) });
  });
});

describe("somebody closed", () => {
  it("stays closed when only a promise to them is snoozed", () => {
    const log = [promised(on(3), "2026-11-04"), won(on(3, 11)), snoozed(on(4), on(9))];
    expect(standing(log)).toMatchObject({ turn: "closed", outcome: "won", dueAt: on(9) });
  });

  it("begins a new round after a reply, also a customer who stays closed", () => {
    expect(standing([touch(on(3)), won(on(4)), reply(on(5))]).stepsDone).toBe(0);
  });

  it("is no customer any more after a no: their own cadence counts", () => {
    const log = [won(on(3), "care-180"), lost(on(4)), reply(on(5)), touch(on(6))];
    expect(standing(log)).toMatchObject({ maxTouches: 8, dueAt: on(11, 9) });
  });
});

describe("an accepted invitation", () => {
  it("counts for a customer who is looked after", () => {
    const log = [won(on(3), "care-180"), inviteAccepted(on(5))];
    expect(standing(log)).toMatchObject({ dueFor: "accepted", dueAt: on(6, 9) });
  });

  it("takes back a decision also when its snooze is over", () => {
    const log = [...EIGHT, snoozed(on(12), on(13)), inviteAccepted(on(16))];
    expect(standing(log)).toMatchObject({ turn: "theirs", dueFor: "accepted", dueAt: on(17, 9) });
  });

  it("counts when another round ended the snooze", () => {
    const log = [snoozed(on(3), on(30)), roundStarted(on(4)), ...EIGHT.slice(4), touch(on(12))];
    const fast = factsOf({ cadenceId: "linkedin" });
    expect(standing(log, fast).turn).toBe("decide");
    expect(standing([...log, inviteAccepted(on(13))], fast).turn).toBe("theirs");
  });
});

it("a decision is due when the rep's day begins, whatever time it is there", () => {
  const facts = factsOf({ theirZone: "America/New_York" });
  expect(standing(EIGHT, facts)).toMatchObject({ dueFor: "decide", dueAt: at("2026-12-01T09:00") });
});

it("a next step is done by a touch on its day also while they are parked", () => {
  const log = [parked(on(3), "2027-02-01"), nextStep(on(4), "2026-11-10"), touch(on(10))];
  const result = standing(log);
  expect(result).toMatchObject({ turn: "parked", dueFor: "parked" });
  expect(result).not.toHaveProperty("nextStep");
});

it("another round leaves nothing of parking for who is followed up by hand", () => {
  const log = [parked(on(3), "2027-02-01"), roundStarted(on(4))];
  expect(standing(log, factsByHand())).toMatchObject({ outcome: "open", lane: "unscheduled" });
});

describe("a promise is told of on its day", () => {
  const told = (events: LoggedEvent[], now: number) =>
    urgentOf(prospectOf(events), now, calendarIn())[0]?.urgency;

  it("which for a Sunday is Friday", () => {
    expect(told([promised(on(3), "2026-11-15")], on(13, 9))).toBe("promise");
  });

  it("also when another one is overdue", () => {
    const log = [promised(on(3), "2026-11-10"), promised(on(3) + MINUTE, "2026-11-13")];
    expect(told(log, on(13, 9))).toBe("promise");
  });

  it("also when an answer is owed since before", () => {
    expect(told([reply(on(3)), promised(on(3, 11), "2026-11-13")], on(13, 9))).toBe("promise");
  });
});

describe("an answer after a long silence is news", () => {
  const COLD = [touch(on(3)), snoozed(on(17), on(18))];

  it("also of somebody put off meanwhile", () => {
    expect(standing([...COLD, reply(on(17, 12))])).toMatchObject({ coldReplyAt: on(17, 12) });
  });

  it("and not for a silence that a decision has ended", () => {
    const log = [...COLD, lost(on(18)), snoozed(on(19), on(30)), reply(on(20))];
    expect(standing(log)).not.toHaveProperty("coldReplyAt");
  });
});
