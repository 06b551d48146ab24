/** What LinkedIn adds to where a prospect stands: invitations that were accepted, and groups. */
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import { standingOf } from "~domain/standing";
import {
  factsByHand,
  factsOf,
  inviteAccepted,
  lost,
  nextStep,
  parked,
  possibleReply,
  promised,
  reply,
  retracted,
  roundStarted,
  snoozed,
  touch,
  won,
} from "../support/log";
import { rulesIn } from "../support/rules";
import { at } from "../support/times";

const FACTS = factsOf(); // Added on Monday 2 November at ten, on the follow-up cadence.
const standing = (events: LoggedEvent[], facts: ProspectFacts = FACTS) =>
  standingOf(facts, events, rulesIn());

const INVITED = touch(at("2026-11-03T10:00"), { channel: "linkedin", form: "noted-invitation" });
const YES = inviteAccepted(at("2026-11-04T10:00"));
const eight = [2, 3, 4, 5, 6, 9, 10, 11].map((day) =>
  touch(at(`2026-11-${String(day).padStart(2, "0")}T10:00`)),
);

describe("an accepted invitation", () => {
  it("is the moment to write: due within one working day", () => {
    expect(standing([INVITED]).dueAt).toBe(at("2026-11-06T09:00"));
    expect(standing([INVITED, YES])).toMatchObject({
      turn: "theirs",
      touchCount: 1,
      stepsDone: 1,
      dueAt: at("2026-11-05T09:00"),
      dueFor: "accepted",
      lane: "rest",
      inviteAcceptedAt: YES.at,
    });
  });

  it("is neither a reply nor a touch", () => {
    const result = standing([INVITED, YES]);
    expect(result).not.toHaveProperty("lastReplyAt");
    expect(result.lastTouchAt).toBe(INVITED.at);
  });

  it("puts off no date that comes sooner", () => {
    const late = inviteAccepted(at("2026-11-05T15:00"));
    expect(standing([INVITED, late])).toMatchObject({
      dueAt: at("2026-11-06T09:00"),
      dueFor: "cadence",
    });
    const soon = snoozed(at("2026-11-03T11:00"), at("2026-11-04T12:00"));
    expect(standing([INVITED, soon, YES])).toMatchObject({ dueAt: at("2026-11-04T12:00") });
  });

  it("gives a date to who is followed up by hand", () => {
    const result = standing([INVITED, YES], factsByHand());
    expect(result).toMatchObject({ dueAt: at("2026-11-05T09:00"), dueFor: "accepted" });
  });

  it("takes back the question whether to give up", () => {
    const yes = inviteAccepted(at("2026-11-12T10:00"));
    expect(standing(eight).turn).toBe("decide");
    expect(standing([...eight, yes])).toMatchObject({
      turn: "theirs",
      dueFor: "accepted",
      dueAt: at("2026-11-13T09:00"),
    });
  });

  it("gives a day to write also when the question was overdue", () => {
    const yes = inviteAccepted(at("2026-12-02T10:00"));
    expect(standing(eight).dueAt).toBe(at("2026-12-01T09:00"));
    expect(standing([...eight, yes])).toMatchObject({
      dueFor: "accepted",
      dueAt: at("2026-12-03T09:00"),
    });
  });

  it.each<[string, LoggedEvent[]]>([
    ["snoozed", [snoozed(at("2026-11-03T11:00"), at("2026-12-01T09:00"))]],
    [
      "snoozed, and written to all the same",
      [snoozed(at("2026-11-03T11:00"), at("2026-12-01T09:00")), touch(at("2026-11-03T12:00"))],
    ],
    [
      "snoozed while it was the rep's turn, whom another round then had no say in",
      [
        reply(at("2026-11-03T11:00")),
        snoozed(at("2026-11-03T12:00"), at("2026-12-01T09:00")),
        roundStarted(at("2026-11-03T13:00")),
        touch(at("2026-11-03T14:00")),
      ],
    ],
    ["parked", [parked(at("2026-11-03T11:00"), "2027-02-01")]],
    ["won", [won(at("2026-11-03T11:00"))]],
    ["lost", [lost(at("2026-11-03T11:00"))]],
    ["waiting for an answer", [reply(at("2026-11-03T11:00"))]],
  ])("moves nothing of who is %s", (_what, log) => {
    const { inviteAcceptedAt, ...rest } = standing([INVITED, ...log, YES]);
    expect(inviteAcceptedAt).toBe(YES.at);
    expect(rest).toEqual(standing([INVITED, ...log]));
  });

  it.each<[string, LoggedEvent[]]>([
    [
      "the snooze ended with a reply, which was answered",
      [reply(at("2026-11-03T12:00")), touch(at("2026-11-03T13:00"))],
    ],
    ["another snooze ended it", [snoozed(at("2026-11-03T12:00"), at("2026-11-03T13:00"))]],
  ])("is the moment to write again when %s", (_what, log) => {
    const snooze = snoozed(at("2026-11-03T11:00"), at("2026-12-01T09:00"));
    const next = touch(at("2026-11-03T14:00"));
    expect(standing([INVITED, snooze, ...log, next, YES])).toMatchObject({ dueFor: "accepted" });
  });

  it("comes before a promise that is due later, and after one that is due sooner", () => {
    const later = promised(at("2026-11-03T11:00"), "2026-11-20");
    expect(standing([INVITED, later, YES])).toMatchObject({ dueFor: "accepted" });
    const sooner = promised(at("2026-11-03T11:00"), "2026-11-05");
    expect(standing([INVITED, sooner, YES])).toMatchObject({ dueFor: "promise" });
  });

  it("changes nothing for who has a next step", () => {
    const plan = nextStep(at("2026-11-03T11:00"), "2026-11-20");
    const { inviteAcceptedAt: _, ...rest } = standing([INVITED, plan, YES]);
    expect(rest).toEqual(standing([INVITED, plan]));
  });

  it("leaves the cadence as it is: the next touch goes on as usual", () => {
    const next = touch(at("2026-11-05T10:00"), { channel: "linkedin" });
    const { inviteAcceptedAt: _, ...rest } = standing([INVITED, YES, next]);
    expect(rest).toEqual(standing([INVITED, next]));
    expect(rest).toMatchObject({ stepsDone: 2, dueFor: "cadence" });
  });

  it("ends with a reply as with any other wait", () => {
    expect(standing([INVITED, YES, reply(at("2026-11-04T11:00"))])).toMatchObject({
      turn: "yours",
      dueFor: "answer",
    });
  });

  it("leaves no trace once it is retracted", () => {
    const gone = retracted(at("2026-11-04T11:00"), YES.id);
    expect(standing([INVITED, YES, gone])).toEqual(standing([INVITED]));
  });
});

describe("a message to a group", () => {
  const group = touch(at("2026-11-05T10:00"), { channel: "linkedin", isGroup: true });

  it.each<[string, LoggedEvent[]]>([
    ["never contacted", []],
    ["written to", [INVITED]],
    ["to be answered", [INVITED, reply(YES.at)]],
    ["who may have answered", [INVITED, possibleReply(YES.at)]],
    ["who accepted an invitation", [INVITED, YES]],
    ["to be decided on", eight],
    ["parked", [parked(INVITED.at, "2026-11-04")]],
  ])("changes nothing of someone %s", (_who, log) => {
    expect(standing([...log, group])).toEqual(standing(log));
  });
});
